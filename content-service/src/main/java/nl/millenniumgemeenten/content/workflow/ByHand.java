package nl.millenniumgemeenten.content.workflow;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.function.Supplier;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Kinds;
import nl.millenniumgemeenten.content.workflow.review.Reviews;
import nl.millenniumgemeenten.content.workflow.schedule.CallOff;
import nl.millenniumgemeenten.content.workflow.schedule.Schedule;
import nl.millenniumgemeenten.content.workflow.schedule.Schedule.What;
import nl.millenniumgemeenten.content.workflow.schedule.Schedules;

/// What an editor publishes or withdraws by hand, with what follows from it in the same
/// transaction: a review ends, a schedule for the same is called off, the history gets a line.
@Singleton
public class ByHand {
    private final Kinds kinds;
    private final Reviews reviews;
    private final Schedules schedules;
    private final CallOff callOff;
    private final History history;
    private final InstantSource clock;

    ByHand(
            Kinds kinds,
            Reviews reviews,
            Schedules schedules,
            CallOff callOff,
            History history,
            InstantSource clock) {
        this.kinds = kinds;
        this.reviews = reviews;
        this.schedules = schedules;
        this.callOff = callOff;
        this.history = history;
        this.clock = clock;
    }

    /// Publishes as `publication` does.
    @Transactional
    public <T> T publish(Item item, Editor by, Supplier<T> publication) {
        // A schedule that is being carried out goes first; then what the editor saw is stale.
        history.lock(item);
        var before = kinds.named(item.kind()).standing(item.id());
        var published = publication.get();
        var standing = kinds.named(item.kind()).standing(item.id());
        reviews.end(item);
        if (standing.revision() != before.revision()) {
            history.add(
                    item, Entry.of(Act.PUBLISHED, by, clock.instant()).of(standing.liveEdition()));
        }
        schedules.takeOpen(item).stream()
                .filter(schedule -> schedule.what() == What.PUBLICATION)
                .filter(schedule -> overtaken(schedule, standing.liveEdition()))
                .forEach(schedule ->
                        callOff.end(
                                schedule,
                                by,
                                "Versie %d is met de hand gepubliceerd."
                                        .formatted(standing.liveEdition())));
        return published;
    }

    /// Withdraws as `withdrawal` does.
    @Transactional
    public <T> T withdraw(Item item, Editor by, Supplier<T> withdrawal) {
        history.lock(item);
        var withdrawn = withdrawal.get();
        history.add(item, Entry.of(Act.WITHDRAWN, by, clock.instant()));
        schedules.takeOpen(item).stream()
                .filter(schedule -> schedule.what() == What.WITHDRAWAL)
                .forEach(schedule -> callOff.end(schedule, by, "Het is met de hand ingetrokken."));
        return withdrawn;
    }

    private static boolean overtaken(Schedule schedule, int liveEdition) {
        var edition = schedule.edition();
        return edition != null && edition <= liveEdition;
    }
}
