package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Kinds;
import nl.millenniumgemeenten.content.editing.Paging;
import nl.millenniumgemeenten.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/// Everything that is to come, from one moment.
@Singleton
public class ReadSchedules {
    private final Schedules schedules;
    private final Kinds kinds;

    ReadSchedules(Schedules schedules, Kinds kinds) {
        this.schedules = schedules;
        this.kinds = kinds;
    }

    /// Which schedules are asked for.
    ///
    /// @param states `planned`, `failed` or both
    /// @param after the last one that was seen; null for the first piece
    record Wanted(List<String> states, @Nullable UUID after) {
        private static final List<String> STATES = List.of("planned", "failed");

        Wanted {
            states = List.copyOf(states);
        }

        static Wanted of(@Nullable String state, @Nullable String after) {
            if (state != null && !STATES.contains(state)) {
                throw Paging.invalid("/state", "Dit moet 'planned' of 'failed' zijn.");
            }
            try {
                return new Wanted(
                        state == null ? STATES : List.of(state),
                        after == null ? null : UUID.fromString(after));
            } catch (IllegalArgumentException unreadable) {
                throw unknown();
            }
        }

        private static ProblemException unknown() {
            return Paging.invalid("/after", "Gebruik wat in 'next' van de vorige lijst stond.");
        }
    }

    /// What is planned, and what failed and was not looked after yet, in the order of time.
    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    ItemsJson<PlannedItemJson> open(Wanted wanted, int limit) {
        if (wanted.after() != null && !schedules.known(wanted.after())) {
            throw Wanted.unknown();
        }
        var found = schedules.open(wanted.states(), wanted.after(), limit + 1);
        return ItemsJson.piece(found, limit, this::planned, schedule -> schedule.id().toString());
    }

    private List<PlannedItemJson> planned(List<Schedule> open) {
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
