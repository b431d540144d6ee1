package nl.millenniumgemeenten.content.media;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Roles;

/// What issues of the newsletter show, told by the website: it knows both.
@Controller("/media/{id}/issues/{issue}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.SERVICE, Roles.EDITOR, Roles.ADMINISTRATOR})
class IssueMediaResource {
    private final ShowInIssue show;

    IssueMediaResource(ShowInIssue show) {
        this.show = show;
    }

    /// The issue goes to its readers, or will.
    @Put
    @Status(HttpStatus.NO_CONTENT)
    void put(UUID id, UUID issue) {
        show.handle(new MediumId(id), issue);
    }
}
