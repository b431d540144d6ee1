package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Roles;

/// Everything that is to come, of every kind.
@Controller("/schedules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class ScheduleListResource {
    private static final int MOST = 500;

    private final ReadSchedules read;

    ScheduleListResource(ReadSchedules read) {
        this.read = read;
    }

    @Get
    ItemsJson<PlannedItemJson> list() {
        return ItemsJson.whole(read.open(MOST));
    }
}
