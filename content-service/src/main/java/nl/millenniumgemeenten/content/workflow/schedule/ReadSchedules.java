package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
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
        var open = schedules.open(limit);
        var newest =
                kinds.newest(
                        open, schedule -> schedule.item().kind(), schedule -> schedule.item().id());
        return open.stream()
                .flatMap(schedule ->
                        Stream.ofNullable(newest.get(schedule.item().id()))
                                .map(item -> PlannedItemJson.of(schedule, item)))
                .toList();
    }
}
