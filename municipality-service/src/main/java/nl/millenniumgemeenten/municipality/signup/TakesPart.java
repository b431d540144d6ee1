package nl.millenniumgemeenten.municipality.signup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.municipality.participation.PartialDate;
import nl.millenniumgemeenten.municipality.participation.Participation;
import nl.millenniumgemeenten.municipality.register.Decision;

/// What an approved sign-up makes of a participation.
final class TakesPart {
    private TakesPart() {}

    /// The participation as it becomes.
    ///
    /// @param known what the register knew of the municipality before: a proposal, or a part that
    ///   ended
    static Decision<Participation> from(
            SignUp signUp,
            LocalDate recognisedOn,
            LocalDate inForceOn,
            Optional<Participation> known) {
        var submission = signUp.submission();
        return Participation.of(
                submission.municipality(),
                ParticipationChange.Status.CONFIRMED,
                new PartialDate.OnDay(inForceOn),
                "titel van kracht",
                known.map(Participation::signUnveiledOn).orElseGet(PartialDate.Unknown::new),
                new PartialDate.Unknown(),
                List.copyOf(submission.goals()),
                known.map(Participation::source).orElse(""),
                known.map(Participation::remarks).orElse(""));
    }
}
