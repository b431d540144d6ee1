package nl.millenniumgemeenten.content.workflow.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditorJson;
import org.jspecify.annotations.Nullable;

/// Something that is planned for a piece of content, or failed and was not looked after yet.
///
/// @param edition what goes on the site; null for a withdrawal
/// @param state `planned` or `failed`
/// @param failedAt null unless it failed
/// @param reason why it failed; may be empty
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ScheduleJson(
        UUID id,
        Instant at,
        @Nullable Integer edition,
        EditorJson by,
        Instant plannedAt,
        String state,
        @Nullable Instant failedAt,
        String reason) {

    /// As JSON.
    public static ScheduleJson of(Schedule schedule) {
        return new ScheduleJson(
                schedule.id(),
                schedule.at(),
                schedule.edition(),
                EditorJson.of(schedule.plannedBy()),
                schedule.plannedAt(),
                schedule.state().name().toLowerCase(Locale.ROOT),
                schedule.failed() ? schedule.endedAt() : null,
                schedule.reason());
    }
}
