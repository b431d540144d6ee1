package nl.millenniumgemeenten.municipality.referencedata;

import static java.util.Comparator.comparing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Status;
import nl.millenniumgemeenten.municipality.municipality.Existence;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.territory.Calendar;
import nl.millenniumgemeenten.municipality.territory.TerritorialChange;
import nl.millenniumgemeenten.municipality.territory.TerritorialChanges;
import nl.millenniumgemeenten.municipality.territory.Territories;
import nl.millenniumgemeenten.municipality.territory.Territory;

/// Holds the import to the rules of the territory: what files say of municipalities and of changes
/// must agree, with each other and with what the register knows already.
@Singleton
class ImportTerritory {
    private final Territories territories;
    private final TerritorialChanges changes;

    ImportTerritory(Territories territories, TerritorialChanges changes) {
        this.territories = territories;
        this.changes = changes;
    }

    /// The changes as they can be taken beside what editors did: a legal ground that the files do
    /// not know stays, and a plan that was called off stays so.
    List<Candidate<TerritorialChange>> besideEditors(
            List<Candidate<TerritorialChange>> fresh, Instant at) {
        var known = changes.byKey();
        var today = Calendar.day(at);
        var taken = new ArrayList<Candidate<TerritorialChange>>();
        for (var candidate : fresh) {
            var there = Optional.ofNullable(known.get(candidate.key())).map(Revised::state);
            boolean calledOff =
                    there.filter(change -> change.status() == Status.CANCELLED).isPresent();
            if (calledOff && candidate.state().status() == Status.IN_FORCE) {
                candidate
                        .rows()
                        .getFirst()
                        .refuse("status", "een redacteur heeft deze herindeling afgezegd");
            } else if (!calledOff) {
                taken.add(candidate.saying(beside(there, candidate.state()).asOn(today)));
            }
        }
        return taken;
    }

    private static TerritorialChange beside(
            Optional<TerritorialChange> there, TerritorialChange said) {
        return there.filter(_ -> said.legalGround().isEmpty())
                .map(TerritorialChange::legalGround)
                .map(said::groundedOn)
                .orElse(said);
    }

    /// The territory with municipalities and changes that are new or say something new: a planned
    /// change gives a municipality the end that its own row does not know yet. What contradicts the
    /// register is refused in its row.
    Territory settle(
            List<Candidate<Municipality>> municipalities,
            List<Candidate<TerritorialChange>> taken) {
        var known = territories.now();
        var calledOff =
                changes.everything().stream()
                        .map(Revised::state)
                        .filter(change -> change.status() == Status.CANCELLED)
                        .toList();
        var existences = new HashMap<MunicipalityCode, Existence>(known.existences());
        for (var candidate : municipalities) {
            existences.merge(
                    candidate.state().code(),
                    candidate.state().existence(),
                    (was, said) ->
                            besideEditors(candidate.state().code(), was, said, known, calledOff));
        }
        var territory = new Territory(existences, known.changes()).settled();
        for (var candidate : inOrder(taken)) {
            switch (territory.with(candidate.state())) {
                case Decision.Accepted<Territory>(var next) -> territory = next;
                case Decision.Refused<Territory>(var faults) ->
                        faults.forEach(fault -> refuse(candidate, fault));
            }
        }
        refuseContradictions(municipalities, territory);
        return territory;
    }

    /// What never came to be begins by a change only. What a plan says, which an editor may have
    /// moved, and a first day that somebody knows and the row does not, stays. Who only a plan
    /// would end that was called off goes on.
    private static Existence besideEditors(
            MunicipalityCode code,
            Existence was,
            Existence said,
            Territory known,
            List<TerritorialChange> calledOff) {
        if (was.isNever()) {
            return was;
        }
        boolean fromStays =
                said.knownFrom().isEmpty()
                        || known.beginningOf(code).stream().anyMatch(ImportTerritory::isPlanned);
        boolean untilStays =
                known.endOf(code).filter(ImportTerritory::isPlanned).isPresent()
                        || calledOff.stream().anyMatch(plan -> plan.ends(code, said.until()));
        var from = fromStays ? was.from() : said.from();
        var until = untilStays ? was.until() : said.until();
        return from.isBefore(until) ? new Existence(from, until) : said;
    }

    private static boolean isPlanned(TerritorialChange change) {
        return change.status() == Status.PLANNED;
    }

    private static void refuse(Candidate<TerritorialChange> candidate, Fault fault) {
        var side = fault.field().split("/", -1);
        var codes = side[0].equals("from") ? candidate.state().from() : candidate.state().to();
        var column = TerritorialChangeRows.column(fault);
        candidate.rows().stream()
                .filter(row ->
                        side.length < 2
                                || row.text(column)
                                        .equals(codes.get(Integer.parseInt(side[1])).value()))
                .findFirst()
                .ifPresent(row -> row.refuse(column, fault.detail()));
    }

    private static void refuseContradictions(
            List<Candidate<Municipality>> municipalities, Territory territory) {
        var contradicted = territory.contradicted();
        if (contradicted.isEmpty()) {
            return;
        }
        for (var candidate : municipalities) {
            var code = candidate.state().code();
            for (var change : contradicted) {
                if (change.from().contains(code) || change.to().contains(code)) {
                    candidate
                            .rows()
                            .getFirst()
                            .refuse(
                                    change.from().contains(code) ? "valid_to" : "valid_from",
                                    "herindeling " + change.id() + " zegt " + change.effectiveOn());
                }
            }
        }
    }

    /// The municipalities, existing as in a territory.
    static List<Candidate<Municipality>> existing(
            List<Candidate<Municipality>> municipalities, Territory territory) {
        return municipalities.stream()
                .map(candidate ->
                        candidate.saying(
                                candidate
                                        .state()
                                        .existing(territory.existence(candidate.state().code()))))
                .toList();
    }

    /// Gives everyone the existence that the territory says, and works out what changes that were
    /// taken do to the rest of the register, after everything is stored.
    void finish(Territory settled, List<Candidate<TerritorialChange>> taken, Instant at) {
        territories.settle(
                settled, inOrder(taken).stream().map(Candidate::state).toList(), Author.IMPORT, at);
    }

    private static List<Candidate<TerritorialChange>> inOrder(
            List<Candidate<TerritorialChange>> changes) {
        return changes.stream()
                .sorted(comparing(candidate -> candidate.state().effectiveOn()))
                .toList();
    }
}
