package nl.millenniumgemeenten.content.participant;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// The participant behind a token.
@Singleton
public class SignedInParticipant {
    private final Participants participants;

    SignedInParticipant(Participants participants) {
        this.participants = participants;
    }

    /// Whose token this is.
    ///
    /// @throws ProblemException `no-such-thing` for who does not take part any more
    @ReadOnly
    public Participant of(Authentication authentication) {
        return id(authentication.getName())
                .flatMap(participants::find)
                .orElseThrow(SignedInParticipant::none);
    }

    /// What is told to who does not take part any more.
    public static ProblemException none() {
        return new ProblemException(ProblemType.NO_SUCH_THING, "Je doet niet (meer) mee.");
    }

    private static Optional<UUID> id(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
