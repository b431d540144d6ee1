package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.issue.IssueId;
import org.jspecify.annotations.Nullable;

/// The deliveries of an issue that were refused or are in doubt, and what an editor decides of
/// each: send again (`waiting`), take it for arrived (`sent`), or leave it (`dropped`).
@Controller("/issues/{id}/deliveries")
@Secured({"editor", "administrator"})
@ExecuteOn(TaskExecutors.BLOCKING)
class AttentionResource {
    private static final int PAGE = 100;
    private static final Pattern STATE = Pattern.compile("failed|in-doubt");
    private static final Pattern DECISION = Pattern.compile("waiting|sent|dropped");

    private final Deliveries deliveries;

    AttentionResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Get
    AttentionJson get(UUID id, @QueryValue String state, @QueryValue @Nullable Long after) {
        if (!STATE.matcher(state).matches()) {
            throw new ProblemException(ProblemType.MALFORMED, "De staat is failed of in-doubt.");
        }
        return AttentionJson.of(
                deliveries.attention(new IssueId(id), state, after == null ? 0 : after, PAGE),
                PAGE);
    }

    @Put("/{delivery}")
    HttpResponse<?> put(UUID id, long delivery, @Body @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var decision = fields.text("state", DECISION, "Kies waiting, sent of dropped.");
        fields.orThrow();
        var issue = new IssueId(id);
        var done =
                decision.equals("waiting")
                        ? deliveries.sendAgain(issue, delivery)
                        : deliveries.layAside(issue, delivery, decision);
        if (!done) {
            throw new ProblemException(
                    ProblemType.NOT_NOW, "Over deze bezorging valt niets meer te beslissen.");
        }
        return HttpResponse.noContent();
    }
}
