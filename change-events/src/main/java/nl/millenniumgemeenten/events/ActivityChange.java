package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be known of something that a participant does for the goals: the database of good
/// practice.
public sealed interface ActivityChange extends Change {

    /// The public id of the activity.
    UUID id();

    @Override
    default String subject() {
        return id().toString();
    }

    /// It stands on the site, at `/activiteiten/{number}-{slug}`.
    ///
    /// @param municipality code of the municipality that does it
    /// @param story plain text; an empty line begins a paragraph
    /// @param result what came of it, as the story; absent where nothing is told
    /// @param goals goal numbers, ascending
    /// @param startedOn as precise as known: `2009`, `2009-11` or `2009-11-10`
    /// @param endedOn as `startedOn`; absent while it goes on or where it is not known
    /// @param partners names of organisations
    record Published(
            UUID id,
            long revision,
            long number,
            String slug,
            String municipality,
            String title,
            String summary,
            String story,
            @Nullable String result,
            List<Integer> goals,
            @Nullable String startedOn,
            @Nullable String endedOn,
            List<String> partners,
            List<Picture> pictures,
            Instant firstPublishedAt,
            Instant publishedAt)
            implements ActivityChange {
        public Published {
            goals = List.copyOf(goals);
            partners = List.copyOf(partners);
            pictures = List.copyOf(pictures);
        }
    }

    /// It was taken off the site.
    record Withdrawn(UUID id, long revision, long number, String title, Instant withdrawnAt)
            implements ActivityChange {}

    /// A picture, known by the SHA-256 of its bytes in hexadecimal.
    ///
    /// @param alternativeText what it shows; empty where it is only decoration
    /// @param width of the largest size, in pixels
    /// @param height of the largest size, in pixels
    /// @param credit who made it; absent where that need not be said
    record Picture(
            String hash, String alternativeText, int width, int height, @Nullable String credit) {}
}
