package nl.millenniumgemeenten.content.workflow;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Roles;

/// How a piece of content of any kind stands in the workflow.
@Controller("/{kind:[a-z-]+}/{id}/workflow")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class WorkflowResource {
    private final ReadWorkflow read;

    WorkflowResource(ReadWorkflow read) {
        this.read = read;
    }

    @Get
    WorkflowJson get(String kind, UUID id, Authentication authentication) {
        return read.of(new Item(kind, id), Actor.of(authentication));
    }
}
