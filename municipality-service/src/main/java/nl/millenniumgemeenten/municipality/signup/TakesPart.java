package nl.millenniumgemeenten.municipality.signup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.municipality.participation.PartialDate;
import nl.millenniumgemeenten.municipality.participation.Participation;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;

/// What an approved sign-up makes of a participation. The steps before it came into force stand in
/// its remarks.
final class TakesPart {
    private static final int LAST_YEAR = 2099;

    private TakesPart() {}

    /// The participation as it becomes.
    ///
    /// @param known what the register knew of the municipality before: a proposal, or a part that
    ///   ended
    static Decision<Participation> from(
            SignUp signUp,
            LocalDate signedUpOn,
            LocalDate recognisedOn,
            LocalDate inForceOn,
            Optional<Participation> known) {
        var submission = signUp.submission();
        var faults = new ArrayList<Fault>();
        check("recognisedOn", recognisedOn, submission, faults);
        check("inForceOn", inForceOn, submission, faults);
        if (!faults.isEmpty()) {
            return new Decision.Refused<>(faults);
        }
        return Participation.of(
                submission.municipality(),
                ParticipationChange.Status.CONFIRMED,
                new PartialDate.OnDay(inForceOn),
                "titel van kracht",
                known.map(Participation::signUnveiledOn).orElseGet(PartialDate.Unknown::new),
                new PartialDate.Unknown(),
                submission.goals(),
                known.map(Participation::source).orElse(""),
                remarks(submission, signedUpOn, recognisedOn, known));
    }

    private static void check(
            String field, LocalDate day, Submission submission, List<Fault> faults) {
        if (day.isBefore(submission.decidedOn())) {
            faults.add(new Fault(field, "Dit ligt vóór de dag van het besluit."));
        } else if (day.getYear() > LAST_YEAR) {
            faults.add(new Fault(field, "Dit jaartal kan niet kloppen."));
        }
    }

    private static String remarks(
            Submission submission,
            LocalDate signedUpOn,
            LocalDate recognisedOn,
            Optional<Participation> known) {
        var steps =
                "Besloten door %s op %s, aangemeld op %s, erkend op %s."
                        .formatted(
                                switch (submission.decidedBy()) {
                                    case COUNCIL -> "de gemeenteraad";
                                    case COLLEGE -> "het college";
                                },
                                submission.decidedOn(),
                                signedUpOn,
                                recognisedOn);
        var lines = new ArrayList<String>();
        known.map(Participation::remarks).filter(text -> !text.isEmpty()).ifPresent(lines::add);
        lines.add(steps);
        if (!submission.themes().isEmpty()) {
            lines.add("Thema’s: " + String.join(", ", submission.themes()) + ".");
        }
        return String.join("\n", lines);
    }
}
