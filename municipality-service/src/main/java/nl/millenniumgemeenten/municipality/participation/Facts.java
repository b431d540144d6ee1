package nl.millenniumgemeenten.municipality.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ParticipationChange.EndReason;
import nl.millenniumgemeenten.events.ParticipationChange.Status;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;

/// What editors record of a participation: how it stands, how it came about, what for. Its dates
/// stay apart: what [#joinedOn] is the date of differs per municipality and stands in
/// [#joinedNote]. What was stored before a rule of [#of] came, stays readable.
///
/// @param joinedNote what is known of the joining, for visitors; empty where nothing is
/// @param goals numbers of the chosen goals, ascending; none are known of most
/// @param source where this is known from; empty where it was not written down
/// @param remarks for editors only
/// @param reportDueOn the last day to report on before it goes on hold; [#NO_REPORT_DUE] where it
///   need not
public record Facts(
        Status status,
        PartialDate joinedOn,
        String joinedNote,
        Steps steps,
        PartialDate signUnveiledOn,
        PartialDate endedOn,
        List<Integer> goals,
        String source,
        String remarks,
        LocalDate reportDueOn) {

    /// Nobody waits for a report.
    public static final LocalDate NO_REPORT_DUE = LocalDate.MAX;

    /// The most characters of a short text.
    public static final int LONGEST_TEXT = 500;

    /// The most characters of what editors remark.
    public static final int LONGEST_REMARKS = 2000;

    public Facts {
        goals = goals.stream().sorted().toList();
        if (status == Status.ENDED != endedOn.known()
                || new HashSet<>(goals).size() < goals.size()) {
            throw new IllegalArgumentException("These facts contradict each other");
        }
    }

    /// The facts, if they can be so.
    public static Decision<Facts> of(
            Status status,
            PartialDate joinedOn,
            String joinedNote,
            Steps steps,
            PartialDate signUnveiledOn,
            PartialDate endedOn,
            List<Integer> goals,
            String source,
            String remarks,
            LocalDate reportDueOn) {
        var faults = new ArrayList<Fault>();
        refuseWrongEnd(status, steps, endedOn, faults);
        refuseDisorder(joinedOn, steps, signUnveiledOn, endedOn, faults);
        if (new HashSet<>(goals).size() < goals.size()) {
            faults.add(new Fault("goals", "Noem elk doel één keer."));
        }
        refuseLong("joinedNote", joinedNote, LONGEST_TEXT, faults);
        refuseLong("proposedBy", steps.proposedBy(), LONGEST_TEXT, faults);
        refuseLong("endNote", steps.endNote(), LONGEST_TEXT, faults);
        refuseLong("source", source, LONGEST_TEXT, faults);
        refuseLong("remarks", remarks, LONGEST_REMARKS, faults);
        return Decision.of(
                faults,
                () ->
                        new Facts(
                                status,
                                joinedOn,
                                joinedNote,
                                steps,
                                signUnveiledOn,
                                endedOn,
                                goals,
                                source,
                                remarks,
                                reportDueOn));
    }

    /// Whether there never was a part: it was recorded by mistake, or the proposal was turned down.
    boolean neverWas() {
        return status == Status.ENDED
                && (steps.ending().equals(new Ending.Because(EndReason.MISTAKE))
                        || steps.ending().equals(new Ending.Because(EndReason.PROPOSAL_REJECTED)));
    }

    /// From when it counts: in force, else recognised, else joined.
    public PartialDate begunOn() {
        return Stream.of(steps.inForceOn(), steps.recognisedOn())
                .filter(PartialDate::known)
                .findFirst()
                .orElse(joinedOn);
    }

    /// The last day to report on, where there is one.
    public Optional<LocalDate> knownReportDueOn() {
        return Optional.of(reportDueOn).filter(day -> !day.equals(NO_REPORT_DUE));
    }

    /// The same, with another day to report on.
    Facts reportingBy(LocalDate day) {
        return with(goals, day);
    }

    /// The same, for these goals too.
    Facts forGoals(Collection<Integer> more) {
        return with(Stream.concat(goals.stream(), more.stream()).distinct().toList(), reportDueOn);
    }

    /// The same, ended for good.
    Facts ended(LocalDate lastDay, EndReason reason) {
        return ending(
                Status.ENDED,
                new PartialDate.OnDay(lastDay),
                steps.ended(new Ending.Because(reason), steps.endNote()));
    }

    /// The same, as if it had not ended.
    Facts notEnded() {
        return ending(
                Status.CONFIRMED, new PartialDate.Unknown(), steps.ended(new Ending.Unknown(), ""));
    }

    /// The same, confirmed and joined on a day.
    Facts joined(LocalDate day, String note) {
        return beginning(Status.CONFIRMED, day, note);
    }

    /// The same, joined on another day.
    Facts joinedOn(LocalDate day) {
        return beginning(status, day, joinedNote);
    }

    private Facts with(List<Integer> chosen, LocalDate due) {
        return new Facts(
                status,
                joinedOn,
                joinedNote,
                steps,
                signUnveiledOn,
                endedOn,
                chosen,
                source,
                remarks,
                due);
    }

    private Facts beginning(Status other, LocalDate day, String note) {
        return new Facts(
                other,
                new PartialDate.OnDay(day),
                note,
                steps,
                signUnveiledOn,
                endedOn,
                goals,
                source,
                remarks,
                reportDueOn);
    }

    private Facts ending(Status other, PartialDate day, Steps why) {
        return new Facts(
                other,
                joinedOn,
                joinedNote,
                why,
                signUnveiledOn,
                day,
                goals,
                source,
                remarks,
                reportDueOn);
    }

    private static void refuseWrongEnd(
            Status status, Steps steps, PartialDate endedOn, List<Fault> faults) {
        if (status == Status.ENDED) {
            if (!endedOn.known()) {
                faults.add(new Fault("endedOn", "Vul in wanneer de deelname eindigde."));
            }
            return;
        }
        if (endedOn.known()) {
            faults.add(new Fault("endedOn", "Alleen een beëindigde deelname heeft een einde."));
        }
        if (steps.ending().known().isPresent()) {
            faults.add(
                    new Fault(
                            "endReason",
                            "Alleen een beëindigde deelname heeft een reden daarvoor."));
        }
        if (!steps.endNote().isEmpty()) {
            faults.add(
                    new Fault(
                            "endNote",
                            "Alleen bij een beëindigde deelname hoort een toelichting."));
        }
    }

    /// A date in its field, with how its step is called.
    private record Dated(String field, PartialDate date, String step) {}

    private static void refuseDisorder(
            PartialDate joinedOn,
            Steps steps,
            PartialDate signUnveiledOn,
            PartialDate endedOn,
            List<Fault> faults) {
        var dates =
                Stream.of(
                                new Dated("proposedOn", steps.proposedOn(), "het voorstel"),
                                new Dated("decidedOn", steps.decidedOn(), "het besluit"),
                                new Dated("signedUpOn", steps.signedUpOn(), "de aanmelding"),
                                new Dated("recognisedOn", steps.recognisedOn(), "de erkenning"),
                                new Dated("inForceOn", steps.inForceOn(), "het begin van de titel"),
                                new Dated("signUnveiledOn", signUnveiledOn, "het bord"),
                                new Dated("endedOn", endedOn, "het einde"))
                        .filter(dated -> dated.date().known())
                        .toList();
        for (int index = 1; index < dates.size(); index++) {
            var later = dates.get(index);
            dates.subList(0, index).stream()
                    .filter(earlier -> later.date().isBefore(earlier.date()))
                    .findFirst()
                    .ifPresent(earlier -> faults.add(before(later.field(), earlier.step())));
        }
        boolean told = faults.stream().anyMatch(fault -> fault.field().equals("endedOn"));
        if (endedOn.isBefore(joinedOn) && !told) {
            faults.add(before("endedOn", "het begin"));
        }
    }

    private static Fault before(String field, String step) {
        return new Fault(field, "Dit ligt vóór " + step + ".");
    }

    private static void refuseLong(String field, String text, int longest, List<Fault> faults) {
        if (text.codePointCount(0, text.length()) > longest) {
            faults.add(new Fault(field, "Dit is te lang: hoogstens " + longest + " tekens."));
        }
    }
}
