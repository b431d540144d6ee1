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

/// To how many people an issue would go, for who is about to send it.
@Controller("/issues/{id}/audience")
@Secured({"editor", "administrator"})
@ExecuteOn(TaskExecutors.BLOCKING)
class AudienceResource {
    private final Audience audience;

    AudienceResource(Audience audience) {
        this.audience = audience;
    }

    @Get
    AudienceJson get(UUID id) {
        return audience.of(new IssueId(id))
                .map(AudienceJson::of)
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NO_SUCH_THING, "Deze nieuwsbrief is er niet."));
    }
}
