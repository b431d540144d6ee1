package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.workflow.Entry;
import nl.millenniumgemeenten.content.workflow.History;
import nl.millenniumgemeenten.content.workflow.Item;
import nl.millenniumgemeenten.content.workflow.schedule.Schedule.What;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// Ends what was planned, or failed, before it happens.
@Singleton
public class CallOff {
    private final Schedules schedules;
    private final ScheduleWords words;
    private final History history;
    private final InstantSource clock;

    CallOff(Schedules schedules, ScheduleWords words, History history, InstantSource clock) {
        this.schedules = schedules;
        this.words = words;
        this.history = history;
        this.clock = clock;
    }

    /// What an editor calls off.
    ///
    /// @param seen the schedule that the editor saw
    public record Command(Item item, What what, UUID seen, Editor by) {}

    /// Calls it off.
    ///
    /// @throws ProblemException `stale-revision` if another came in the place of what was seen
    /// @throws ProblemException `not-now` if there is nothing to call off
    @Transactional
    public void handle(Command command) {
        history.lock(command.item());
        var schedule =
                schedules.takeOpen(command.item()).stream()
                        .filter(open -> open.what() == command.what())
                        .findFirst()
                        .orElseThrow(() ->
                                new ProblemException(
                                        ProblemType.NOT_NOW,
                                        "Er is niets meer gepland. Misschien is het net uitgevoerd"
                                                + " of heeft iemand anders de planning gewist."));
        if (!schedule.id().equals(command.seen())) {
            throw new ProblemException(
                    ProblemType.STALE_REVISION,
                    "Er is iets anders gepland dan je zag: %s.".formatted(words.of(schedule)));
        }
        end(schedule, command.by(), "");
    }

    /// Ends one that was taken, in the transaction that is running. Of one that failed the history
    /// has the end already.
    public void end(Schedule schedule, Editor by, String reason) {
        var now = clock.instant();
        schedules.end(schedule, Schedule.State.CANCELLED, now, reason);
        if (schedule.planned()) {
            history.add(
                    schedule.item(),
                    Entry.of(schedule.what().cancelled(), by, now)
                            .saying(reason)
                            .due(schedule.at(), schedule.edition()));
        }
    }
}
