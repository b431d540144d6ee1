package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.content.editing.Kinds;

/// Everything that is to come, from one moment.
@Singleton
public class ReadSchedules {
    private final Schedules schedules;
    private final Kinds kinds;

    ReadSchedules(Schedules schedules, Kinds kinds) {
        this.schedules = schedules;
        this.kinds = kinds;
    }

    /// What is planned, and what failed and was not looked after yet, in the order of time.
    @ReadOnly
    public List<PlannedItemJson> open(int limit) {
        return schedules.open(limit).stream()
                .map(schedule ->
                        PlannedItemJson.of(
                                schedule,
                                kinds.named(schedule.item().kind()).standing(schedule.item().id())))
                .toList();
    }
}
