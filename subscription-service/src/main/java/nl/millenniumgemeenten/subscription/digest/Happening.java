package nl.millenniumgemeenten.subscription.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Something that the site tells of.
///
/// @param path on the site
/// @param pictureAlternative what the picture shows
/// @param newAt since when the site tells of it
/// @param occursOn the next day on which it is, of what is on the agenda
public record Happening(
        HappeningKind kind,
        String id,
        String title,
        String summary,
        String path,
        Optional<UUID> picture,
        String pictureAlternative,
        Instant newAt,
        Optional<LocalDate> occursOn) {}
