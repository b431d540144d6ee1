package nl.millenniumgemeenten.municipality.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ParticipationChange.EndReason;
import nl.millenniumgemeenten.events.ParticipationChange.Status;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;

/// The part of an ended municipality as another goes on with it.
///
/// @param part of the municipality that ended
/// @param name of that municipality
/// @param firstDay on which it no longer exists
record Continuation(Participation part, String name, LocalDate firstDay) {

    /// The part of the municipality that goes on, where it had none of its own.
    Participation begun(MunicipalityCode successor) {
        return new Participation(
                successor,
                unknown("")
                        .joined(firstDay, note())
                        .forGoals(part.goals())
                        .reportingBy(part.facts().reportDueOn()),
                part.profile(),
                inherited(Holds.NONE),
                List.of(part.code()),
                List.of());
    }

    /// The part of the municipality that goes on, where it had one of its own. Whoever took part
    /// already stays as it is; a plan, a rumour or a mistake becomes a fact.
    Decision<Participation> added(Participation own) {
        if (own.continues().contains(part.code())) {
            return new Decision.Accepted<>(own);
        }
        boolean neverWas = own.facts().neverWas();
        if (own.status() == Status.ENDED && !neverWas && !own.lastsOn(firstDay)) {
            return Decision.refused(
                    "decision",
                    "De deelname van de opvolger is gestopt. Leg eerst vast dat die weer meedoet.");
        }
        boolean takesPart =
                !neverWas && (own.status() == Status.CONFIRMED || own.status() == Status.ENDED);
        var facts = takesPart ? own.facts() : own.facts().notEnded().joined(firstDay, note());
        var told = own.profile().equals(Profile.EMPTY) && !takesPart;
        return new Decision.Accepted<>(
                own.with(facts.forGoals(part.goals()))
                        .with(told ? part.profile() : own.profile())
                        .with(takesPart ? own.holds() : inherited(own.holds()))
                        .continuing(
                                Stream.concat(own.continues().stream(), Stream.of(part.code()))
                                        .toList()));
    }

    /// The successor's part, from the first day as it now is, if it still begins on one that was
    /// thought to be it before.
    Participation moved(Participation own, Collection<LocalDate> before) {
        boolean untouched =
                own.facts().joinedNote().equals(note())
                        && before.stream()
                                .map(PartialDate.OnDay::new)
                                .anyMatch(day -> day.equals(own.facts().joinedOn()));
        return untouched ? own.with(own.facts().joinedOn(firstDay)) : own;
    }

    /// The part of the successor as if it had never gone on with this one.
    ///
    /// @param revisions of the successor's part, newest first
    /// @param others it goes on with too, this one left out
    Decision<Participation> undone(List<Participation> revisions, List<Continuation> others) {
        var own = revisions.getFirst();
        int first = 0;
        while (first < revisions.size() && goesOn(revisions.get(first))) {
            boolean hasOlder = first + 1 < revisions.size();
            if (hasOlder
                    && revisions
                            .get(first)
                            .continues()
                            .equals(revisions.get(first + 1).continues())) {
                return Decision.refused(
                        "decision",
                        "De deelname van de opvolger is intussen gewijzigd. Pas die zelf aan.");
            }
            first++;
        }
        var before =
                first < revisions.size()
                        ? Optional.of(revisions.get(first))
                        : Optional.<Participation>empty();
        var kept = before.map(Participation::continues).orElse(List.of());
        var again = new ArrayList<Continuation>();
        others.stream()
                .filter(other -> own.continues().contains(other.part().code()))
                .filter(other -> !kept.contains(other.part().code()))
                .forEach(again::add);
        return replayed(own.code(), before, again);
    }

    private Decision<Participation> replayed(
            MunicipalityCode successor,
            Optional<Participation> before,
            List<Continuation> continuations) {
        Optional<Participation> replayed = before;
        for (var continuation : continuations) {
            if (replayed.isEmpty()) {
                replayed = Optional.of(continuation.begun(successor));
                continue;
            }
            switch (continuation.added(replayed.get())) {
                case Decision.Accepted<Participation>(var added) -> replayed = Optional.of(added);
                case Decision.Refused<Participation> refused -> {
                    return refused;
                }
            }
        }
        // Nothing is ever deleted: what should not have been there is no part any more.
        return new Decision.Accepted<>(
                replayed.orElseGet(() ->
                        Participation.of(
                                successor,
                                unknown(
                                                "Ging door met de deelname van "
                                                        + name
                                                        + "; dat is teruggedraaid.")
                                        .ended(firstDay, EndReason.MISTAKE))));
    }

    private boolean goesOn(Participation successor) {
        return successor.continues().contains(part.code());
    }

    private String note() {
        return "gaat door met de deelname van " + name;
    }

    private Holds inherited(Holds own) {
        return part.holds().isOpen() && !own.isOpen() && !firstDay.isBefore(own.free())
                ? new Holds(
                        Stream.concat(own.all().stream(), Stream.of(new Hold(firstDay, Hold.OPEN)))
                                .toList())
                : own;
    }

    private static Facts unknown(String remarks) {
        return new Facts(
                Status.CONFIRMED,
                new PartialDate.Unknown(),
                "",
                Steps.UNKNOWN,
                new PartialDate.Unknown(),
                new PartialDate.Unknown(),
                List.of(),
                "",
                remarks,
                Facts.NO_REPORT_DUE);
    }
}
