package nl.millenniumgemeenten.municipality.referencedata;

import static java.util.Comparator.comparing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import nl.millenniumgemeenten.municipality.municipality.Existence;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.territory.TerritorialChange;
import nl.millenniumgemeenten.municipality.territory.Territories;
import nl.millenniumgemeenten.municipality.territory.Territory;

/// Holds the import to the rules of the territory: what files say of municipalities and of changes
/// must agree, with each other and with what the register knows already.
@Singleton
class ImportTerritory {
    private final Territories territories;

    ImportTerritory(Territories territories) {
        this.territories = territories;
    }

    /// The municipalities, existing as the changes make them: a planned change gives a municipality
    /// the end that its own row does not know yet.
    ///
    /// @param changed territorial changes that are new, or say something new
    /// @param badRows where contradictions are added
    List<Candidate<Municipality>> settle(
            List<Candidate<Municipality>> municipalities,
            List<Candidate<TerritorialChange>> changed,
            List<BadRow> badRows) {
        var known = territories.now();
        var existences = new HashMap<MunicipalityCode, Existence>(known.existences());
        municipalities.forEach(candidate ->
                existences.put(candidate.state().code(), candidate.state().existence()));
        var territory = new Territory(existences, known.changes()).settled();
        for (var candidate : inOrder(changed)) {
            switch (territory.with(candidate.state())) {
                case Decision.Accepted<Territory>(var next) -> territory = next;
                case Decision.Refused<Territory>(var faults) ->
                        faults.forEach(fault ->
                                badRows.add(
                                        new BadRow(
                                                TerritorialChangeRows.FILE,
                                                0,
                                                candidate.state().id()
                                                        + ", "
                                                        + fault.field()
                                                        + ": "
                                                        + fault.detail())));
            }
        }
        var settled = territory.existences();
        return municipalities.stream()
                .map(candidate ->
                        new Candidate<>(
                                candidate.key(),
                                candidate
                                        .state()
                                        .existing(
                                                settled.getOrDefault(
                                                        candidate.state().code(),
                                                        candidate.state().existence())),
                                candidate.fingerprint()))
                .toList();
    }

    /// Works out what changes that were taken do to the rest of the register, after everything is
    /// stored.
    void finish(List<Candidate<TerritorialChange>> taken, Instant at) {
        territories.settle(
                inOrder(taken).stream().map(Candidate::state).toList(), Author.IMPORT, at);
    }

    private static List<Candidate<TerritorialChange>> inOrder(
            List<Candidate<TerritorialChange>> changes) {
        return changes.stream()
                .sorted(comparing(candidate -> candidate.state().effectiveOn()))
                .toList();
    }
}
