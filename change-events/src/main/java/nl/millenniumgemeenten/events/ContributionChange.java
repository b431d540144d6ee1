package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be known of what somebody wrote in a discussion.
public sealed interface ContributionChange extends Change {

    /// The public id of the contribution.
    UUID id();

    @Override
    default String subject() {
        return id().toString();
    }

    /// It is like this. `/bijdragen/{number}` leads to it for ever.
    ///
    /// @param discussion the discussion it is part of
    /// @param position its place in the discussion, counted from 1. Nothing else ever gets it; it
    ///   changes only with the discussion
    /// @param inReplyTo the contribution it answers, which answers none itself; absent where it
    ///   stands by itself
    /// @param contributor who wrote it
    /// @param bodyHtml sanitised; empty while it is hidden
    /// @param edition counts what was written from 1: above 1, it was edited
    /// @param editedAt when this edition was written; absent for the first
    /// @param changedAt when this was recorded
    /// @param hiddenBy who took the text away; absent while it may be read, and in older messages
    /// @param earlierPlaces where it stood before it was moved, the first first; empty of what
    ///   never was, and in older messages
    /// @param pictures what is shown under the text, in its order; none while it is hidden, and in
    ///   older messages
    record Recorded(
            UUID id,
            long revision,
            long number,
            UUID discussion,
            int position,
            @Nullable UUID inReplyTo,
            UUID contributor,
            State state,
            String bodyHtml,
            int edition,
            Instant writtenAt,
            @Nullable Instant editedAt,
            Instant changedAt,
            @Nullable HiddenBy hiddenBy,
            List<EarlierPlace> earlierPlaces,
            List<Picture> pictures)
            implements ContributionChange {
        public Recorded {
            earlierPlaces = Later.listOf(earlierPlaces);
            pictures = Later.listOf(pictures);
        }
    }

    /// A place that a contribution left when it was moved to another discussion. It stays empty for
    /// ever.
    record EarlierPlace(UUID discussion, int position, Instant leftAt) {}

    /// A picture that came with a contribution. While that may be read, it stands at
    /// `/bijdragen/{number}/beelden/{hash}/{width}.webp` and, for who cannot read WebP, `.jpg` or
    /// `.png`: in the widths 320, 640, 960, 1280 and 1920, as far as they are smaller than it is,
    /// and in its own.
    ///
    /// @param hash names the file, and no other: 64 hexadecimal digits
    /// @param mediaType `image/jpeg`, or `image/png` where it is partly transparent: the other type
    ///   in which it is served, besides WebP
    /// @param width in pixels, the right way up
    /// @param height in pixels, the right way up
    /// @param alternative what it shows, for who does not see it
    record Picture(String hash, String mediaType, int width, int height, String alternative) {}

    /// Whether its text may be read.
    enum State {
        PUBLISHED,
        /// It keeps its place, without its text.
        HIDDEN
    }

    /// Who took a text away.
    enum HiddenBy {
        DESK,
        /// For good: who wrote it took it back, or was forgotten with all that they wrote.
        WRITER
    }
}
