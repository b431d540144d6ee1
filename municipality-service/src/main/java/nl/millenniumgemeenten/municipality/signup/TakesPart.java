package nl.millenniumgemeenten.municipality.signup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.municipality.participation.Decider;
import nl.millenniumgemeenten.municipality.participation.Ending;
import nl.millenniumgemeenten.municipality.participation.Facts;
import nl.millenniumgemeenten.municipality.participation.Holds;
import nl.millenniumgemeenten.municipality.participation.PartialDate;
import nl.millenniumgemeenten.municipality.participation.Participation;
import nl.millenniumgemeenten.municipality.participation.Steps;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;

/// What an approved sign-up makes of a participation.
final class TakesPart {
    private static final int LAST_YEAR = 2099;

    private TakesPart() {}

    /// The participation as it becomes.
    ///
    /// @param signedUpOn when the form came; left out where the municipality was recognised before,
    ///   so that it must have signed up in another way
    /// @param reportDueOn when its first report is due, unless one was due already
    /// @param known what the register knew of the municipality before: a proposal, or a part that
    ///   ended. Of one that ended, the sign and the holds belong to the past.
    static Decision<Participation> from(
            SignUp signUp,
            LocalDate signedUpOn,
            LocalDate recognisedOn,
            LocalDate inForceOn,
            LocalDate reportDueOn,
            Optional<Participation> known) {
        var submission = signUp.submission();
        var faults = new ArrayList<Fault>();
        check("recognisedOn", recognisedOn, submission, faults);
        check("inForceOn", inForceOn, submission, faults);
        if (!faults.isEmpty()) {
            return new Decision.Refused<>(faults);
        }
        var going = known.filter(part -> part.status() != ParticipationChange.Status.ENDED);
        var steps =
                going.map(part -> part.facts().steps())
                        .orElse(Steps.UNKNOWN)
                        .decided(
                                new PartialDate.OnDay(submission.decidedOn()),
                                Decider.of(submission.decidedBy()))
                        .signedUp(
                                recognisedOn.isBefore(signedUpOn)
                                        ? new PartialDate.Unknown()
                                        : new PartialDate.OnDay(signedUpOn))
                        .recognised(new PartialDate.OnDay(recognisedOn))
                        .inForce(new PartialDate.OnDay(inForceOn))
                        .ended(new Ending.Unknown(), "");
        return Facts.of(
                        ParticipationChange.Status.CONFIRMED,
                        // What a source says of the beginning is the source's; the steps are ours.
                        going.map(part -> part.facts().joinedOn())
                                .orElseGet(PartialDate.Unknown::new),
                        going.map(part -> part.facts().joinedNote()).orElse(""),
                        steps,
                        going.map(part -> part.facts().signUnveiledOn())
                                .orElseGet(PartialDate.Unknown::new),
                        new PartialDate.Unknown(),
                        submission.goals(),
                        known.map(part -> part.facts().source()).orElse(""),
                        known.map(part -> part.facts().remarks()).orElse(""),
                        going.flatMap(part -> part.facts().knownReportDueOn()).orElse(reportDueOn))
                .map(facts -> participation(submission, facts, known, going.isPresent()));
    }

    private static Participation participation(
            Submission submission, Facts facts, Optional<Participation> known, boolean going) {
        var part =
                known.map(there -> there.with(facts))
                        .orElseGet(() -> Participation.of(submission.municipality(), facts));
        var told = part.with(part.profile().withThemes(submission.themes()));
        return going ? told : told.with(Holds.NONE);
    }

    private static void check(
            String field, LocalDate day, Submission submission, List<Fault> faults) {
        if (day.isBefore(submission.decidedOn())) {
            faults.add(new Fault(field, "Dit ligt vóór de dag van het besluit."));
        } else if (day.getYear() > LAST_YEAR) {
            faults.add(new Fault(field, "Dit jaartal kan niet kloppen."));
        }
    }
}
