package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
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
    private final History history;
    private final InstantSource clock;

    CallOff(Schedules schedules, History history, InstantSource clock) {
        this.schedules = schedules;
        this.history = history;
        this.clock = clock;
    }

    /// What an editor calls off.
    public record Command(Item item, What what, Editor by) {}

    /// Calls it off.
    ///
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
