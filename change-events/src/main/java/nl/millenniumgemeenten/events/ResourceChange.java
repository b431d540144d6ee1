package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be known of something that helps a municipality along. Its address is
/// `/hulpbronnen/{number}-{slug}`; the number never changes.
public sealed interface ResourceChange extends Change {

    UUID id();

    @Override
    default String subject() {
        return id().toString();
    }

    /// The live edition.
    ///
    /// @param bodyHtml sanitised
    /// @param files what can be downloaded, in the order in which it is shown
    /// @param url where it stands elsewhere; absent where it does not
    /// @param goals goal numbers, ascending
    /// @param municipalities GM codes, ascending
    record Published(
            UUID id,
            long revision,
            int edition,
            long number,
            String slug,
            String title,
            String summary,
            String bodyHtml,
            Type type,
            List<File> files,
            @Nullable String url,
            List<Integer> goals,
            List<String> municipalities,
            List<String> themes,
            @Nullable MediaUse picture,
            Instant firstPublishedAt,
            Instant publishedAt)
            implements ResourceChange {
        public Published {
            files = List.copyOf(files);
            goals = List.copyOf(goals);
            municipalities = List.copyOf(municipalities);
            themes = List.copyOf(themes);
        }
    }

    /// Kept as the last word on its number, so that the site answers 410 instead of 404.
    record Withdrawn(UUID id, long revision, long number, String title, Instant withdrawnAt)
            implements ResourceChange {}

    /// What it is.
    enum Type {
        /// Een gids.
        GUIDE,
        /// Een cursus.
        COURSE,
        /// Advies: een dienst van mensen.
        ADVICE,
        /// Een brochure.
        BROCHURE
    }

    /// A file among the media, with what it is called here.
    record File(UUID media, String title) {}
}
