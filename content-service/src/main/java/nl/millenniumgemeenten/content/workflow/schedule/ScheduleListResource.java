package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Paging;
import nl.millenniumgemeenten.content.editing.Roles;
import org.jspecify.annotations.Nullable;

/// Everything that is to come, of every kind.
@Controller("/schedules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class ScheduleListResource {
    private final ReadSchedules read;

    ScheduleListResource(ReadSchedules read) {
        this.read = read;
    }

    @Get
    ItemsJson<PlannedItemJson> list(
            @Nullable @QueryValue String state,
            @Nullable @QueryValue String after,
            @Nullable @QueryValue Integer limit) {
        return read.open(ReadSchedules.Wanted.of(state, after), Paging.limit(limit));
    }
}
