package nl.millenniumgemeenten.content.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What visitors say is wrong, for who looks after discussions.
@Controller("/reported-contributions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class ReportedContributionResource {
    /// What is settled makes room for what stands behind it.
    private static final int MOST = 50;

    private final SettleReports settle;

    ReportedContributionResource(SettleReports settle) {
        this.settle = settle;
    }

    @Get
    ItemsJson<ReportedContributionJson> list() {
        return ItemsJson.whole(
                settle.open(MOST).stream().map(ReportedContributionJson::of).toList());
    }

    /// Somebody has looked at it, and the contribution stays as it is.
    @Put("/{id}/settlement")
    @Secured({Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    HttpResponse<?> settle(UUID id, @Nullable @Body JsonNode body, Authentication authentication) {
        var fields = RequestFields.of(body);
        var seenUntil = seenUntil(fields);
        fields.orThrow();
        settle.handle(new ContributionId(id), seenUntil, SignedIn.editor(authentication));
        return HttpResponse.noContent();
    }

    private static Instant seenUntil(RequestFields fields) {
        var text = fields.text("seenUntil", 1, 40);
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            if (!text.isEmpty()) {
                fields.refuse("seenUntil", "Dit is geen moment.");
            }
            return Instant.EPOCH;
        }
    }
}
