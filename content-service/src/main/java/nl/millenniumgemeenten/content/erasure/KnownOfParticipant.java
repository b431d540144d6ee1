package nl.millenniumgemeenten.content.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.content.discussion.ContributionPicture;
import nl.millenniumgemeenten.content.measure.Measure;
import nl.millenniumgemeenten.content.participant.Participant;
import nl.millenniumgemeenten.content.readingposition.ReadingPosition;

/// All that we know of a participant.
///
/// @param measures what the desk did about them, the newest first
/// @param read how far they have read
record KnownOfParticipant(
        Participant participant,
        Instant confirmedAt,
        List<Text> texts,
        List<Measure> measures,
        List<ReadingPosition> read) {

    KnownOfParticipant {
        texts = List.copyOf(texts);
        measures = List.copyOf(measures);
        read = List.copyOf(read);
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
            Standing standing,
            List<ContributionPicture> pictures) {
        public Text {
            pictures = List.copyOf(pictures);
        }
    }

    /// How what they wrote stands.
    enum Standing {
        ON_SITE,
        HIDDEN,
        /// An earlier text of something that is there too.
        REPLACED,
        /// They took it back.
        TAKEN_BACK,
        WAITS,
        /// Its link was not used yet.
        UNCONFIRMED,
        REFUSED
    }
}
