package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.util.UUID;

/// What may be known of an announcement that stands above the content of pages. It has no address
/// of its own.
public sealed interface AlertChange extends Change {

    UUID id();

    @Override
    default String subject() {
        return id().toString();
    }

    /// The live edition.
    ///
    /// @param bodyHtml sanitised
    /// @param path it stands on the page at this path and on all pages under it: `/` is the whole
    ///   site
    record Published(
            UUID id,
            long revision,
            int edition,
            Severity severity,
            String title,
            String bodyHtml,
            String path,
            Instant firstPublishedAt,
            Instant publishedAt)
            implements AlertChange {}

    /// It is no longer shown.
    record Withdrawn(UUID id, long revision, String title, Instant withdrawnAt)
            implements AlertChange {}

    /// How much it matters, ascending.
    enum Severity {
        INFORMATION,
        WARNING,
        EMERGENCY
    }
}
