package nl.millenniumgemeenten.gateway.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Something that is new.
///
/// @param path its page
/// @param content all of it as HTML, with absolute links; made when it is asked for, since most of
///   what is new is not shown
record FeedEntry(
        UUID id,
        String path,
        String title,
        String summary,
        Supplier<String> content,
        Instant publishedAt,
        Instant updatedAt,
        List<Category> categories) {
    /// The newest first.
    static final Comparator<FeedEntry> NEWEST_FIRST =
            Comparator.comparing(FeedEntry::publishedAt).reversed().thenComparing(FeedEntry::path);

    FeedEntry {
        categories = List.copyOf(categories);
    }

    /// All of it as HTML, with absolute links.
    String contentHtml() {
        return content.get();
    }

    /// What an entry is about.
    record Category(String term, String label) {}
}
