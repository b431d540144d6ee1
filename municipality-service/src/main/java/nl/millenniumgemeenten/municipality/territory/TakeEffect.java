package nl.millenniumgemeenten.municipality.territory;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts planned changes in force when their day has come. Who exists follows from the days that
/// were recorded with the plan; here the change becomes a fact, with all that hangs on it.
@Singleton
public class TakeEffect {
    private static final Logger LOG = LoggerFactory.getLogger(TakeEffect.class);

    private final TerritorialChanges changes;
    private final Territories territories;
    private final InstantSource clock;

    TakeEffect(TerritorialChanges changes, Territories territories, InstantSource clock) {
        this.changes = changes;
        this.territories = territories;
        this.clock = clock;
    }

    /// Whether any change waits for a day that has come. Cheap: nothing is locked.
    public boolean isDue() {
        return !changes.due(Calendar.day(clock.instant())).isEmpty();
    }

    /// Puts every change in force whose day has come, in the order of their days, in one
    /// transaction. Of several instances one does it; the others find nothing left to do.
    ///
    /// @return how many took effect
    @Transactional
    public int handle() {
        territories.lock();
        var at = clock.instant();
        var today = Calendar.day(at);
        var due = changes.due(today);
        for (Revised<TerritorialChange> planned : due) {
            var change = planned.state().asOn(today);
            changes.save(change, new Expected.Revision(planned.revision()), Author.CALENDAR, at);
            territories.applyIfInForce(change, today, Author.CALENDAR, at);
            LOG.atInfo()
                    .addKeyValue("change", change.id())
                    .addKeyValue("effectiveOn", change.effectiveOn())
                    .log("territorial change in force");
        }
        return due.size();
    }
}
