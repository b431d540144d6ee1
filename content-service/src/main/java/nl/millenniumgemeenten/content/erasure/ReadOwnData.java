package nl.millenniumgemeenten.content.erasure;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.content.participant.Participant;

/// Reads what we know of a participant.
@Singleton
class ReadOwnData {
    private final ParticipantData data;

    ReadOwnData(ParticipantData data) {
        this.data = data;
    }

    @ReadOnly
    KnownOfParticipant of(Participant participant) {
        return data.of(participant);
    }
}
