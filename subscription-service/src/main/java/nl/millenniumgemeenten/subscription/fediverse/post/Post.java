package nl.millenniumgemeenten.subscription.fediverse.post;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A piece of news as it was posted.
///
/// @param position in the order in which things were posted
/// @param version counts what was told of it
/// @param said as it was told last
record Post(
        UUID id,
        long position,
        int version,
        Said said,
        Instant postedAt,
        Optional<Instant> updatedAt,
        Optional<Instant> withdrawnAt) {

    /// What it says.
    ///
    /// @param path of the page on the site
    record Said(String title, String summary, String path, Optional<Shown> picture) {}

    /// A picture beside it.
    ///
    /// @param path on the site
    /// @param alternative what it shows; empty for decoration
    record Shown(String path, String type, String alternative) {}
}
