package nl.millenniumgemeenten.municipality.territory;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Status;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.NoSuchRecord;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls a planned change off, before it takes effect: what it would end goes on, and what it would
/// begin never comes to be.
@Singleton
public class CancelTerritorialChange {
    private static final Logger LOG = LoggerFactory.getLogger(CancelTerritorialChange.class);

    private final TerritorialChanges changes;
    private final Territories territories;
    private final InstantSource clock;

    CancelTerritorialChange(
            TerritorialChanges changes, Territories territories, InstantSource clock) {
        this.changes = changes;
        this.territories = territories;
        this.clock = clock;
    }

    /// Which change, as the editor saw it.
    public record Command(TerritorialChangeId id, Expected expected, Author by) {}

    /// Cancels the change, unless it has taken effect or another one counts on it.
    ///
    /// @throws NoSuchRecord if there is no such change
    @Transactional
    public Decision<Revised<TerritorialChange>> handle(Command command) {
        territories.lock();
        var change =
                changes.find(command.id().value())
                        .orElseThrow(() -> new NoSuchRecord(command.id()))
                        .state();
        return switch (change.status()) {
            case IN_FORCE ->
                    Decision.refused(
                            "status",
                            "Deze herindeling is al ingegaan en kan niet meer ongedaan worden"
                                    + " gemaakt.");
            case CANCELLED -> new Decision.Accepted<>(save(command, change));
            case PLANNED -> cancel(command, change);
        };
    }

    private Decision<Revised<TerritorialChange>> cancel(Command command, TerritorialChange change) {
        if (change.asOn(Calendar.day(clock.instant())).status() == Status.IN_FORCE) {
            return Decision.refused("status", "De dag van deze herindeling is al begonnen.");
        }
        var before = territories.now();
        return switch (before.cancelling(change)) {
            case Decision.Refused<Territory>(var faults) -> new Decision.Refused<>(faults);
            case Decision.Accepted<Territory>(var next) -> {
                territories.save(next, before, command.by(), clock.instant());
                yield new Decision.Accepted<>(save(command, change));
            }
        };
    }

    private Revised<TerritorialChange> save(Command command, TerritorialChange change) {
        var recorded =
                changes.save(change.cancelled(), command.expected(), command.by(), clock.instant());
        LOG.atInfo()
                .addKeyValue("change", change.id())
                .addKeyValue("revision", recorded.revision())
                .addKeyValue("by", command.by().id())
                .log("territorial change cancelled");
        return recorded;
    }
}
