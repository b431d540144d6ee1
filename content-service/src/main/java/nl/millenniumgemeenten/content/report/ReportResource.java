package nl.millenniumgemeenten.content.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.editing.IdempotencyKey;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Where visitors say that something is wrong with a contribution.
@Controller("/contributions/{id}/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.VISITOR)
class ReportResource {
    private static final int LONGEST = 1000;

    private final ReportContribution report;

    ReportResource(ReportContribution report) {
        this.report = report;
    }

    @Post
    HttpResponse<?> post(
            UUID id,
            @Nullable @Header(IdempotencyKey.HEADER) String key,
            @Nullable @Body JsonNode body) {
        var fields = RequestFields.of(body);
        var reason = fields.text("reason", 3, LONGEST);
        fields.orThrow();
        report.handle(IdempotencyKey.id(key), new ContributionId(id), reason);
        return HttpResponse.accepted();
    }
}
