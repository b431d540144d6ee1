package nl.millenniumgemeenten.municipality.participation;

import static java.util.Comparator.comparing;
import static nl.millenniumgemeenten.events.ParticipationChange.SuccessionDecision.CONTINUES;
import static nl.millenniumgemeenten.events.ParticipationChange.SuccessionDecision.ENDS;
import static nl.millenniumgemeenten.events.ParticipationChange.SuccessionDecision.UNDECIDED;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ParticipationChange.EndReason;
import nl.millenniumgemeenten.events.ParticipationChange.Status;
import nl.millenniumgemeenten.events.ParticipationChange.SuccessionDecision;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;

/// A municipality's part in the campaign.
///
/// @param facts what editors record of it
/// @param profile what the municipality tells of it
/// @param holds when it was on hold
/// @param continues ended municipalities whose part this one goes on with
/// @param successions what becomes of it in those that came after the municipality; none as long as
///   it exists
public record Participation(
        MunicipalityCode code,
        Facts facts,
        Profile profile,
        Holds holds,
        List<MunicipalityCode> continues,
        List<Succession> successions) {

    public Participation {
        continues = List.copyOf(continues);
        successions = List.copyOf(successions);
    }

    /// One of which only the facts are known.
    public static Participation of(MunicipalityCode code, Facts facts) {
        return new Participation(code, facts, Profile.EMPTY, Holds.NONE, List.of(), List.of());
    }

    public Status status() {
        return facts.status();
    }

    /// Numbers of the chosen goals, ascending.
    public List<Integer> goals() {
        return facts.goals();
    }

    /// The same with other facts.
    public Participation with(Facts others) {
        return new Participation(code, others, profile, holds, continues, successions);
    }

    /// The same, telling something else.
    public Participation with(Profile told) {
        return new Participation(code, facts, told, holds, continues, successions);
    }

    /// The same with other holds.
    public Participation with(Holds others) {
        return new Participation(code, facts, profile, others, continues, successions);
    }

    /// The same, going on with the parts of these.
    Participation continuing(List<MunicipalityCode> others) {
        return new Participation(code, facts, profile, holds, others, successions);
    }

    /// Whether the municipality took part on a day, as far as is known: a date that is only a year
    /// or a month counts from its first day until its last, and an unknown beginning as begun.
    public boolean takesPartOn(LocalDate day) {
        return lastsOn(day) && !holds.includes(day);
    }

    /// Whether it had begun by a day and not ended, on hold or not. What never was never lasted.
    public boolean lastsOn(LocalDate day) {
        return switch (status()) {
            case CONFIRMED, ENDED ->
                    !facts.neverWas()
                            && !day.isBefore(facts.begunOn().earliest())
                            && !day.isAfter(facts.endedOn().latest());
            case PROPOSED, UNCLEAR -> false;
        };
    }

    /// The same, on hold from a day on.
    public Decision<Participation> putOnHold(LocalDate since) {
        return status() == Status.CONFIRMED && lastsOn(since)
                ? holds.from(since).map(this::with)
                : Decision.refused("since", "Op deze dag doet de gemeente niet mee.");
    }

    /// The first day of the hold that the calendar owes it, because a report did not come.
    public Optional<LocalDate> overdueSince(LocalDate today) {
        if (status() != Status.CONFIRMED || holds.isOpen()) {
            return Optional.empty();
        }
        return facts.knownReportDueOn()
                .map(due -> due.plusDays(1))
                .flatMap(day ->
                        Stream.of(day, facts.begunOn().earliest(), holds.free())
                                .max(LocalDate::compareTo))
                .filter(day -> !day.isAfter(today));
    }

    /// The same after a report: back from a hold at once, and good for another period.
    public Decision<Participation> reported(LocalDate today, Period period) {
        if (status() != Status.CONFIRMED || !lastsOn(today)) {
            return Decision.refused("note", "Deze gemeente doet nu niet mee.");
        }
        var due =
                facts.knownReportDueOn()
                        .map(known -> later(known, today.plus(period)))
                        .orElse(Facts.NO_REPORT_DUE);
        return new Decision.Accepted<>(with(facts.reportingBy(due)).with(holds.back(today)));
    }

    /// What becomes of it in one municipality, where that is a question.
    public Optional<SuccessionDecision> decisionFor(MunicipalityCode to) {
        return successions.stream()
                .filter(succession -> succession.to().equals(to))
                .map(Succession::decision)
                .findFirst();
    }

    /// Whether editors have to decide what becomes of it.
    public boolean isUndecided() {
        return successions.stream().anyMatch(succession -> succession.decision() == UNDECIDED);
    }

    /// The same after the municipality ended: what becomes of it is to be decided for each that
    /// came after it. What was decided stays; also of one that came after by a mistake, as long as
    /// it goes on there. Of a part that had not begun by then nothing is decided.
    ///
    /// @param firstWithout the first day on which the municipality no longer exists
    public Participation succeededBy(List<MunicipalityCode> to, LocalDate firstWithout) {
        boolean goesOn = lastsUntil(firstWithout);
        var still =
                successions.stream()
                        .filter(known ->
                                known.decision() == CONTINUES
                                        || (goesOn
                                                && known.decision() == ENDS
                                                && to.contains(known.to())));
        var open =
                to.stream()
                        .filter(code -> goesOn && decisionFor(code).orElse(UNDECIDED) == UNDECIDED)
                        .map(code -> new Succession(code, UNDECIDED));
        return succeeded(Stream.concat(still, open).toList(), firstWithout);
    }

    /// The same, decided for one of those that came after the municipality. Of a part that editors
    /// have ended themselves there is nothing left to decide.
    public Participation deciding(
            MunicipalityCode to, SuccessionDecision decision, LocalDate firstWithout) {
        return succeeded(
                successions.stream()
                        .map(known -> known.to().equals(to) ? new Succession(to, decision) : known)
                        .filter(known -> known.decision() == CONTINUES || lastsUntil(firstWithout))
                        .toList(),
                firstWithout);
    }

    /// With other successions; ended by the territorial change once nobody goes on with it.
    private Participation succeeded(List<Succession> next, LocalDate firstWithout) {
        boolean ends = allEnd(next);
        boolean was = endedBySuccessions();
        var then =
                ends && (was || status() == Status.CONFIRMED)
                        ? facts.ended(firstWithout.minusDays(1), EndReason.TERRITORIAL_CHANGE)
                        : was ? facts.notEnded() : facts;
        var sorted =
                next.stream().sorted(comparing(succession -> succession.to().value())).toList();
        return new Participation(code, then, profile, holds, continues, sorted);
    }

    /// Whether it had begun by a day, and nobody but the successions ended it.
    private boolean lastsUntil(LocalDate firstWithout) {
        return (status() == Status.CONFIRMED || endedBySuccessions())
                && facts.begunOn().earliest().isBefore(firstWithout);
    }

    /// Editors may give the same reason themselves: that end stays while anything is undecided.
    private boolean endedBySuccessions() {
        return allEnd(successions)
                && status() == Status.ENDED
                && facts.steps().ending().equals(new Ending.Because(EndReason.TERRITORIAL_CHANGE));
    }

    private static boolean allEnd(List<Succession> successions) {
        return !successions.isEmpty()
                && successions.stream().allMatch(succession -> succession.decision() == ENDS);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
