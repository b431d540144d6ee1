package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be known of a post of the campaign elsewhere, copied from one of its accounts or feeds.
public sealed interface TimelinePostChange extends Change {

    /// The public id of the post here.
    UUID id();

    @Override
    default String subject() {
        return id().toString();
    }

    /// It is like this. What is `WITHDRAWN` says nothing any more: its texts are empty and it has
    /// no pictures.
    ///
    /// @param number counts posts in the order in which they were copied; never changes
    /// @param url where the original stands
    /// @param title empty where it has none, as short messages
    /// @param bodyHtml sanitised: paragraphs, line breaks and links
    /// @param warning what is said before it is shown; empty where nothing is
    /// @param language a BCP 47 tag; absent where its source does not tell
    /// @param editedAt when its writer changed it last; absent if that is not known
    /// @param changedAt when this was recorded
    record Recorded(
            UUID id,
            long revision,
            long number,
            Source source,
            String url,
            String title,
            String bodyHtml,
            String warning,
            @Nullable String language,
            List<MediaUse> pictures,
            State state,
            Instant publishedAt,
            @Nullable Instant editedAt,
            Instant changedAt)
            implements TimelinePostChange {

        public Recorded {
            pictures = List.copyOf(pictures);
        }
    }

    /// The account or feed that a post comes from, as editors call it.
    record Source(UUID id, String name) {}

    /// Whether it may be shown.
    enum State {
        PUBLISHED,
        /// Editors hid it, or no longer follow its source.
        WITHDRAWN
    }
}
