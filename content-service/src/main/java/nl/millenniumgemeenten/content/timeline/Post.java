package nl.millenniumgemeenten.content.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.timeline.format.FoundPost;
import nl.millenniumgemeenten.events.MediaUse;
import nl.millenniumgemeenten.events.TimelinePostChange;

/// A copy of what the campaign posted elsewhere.
///
/// @param externalId by which its source knows it
/// @param digest of what its source said last
/// @param publishedAt as its source says, or when it was first seen
record Post(
        UUID id,
        long number,
        long revision,
        UUID source,
        String sourceName,
        String externalId,
        String digest,
        Said said,
        Instant publishedAt,
        Optional<Instant> editedAt,
        State state,
        Instant changedAt) {

    /// Where it is copied from and what it says.
    ///
    /// @param language a BCP 47 tag; empty where its source does not tell
    record Said(
            String url,
            String title,
            String html,
            String warning,
            String language,
            List<Picture> pictures) {
        Said {
            pictures = List.copyOf(pictures);
        }

        static Said of(FoundPost found, List<Picture> pictures) {
            return new Said(
                    found.url(),
                    found.title(),
                    found.html(),
                    found.warning(),
                    found.language(),
                    pictures);
        }

        /// Where it stood, and nothing of what it said.
        Said forgotten() {
            return new Said(url, "", "", "", "", List.of());
        }
    }

    /// A picture of it.
    ///
    /// @param address where it was copied from
    /// @param medium the copy; none while copying did not succeed
    /// @param attempts how often that was tried in vain
    record Picture(String address, String alternative, Optional<UUID> medium, int attempts) {}

    /// Whether it may be shown.
    enum State {
        SHOWN,
        /// An editor hid it.
        HIDDEN,
        /// Its source was removed, and what it said with that.
        REMOVED
    }

    /// The copies of its pictures.
    List<UUID> media() {
        return said.pictures().stream().flatMap(picture -> picture.medium().stream()).toList();
    }

    /// The same, saying this.
    Post saying(Said next, Instant now) {
        return with(digest, next, publishedAt, editedAt, state, now);
    }

    /// The same as its source has it now. What was removed with an earlier address of its source,
    /// and is at the next one too, is shown again.
    Post as(FoundPost found, List<Picture> pictures, Instant now) {
        return with(
                found.digest(),
                Said.of(found, pictures),
                found.publishedAt().filter(moment -> !moment.isAfter(now)).orElse(publishedAt),
                found.editedAt(),
                state == State.REMOVED ? State.SHOWN : state,
                now);
    }

    /// The same in another state.
    Post in(State next, Instant now) {
        return next == State.REMOVED
                ? with("", said.forgotten(), publishedAt, editedAt, next, now)
                : with(digest, said, publishedAt, editedAt, next, now);
    }

    /// The same, of a source by another name.
    Post of(String otherName, Instant now) {
        return new Post(
                id,
                number,
                revision + 1,
                source,
                otherName,
                externalId,
                digest,
                said,
                publishedAt,
                editedAt,
                state,
                now);
    }

    private Post with(
            String nextDigest,
            Said nextSaid,
            Instant published,
            Optional<Instant> edited,
            State nextState,
            Instant now) {
        return new Post(
                id,
                number,
                revision + 1,
                source,
                sourceName,
                externalId,
                nextDigest,
                nextSaid,
                published,
                edited,
                nextState,
                now);
    }

    /// What the world may know of it.
    TimelinePostChange.Recorded change() {
        boolean shown = state == State.SHOWN;
        var told = shown ? said : said.forgotten();
        return new TimelinePostChange.Recorded(
                id,
                revision,
                number,
                new TimelinePostChange.Source(source, sourceName),
                told.url(),
                told.title(),
                told.html(),
                told.warning(),
                told.language().isEmpty() ? null : told.language(),
                told.pictures().stream()
                        .flatMap(picture ->
                                picture.medium().stream()
                                        .map(medium -> new MediaUse(medium, picture.alternative())))
                        .toList(),
                shown ? TimelinePostChange.State.PUBLISHED : TimelinePostChange.State.WITHDRAWN,
                publishedAt,
                editedAt.orElse(null),
                changedAt);
    }
}
