package nl.millenniumgemeenten.content.owntext;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.editing.Roles;

/// What a contribution said before, for visitors.
@Controller("/contributions/{id}/history")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.VISITOR)
class ContributionHistoryResource {
    private final ContributionHistory history;

    ContributionHistoryResource(ContributionHistory history) {
        this.history = history;
    }

    @Get
    ContributionHistoryJson get(UUID id) {
        return history.of(new ContributionId(id));
    }
}
