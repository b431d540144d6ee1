package nl.millenniumgemeenten.municipality.territory;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.territory.ForeseeTerritorialChange.Effect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records a territorial change, new or otherwise than before, with what it does to the existence
/// of municipalities. One in the future is planned; one of today or before is in force at once.
@Singleton
public class RecordTerritorialChange {
    private static final Logger LOG = LoggerFactory.getLogger(RecordTerritorialChange.class);

    private final TerritorialChanges changes;
    private final Territories territories;
    private final ForeseeTerritorialChange foresee;
    private final BeginMunicipalities begin;
    private final InstantSource clock;

    RecordTerritorialChange(
            TerritorialChanges changes,
            Territories territories,
            ForeseeTerritorialChange foresee,
            BeginMunicipalities begin,
            InstantSource clock) {
        this.changes = changes;
        this.territories = territories;
        this.foresee = foresee;
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
        territories.lock();
        return switch (foresee.handle(command.change(), command.beginnings(), today)) {
            case Decision.Refused<Effect>(var faults) -> new Decision.Refused<>(faults);
            case Decision.Accepted<Effect>(var effect) -> {
                var change = effect.change();
                begin.save(command.beginnings(), change.effectiveOn(), command.by(), at);
                territories.save(effect.next(), effect.widened(), command.by(), at);
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
}
