package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
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
    private final DecideAll decideAll;

    AttentionResource(Deliveries deliveries, DecideAll decideAll) {
        this.deliveries = deliveries;
        this.decideAll = decideAll;
    }

    @Get
    AttentionJson get(UUID id, @QueryValue String state, @QueryValue @Nullable Long after) {
        if (!STATE.matcher(state).matches()) {
            throw new ProblemException(ProblemType.MALFORMED, "De staat is failed of in-doubt.");
        }
        var asOf = deliveries.moment();
        return AttentionJson.of(
                deliveries.attention(new IssueId(id), state, after == null ? 0 : after, PAGE),
                PAGE,
                asOf);
    }

    /// The same decision of all in a state, as they were to be seen at a moment.
    @Post("/decisions")
    @Status(HttpStatus.OK)
    DecidedJson decide(UUID id, @Body @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var from = fields.text("from", STATE, "Kies failed of in-doubt.");
        var to = fields.text("to", DECISION, "Kies waiting, sent of dropped.");
        if (from.equals("failed") && to.equals("sent")) {
            fields.refuse("to", "Wat geweigerd is, kwam niet aan.");
        }
        var upTo = moment(fields);
        fields.orThrow();
        return new DecidedJson(
                decideAll.handle(new DecideAll.Command(new IssueId(id), from, to, upTo)));
    }

    private static Instant moment(RequestFields fields) {
        var text = fields.text("upTo", 1, 40);
        if (!text.isEmpty()) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException not) {
                fields.refuse("upTo", "Dit is geen moment, zoals 2026-12-01T09:00:00Z.");
            }
        }
        return Instant.EPOCH;
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
