package nl.millenniumgemeenten.content.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.content.participant.Participant;

/// All that we know of a participant.
record KnownOfParticipant(Participant participant, Instant confirmedAt, List<Text> texts) {

    KnownOfParticipant {
        texts = List.copyOf(texts);
    }

    /// Something that they wrote.
    ///
    /// @param number of the contribution; absent while it is not on the site
    /// @param reason why it was refused; empty of what was not
    record Text(
            String discussion,
            Optional<Long> number,
            String markdown,
            Instant writtenAt,
            String reason,
            Standing standing) {}

    /// How what they wrote stands.
    enum Standing {
        ON_SITE,
        HIDDEN,
        WAITS,
        /// Its link was not used yet.
        UNCONFIRMED,
        REFUSED
    }
}
