package nl.millenniumgemeenten.municipality.territory;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Status;
import nl.millenniumgemeenten.municipality.municipality.Existence;
import nl.millenniumgemeenten.municipality.municipality.ExistenceRule;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Fault;
import nl.millenniumgemeenten.municipality.register.Revised;

/// The territory as the register has it now.
@Singleton
public class Territories implements ExistenceRule {
    private final Municipalities municipalities;
    private final TerritorialChanges changes;
    private final List<WhenInForce> whenInForce;

    Territories(
            Municipalities municipalities,
            TerritorialChanges changes,
            List<WhenInForce> whenInForce) {
        this.municipalities = municipalities;
        this.changes = changes;
        this.whenInForce = whenInForce;
    }

    /// The territory now. Whoever means to change it locks first, so that two changes that each
    /// stand, and together do not, never meet.
    public Territory now() {
        return Territory.of(
                municipalities.everything().stream()
                        .map(Revised::state)
                        .collect(toUnmodifiableMap(Municipality::code, Municipality::existence)),
                changes.everything().stream().map(Revised::state).toList());
    }

    /// Keeps every other writer of municipalities and changes out until the transaction ends.
    public void lock() {
        municipalities.lock();
        changes.lock();
    }

    /// Stores and announces the existences that one territory has otherwise than another.
    void save(Territory next, Territory before, Author author, Instant at) {
        var differences = next.differencesFrom(before);
        municipalities.saveAll(
                municipalities.everything().stream()
                        .filter(known -> differences.containsKey(known.state().code()))
                        .map(known -> existing(known, next, at))
                        .toList(),
                author);
    }

    /// Makes municipalities exist as in a territory, and works out what changes that were stored do
    /// to the rest of the register where they are in force.
    public void settle(
            Territory settled, List<TerritorialChange> stored, Author author, Instant at) {
        save(settled, now(), author, at);
        var today = Calendar.day(at);
        for (var change : stored) {
            applyIfInForce(change, today, author, at);
        }
    }

    /// Works out what a change does to the rest of the register, if it is in force.
    void applyIfInForce(TerritorialChange change, LocalDate today, Author author, Instant at) {
        if (change.status() == Status.IN_FORCE) {
            whenInForce.forEach(rest -> rest.apply(change, today, author, at));
        }
    }

    @Override
    public List<Fault> contradictions(MunicipalityCode code, Existence existence) {
        return now().contradictions(code, existence);
    }

    private static Revised<Municipality> existing(
            Revised<Municipality> known, Territory territory, Instant at) {
        var municipality = known.state();
        return known.next(municipality.existing(territory.existence(municipality.code())), at);
    }
}
