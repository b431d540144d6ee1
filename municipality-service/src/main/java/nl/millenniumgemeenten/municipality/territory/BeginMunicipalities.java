package nl.millenniumgemeenten.municipality.territory;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Kind;
import nl.millenniumgemeenten.municipality.municipality.Existence;
import nl.millenniumgemeenten.municipality.municipality.Location;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.Slug;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Fault;

/// Brings new municipalities into the register together with the change by which they begin.
@Singleton
class BeginMunicipalities {
    private final Municipalities municipalities;

    BeginMunicipalities(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /// Why these cannot begin with this change; the change itself where they can.
    Decision<TerritorialChange> objections(List<Beginning> beginnings, TerritorialChange change) {
        var faults = new ArrayList<Fault>();
        for (int index = 0; index < beginnings.size(); index++) {
            var code = beginnings.get(index).code();
            var field = "begins/" + index + "/code";
            if (municipalities.find(code.value()).isPresent()) {
                faults.add(
                        new Fault(
                                field,
                                "Deze gemeente staat al in het register. Kies haar als bestaande gemeente."));
            }
            if (!change.to().contains(code) || change.kind() == Kind.ABSORPTION) {
                faults.add(new Fault(field, "Deze gemeente begint niet door deze herindeling."));
            }
        }
        return Decision.of(faults, () -> change);
    }

    /// The territory with them in it, from their first day.
    Territory into(Territory territory, List<Beginning> beginnings, LocalDate day) {
        var existences = new HashMap<>(territory.existences());
        beginnings.forEach(beginning ->
                existences.put(beginning.code(), new Existence(day, Existence.NO_END)));
        return new Territory(existences, territory.changes());
    }

    /// Stores and announces them.
    void save(List<Beginning> beginnings, LocalDate day, Author author, Instant at) {
        for (var beginning : beginnings) {
            var slug =
                    Slug.of(
                            beginning.name(),
                            beginning.province(),
                            beginning.code(),
                            taken -> municipalities.taken(taken, beginning.code()));
            municipalities.save(
                    new Municipality(
                            beginning.code(),
                            slug,
                            List.of(),
                            beginning.name(),
                            List.of(),
                            beginning.province(),
                            new Existence(day, Existence.NO_END),
                            List.of(),
                            new Location.Unknown()),
                    new Expected.Nothing(),
                    author,
                    at);
        }
    }
}
