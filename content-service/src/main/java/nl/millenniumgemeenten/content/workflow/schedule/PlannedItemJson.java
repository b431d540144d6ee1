package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Kind;

/// Something that is planned, in the list of all of it.
///
/// @param what `publication` or `withdrawal`
/// @param title that of the draft
@Serdeable
public record PlannedItemJson(
        String kind, UUID item, String title, String what, ScheduleJson schedule) {

    static PlannedItemJson of(Schedule schedule, Kind.Newest newest) {
        return new PlannedItemJson(
                schedule.item().kind(),
                schedule.item().id(),
                newest.title(),
                schedule.what().name().toLowerCase(Locale.ROOT),
                ScheduleJson.of(schedule));
    }
}
