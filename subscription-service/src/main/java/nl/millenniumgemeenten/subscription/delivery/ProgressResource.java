package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.subscription.issue.IssueId;

/// How far an issue is on its way to its readers.
@Controller("/issues/{id}/progress")
@Secured({"contributor", "editor", "administrator"})
@ExecuteOn(TaskExecutors.BLOCKING)
class ProgressResource {
    private final Deliveries deliveries;

    ProgressResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Get
    ProgressJson get(UUID id) {
        return deliveries
                .progress(new IssueId(id))
                .map(ProgressJson::of)
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NO_SUCH_THING, "Deze nieuwsbrief is er niet."));
    }
}
