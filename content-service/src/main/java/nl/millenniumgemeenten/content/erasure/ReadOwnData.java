package nl.millenniumgemeenten.content.erasure;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.content.participant.SignedInParticipant;

/// Reads what we know of a participant.
@Singleton
class ReadOwnData {
    private final SignedInParticipant signedIn;
    private final ParticipantData data;

    ReadOwnData(SignedInParticipant signedIn, ParticipantData data) {
        this.signedIn = signedIn;
        this.data = data;
    }

    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    KnownOfParticipant of(Authentication authentication) {
        return data.of(signedIn.of(authentication));
    }
}
