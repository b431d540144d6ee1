package nl.millenniumgemeenten.subscription.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a message says of something that an issue can tell of.
sealed interface Told {
    /// It stands on the site.
    ///
    /// @param joinedOn of participants: the last day on which they can have joined, if that is
    ///   known
    /// @param agendaItem of what is on the agenda: the message without its body, as JSON
    /// @param lastOn of what is on the agenda: the last day on which it can be, if there is one
    record Shown(
            HappeningKind kind,
            String id,
            long revision,
            String title,
            String summary,
            String path,
            @Nullable UUID picture,
            String pictureAlternative,
            List<Integer> goals,
            List<String> municipalities,
            Instant newAt,
            @Nullable LocalDate joinedOn,
            @Nullable String agendaItem,
            @Nullable LocalDate lastOn)
            implements Told {}

    /// It does not stand on the site, or no longer.
    record Gone(HappeningKind kind, String id, long revision) implements Told {}

    /// A picture stands in the media library, with this file.
    ///
    /// @param extension of its renditions in the other type than WebP
    record Picture(UUID media, long revision, String hash, String extension, int width, int height)
            implements Told {}

    /// A picture is no longer to be shown.
    record PictureGone(UUID media, long revision) implements Told {}

    /// A municipality is called so, and lies there.
    record Place(String code, long revision, String name, String slug, String province)
            implements Told {}

    /// Nothing that an issue tells of.
    record Nothing() implements Told {}
}
