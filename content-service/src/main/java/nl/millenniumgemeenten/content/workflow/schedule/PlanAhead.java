package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Kinds;
import nl.millenniumgemeenten.content.editing.Paging;
import nl.millenniumgemeenten.content.workflow.Entry;
import nl.millenniumgemeenten.content.workflow.History;
import nl.millenniumgemeenten.content.workflow.Item;
import nl.millenniumgemeenten.content.workflow.schedule.Schedule.What;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plans a publication or a withdrawal, in the place of the one that is planned.
@Singleton
public class PlanAhead {
    private static final Logger LOG = LoggerFactory.getLogger(PlanAhead.class);

    private final Kinds kinds;
    private final Schedules schedules;
    private final CallOff callOff;
    private final ScheduleWords words;
    private final History history;
    private final InstantSource clock;

    PlanAhead(
            Kinds kinds,
            Schedules schedules,
            CallOff callOff,
            ScheduleWords words,
            History history,
            InstantSource clock) {
        this.kinds = kinds;
        this.schedules = schedules;
        this.callOff = callOff;
        this.words = words;
        this.history = history;
        this.clock = clock;
    }

    /// What an editor plans.
    ///
    /// @param expectedRevision the revision of the content that the editor saw
    /// @param edition what goes on the site; null for the newest edition, or for a withdrawal
    /// @param replaces the schedule that the editor saw; null if they saw none
    public record Command(
            Item item,
            What what,
            long expectedRevision,
            @Nullable Integer edition,
            Instant at,
            @Nullable UUID replaces,
            Editor by) {}

    /// Plans it.
    ///
    /// @throws StaleRevision if the content changed since
    /// @throws ProblemException why it can't be planned
    @Transactional
    public void handle(Command command) {
        var item = command.item();
        history.lock(item);
        var open = schedules.takeOpen(item);
        var standing = kinds.named(item.kind()).standing(item.id());
        if (standing.revision() != command.expectedRevision()) {
            throw new StaleRevision(standing.revision());
        }
        var before = of(open, command.what());
        mustReplaceWhatWasSeen(command, before);
        int newest = command.edition() == null ? standing.draftEdition() : command.edition();
        var edition = command.what() == What.PUBLICATION ? Integer.valueOf(newest) : null;
        refuse(
                switch (command.what()) {
                    case PUBLICATION ->
                            Planning.publication(
                                    standing, newest, command.at(), planned(open, What.WITHDRAWAL));
                    case WITHDRAWAL ->
                            Planning.withdrawal(
                                    standing, command.at(), planned(open, What.PUBLICATION));
                });
        before.ifPresent(old -> callOff.end(old, command.by(), "Er is een nieuw moment gekozen."));
        add(command, edition);
    }

    private void mustReplaceWhatWasSeen(Command command, Optional<Schedule> before) {
        if (Objects.equals(before.map(Schedule::id).orElse(null), command.replaces())) {
            return;
        }
        throw new ProblemException(
                ProblemType.NOT_NOW,
                before.map(schedule ->
                                "Er is net een ander moment gekozen: %s. Kijk of dat goed is."
                                        .formatted(words.of(schedule)))
                        .orElse(
                                "Wat je zag, is niet meer gepland. Kijk eerst hoe het er nu voor"
                                        + " staat."));
    }

    private void add(Command command, @Nullable Integer edition) {
        var now = clock.instant();
        var schedule =
                new Schedule(
                        UUID.randomUUID(),
                        command.item(),
                        command.what(),
                        edition,
                        command.at(),
                        now,
                        command.by(),
                        Schedule.State.PLANNED,
                        null,
                        "");
        schedules.add(schedule);
        history.add(
                command.item(),
                Entry.of(command.what().planned(), command.by(), now).due(command.at(), edition));
        LOG.atInfo()
                .addKeyValue("schedule", schedule.id())
                .addKeyValue("kind", command.item().kind())
                .addKeyValue("item", command.item().id())
                .addKeyValue("what", command.what())
                .addKeyValue("at", command.at())
                .log("planned");
    }

    private static void refuse(Planning planning) {
        switch (planning) {
            case Planning.Possible() -> {}
            case Planning.Impossible(var pointer, var detail) ->
                    throw Paging.invalid(pointer, detail);
            case Planning.Pointless(var detail) ->
                    throw new ProblemException(ProblemType.NOT_NOW, detail);
        }
    }

    private static Optional<Schedule> of(List<Schedule> open, What what) {
        return open.stream().filter(schedule -> schedule.what() == what).findFirst();
    }

    private static Optional<Schedule> planned(List<Schedule> open, What what) {
        return of(open, what).filter(Schedule::planned);
    }
}
