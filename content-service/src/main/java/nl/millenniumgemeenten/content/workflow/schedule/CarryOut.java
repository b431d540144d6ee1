package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.millenniumgemeenten.content.editing.Kind;
import nl.millenniumgemeenten.content.editing.Kinds;
import nl.millenniumgemeenten.content.workflow.Entry;
import nl.millenniumgemeenten.content.workflow.History;
import nl.millenniumgemeenten.content.workflow.review.Reviews;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// Carries out what is due, each in one transaction: the schedule is taken, the content goes on the
/// site or off it, its event goes into the outbox and the schedule is done, or none of it.
@Singleton
public class CarryOut {
    /// How many are looked at to find one that nobody else is busy with.
    private static final int AT_ONCE = 20;

    private final Schedules schedules;
    private final Kinds kinds;
    private final Reviews reviews;
    private final History history;
    private final InstantSource clock;

    CarryOut(
            Schedules schedules,
            Kinds kinds,
            Reviews reviews,
            History history,
            InstantSource clock) {
        this.schedules = schedules;
        this.kinds = kinds;
        this.reviews = reviews;
        this.history = history;
        this.clock = clock;
    }

    /// How many are waiting to be carried out.
    @Transactional
    public int overdue() {
        return schedules.countDue(clock.instant());
    }

    /// Carries out the first that is due and that nobody else is busy with.
    ///
    /// @return what was carried out; empty if there was nothing to do
    /// @throws Obstructed if it cannot be done: nothing has changed then, [#fail] says so
    @Transactional
    public Optional<Schedule> next() {
        var now = clock.instant();
        var due =
                schedules.due(now, AT_ONCE).stream()
                        .filter(schedule -> history.tryLock(schedule.item()))
                        .flatMap(schedule -> schedules.takeDue(schedule.id(), now).stream())
                        .findFirst();
        due.ifPresent(this::carryOut);
        return due;
    }

    private void carryOut(Schedule schedule) {
        try {
            var item = schedule.item();
            var kind = kinds.named(item.kind());
            var standing = kind.standing(item.id());
            var obstacle =
                    schedule.obstacle(
                            standing, history.withdrawnByHandSince(item, schedule.plannedAt()));
            if (obstacle.isPresent()) {
                throw new ProblemException(ProblemType.NOT_NOW, obstacle.get());
            }
            change(schedule, kind, standing);
            var now = clock.instant();
            schedules.end(schedule, Schedule.State.DONE, now, "");
            history.add(
                    item,
                    Entry.of(schedule.what().done(), schedule.plannedBy(), now)
                            .due(schedule.at(), schedule.edition()));
        } catch (RuntimeException | StackOverflowError | LinkageError broken) {
            // These errors are of this one item and come again: they must not keep up the others.
            throw new Obstructed(schedule, broken);
        }
    }

    private void change(Schedule schedule, Kind kind, Kind.Standing standing) {
        var edition = schedule.edition();
        if (edition == null) {
            kind.withdraw(standing.id(), standing.revision());
        } else {
            kind.publish(standing.id(), edition, standing.revision());
            reviews.end(schedule.item());
        }
    }

    /// Says that it could not be done, unless it gets a second chance after what else is due: a
    /// page may wait for the page above it that is due at the same moment. Does nothing if somebody
    /// else is at it.
    ///
    /// @return whether it has failed for good
    @Transactional
    public boolean fail(Obstructed obstructed) {
        var now = clock.instant();
        return Optional.of(obstructed.schedule())
                .filter(schedule -> history.tryLock(schedule.item()))
                .flatMap(schedule -> schedules.takePlanned(schedule.id()))
                .filter(schedule -> !schedules.postpone(schedule, now))
                .map(schedule -> {
                    fail(schedule, now, obstructed.reason());
                    return true;
                })
                .orElse(false);
    }

    private void fail(Schedule schedule, Instant now, String reason) {
        schedules.end(schedule, Schedule.State.FAILED, now, reason);
        history.add(
                schedule.item(),
                Entry.of(schedule.what().failed(), schedule.plannedBy(), now)
                        .saying(reason)
                        .due(schedule.at(), schedule.edition()));
    }
}
