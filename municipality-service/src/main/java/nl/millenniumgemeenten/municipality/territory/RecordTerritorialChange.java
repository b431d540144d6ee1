package nl.millenniumgemeenten.municipality.territory;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Status;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records a territorial change, new or otherwise than before, with what it does to the existence
/// of municipalities. One in the future is planned; one of today or before is in force at once.
@Singleton
public class RecordTerritorialChange {
    private static final Logger LOG = LoggerFactory.getLogger(RecordTerritorialChange.class);

    private final TerritorialChanges changes;
    private final Territories territories;
    private final BeginMunicipalities begin;
    private final InstantSource clock;

    RecordTerritorialChange(
            TerritorialChanges changes,
            Territories territories,
            BeginMunicipalities begin,
            InstantSource clock) {
        this.changes = changes;
        this.territories = territories;
        this.begin = begin;
        this.clock = clock;
    }

    /// A territorial change as it should be.
    ///
    /// @param beginnings municipalities that it brings into the register
    public record Command(
            TerritorialChange change, List<Beginning> beginnings, Expected expected, Author by) {
        public Command {
            beginnings = List.copyOf(beginnings);
        }
    }

    /// Stores and announces the change and what it changes, unless the register speaks against it.
    @Transactional
    public Decision<Revised<TerritorialChange>> handle(Command command) {
        var at = clock.instant();
        var today = Calendar.day(at);
        var change = command.change().asOn(today);
        territories.lock();
        if (change.status() == Status.PLANNED && isInForce(change.id())) {
            return Decision.refused(
                    "effectiveOn", "Deze herindeling is al ingegaan. Kies een dag die al was.");
        }
        return begin.objections(command.beginnings(), change) instanceof Decision.Refused<?>(var no)
                ? new Decision.Refused<>(no)
                : decide(command, change, today, at);
    }

    private Decision<Revised<TerritorialChange>> decide(
            Command command, TerritorialChange change, LocalDate today, Instant at) {
        var before = territories.now();
        var widened = begin.into(before, command.beginnings(), change.effectiveOn());
        return switch (widened.with(change)) {
            case Decision.Refused<Territory>(var faults) -> new Decision.Refused<>(faults);
            case Decision.Accepted<Territory>(var next) -> {
                begin.save(command.beginnings(), change.effectiveOn(), command.by(), at);
                territories.save(next, widened, command.by(), at);
                yield new Decision.Accepted<>(save(command, change, today, at));
            }
        };
    }

    private Revised<TerritorialChange> save(
            Command command, TerritorialChange change, LocalDate today, Instant at) {
        var recorded = changes.save(change, command.expected(), command.by(), at);
        territories.applyIfInForce(change, today, command.by(), at);
        LOG.atInfo()
                .addKeyValue("change", change.id())
                .addKeyValue("status", change.status())
                .addKeyValue("revision", recorded.revision())
                .addKeyValue("by", command.by().id())
                .log("territorial change recorded");
        return recorded;
    }

    private boolean isInForce(TerritorialChangeId id) {
        return changes.find(id.value())
                .filter(known -> known.state().status() == Status.IN_FORCE)
                .isPresent();
    }
}
