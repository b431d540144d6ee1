package nl.millenniumgemeenten.content.conduct;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.Writer;
import nl.millenniumgemeenten.content.measure.Measure;

/// What the desk knows of somebody who writes in discussions: never their address.
///
/// @param since since when they take part; of who was forgotten, or is none, since they wrote first
/// @param texts what they wrote last, the newest first
/// @param measures what the desk did about them, the newest first
record ContributorRecord(
        Writer writer,
        Optional<Instant> since,
        Counts counts,
        List<Text> texts,
        List<Measure> measures) {

    ContributorRecord {
        texts = List.copyOf(texts);
        measures = List.copyOf(measures);
    }

    /// How much they wrote.
    ///
    /// @param hidden how many of it the desk hid
    /// @param takenBack how many of it they took away themselves
    /// @param reported how many of it visitors said that something is wrong with, of late
    record Counts(int onSite, int hidden, int takenBack, int waiting, int refused, int reported) {}

    /// Something that they wrote.
    ///
    /// @param place where it is in the discussion; absent while it is not on the site
    /// @param reason why it was refused; empty of what was not
    /// @param reports how often visitors said of late that something is wrong with it
    record Text(
            UUID id,
            About discussion,
            Optional<Place> place,
            String html,
            Instant writtenAt,
            Standing standing,
            String reason,
            int reports) {}

    /// A discussion.
    record About(UUID id, String title) {}

    /// A place in it, and the number that leads to it.
    record Place(long number, int position) {}

    /// How what they wrote stands.
    enum Standing {
        ON_SITE,
        HIDDEN,
        TAKEN_BACK,
        WAITS,
        REFUSED
    }
}
