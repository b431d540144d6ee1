package nl.millenniumgemeenten.content.timeline;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.timeline.Post.Picture;
import nl.millenniumgemeenten.content.timeline.Post.State;
import nl.millenniumgemeenten.content.timeline.format.FoundPost;

/// Keeps what was found, a post at a time, for as long as the turn counts: who asks a source that
/// was removed or changed meanwhile keeps nothing any more.
@Singleton
class KeepPost {
    private final Turns turns;
    private final Posts posts;
    private final InstantSource clock;

    KeepPost(Turns turns, Posts posts, InstantSource clock) {
        this.turns = turns;
        this.posts = posts;
        this.clock = clock;
    }

    /// What came of keeping one.
    enum Kept {
        ADDED,
        CHANGED,
        /// It says what it said.
        SAME,
        /// The turn no longer counts.
        LOST
    }

    /// The post as it is kept, if it is.
    @ReadOnly
    Optional<Post> known(Turn turn, FoundPost found) {
        return posts.of(turn.source(), found.id());
    }

    /// Posts whose pictures were not all copied.
    @ReadOnly
    List<Post> lackingPictures(Turn turn, int mostAttempts, int limit) {
        return posts.lackingPictures(turn.source(), mostAttempts, limit);
    }

    /// Adds one, or changes the one that was there.
    @Transactional
    Kept keep(Turn turn, FoundPost found, List<Picture> pictures) {
        if (!turns.holds(turn)) {
            return Kept.LOST;
        }
        var now = clock.instant();
        var before = posts.held(turn.source(), found.id());
        if (before.isEmpty()) {
            posts.add(
                    new Post(
                            UUID.randomUUID(),
                            posts.nextNumber(),
                            1,
                            turn.source(),
                            turn.name(),
                            found.id(),
                            found.digest(),
                            Post.Said.of(found, pictures),
                            found.publishedAt().filter(at -> !at.isAfter(now)).orElse(now),
                            found.editedAt(),
                            State.SHOWN,
                            now));
            return Kept.ADDED;
        }
        if (before.get().digest().equals(found.digest())) {
            return Kept.SAME;
        }
        posts.save(before.get(), before.get().as(found, pictures, now));
        return before.get().state() == State.REMOVED ? Kept.ADDED : Kept.CHANGED;
    }

    /// Adds pictures of which copying failed before, or remembers that it failed again.
    @Transactional
    void keepPictures(Turn turn, Post seen, List<Picture> pictures) {
        if (!turns.holds(turn)) {
            return;
        }
        // Somebody may have hidden it meanwhile: then its pictures wait.
        var before = posts.held(turn.source(), seen.externalId());
        if (before.isEmpty() || before.get().revision() != seen.revision()) {
            return;
        }
        var said = seen.said();
        var next =
                new Post.Said(
                        said.url(),
                        said.title(),
                        said.html(),
                        said.warning(),
                        said.language(),
                        pictures);
        var after = seen.saying(next, clock.instant());
        if (after.media().equals(seen.media())) {
            posts.saveQuietly(after);
        } else {
            posts.save(seen, after);
        }
    }
}
