package nl.millenniumgemeenten.subscription.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Something that the site tells of.
///
/// @param path on the site
/// @param picture if it has one that can be shown
/// @param newAt since when the site tells of it
/// @param occursOn the next day on which it is, of what is on the agenda
public record Happening(
        HappeningKind kind,
        String id,
        String title,
        String summary,
        String path,
        Optional<Picture> picture,
        Instant newAt,
        Optional<LocalDate> occursOn) {

    /// A picture of the media library, as small as it stands beside a few lines of text.
    ///
    /// @param path where it stands on the site
    /// @param alternative what it shows; empty for decoration
    public record Picture(UUID media, String path, int width, int height, String alternative) {}
}
