package nl.millenniumgemeenten.gateway.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Something that is new.
///
/// @param path its page
/// @param contentHtml all of it, with absolute links
record FeedEntry(
        UUID id,
        String path,
        String title,
        String summary,
        String contentHtml,
        Instant publishedAt,
        Instant updatedAt,
        List<Category> categories) {
    /// The newest first.
    static final Comparator<FeedEntry> NEWEST_FIRST =
            Comparator.comparing(FeedEntry::publishedAt).reversed().thenComparing(FeedEntry::path);

    FeedEntry {
        categories = List.copyOf(categories);
    }

    /// What an entry is about.
    record Category(String term, String label) {}
}
