package nl.millenniumgemeenten.content.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import nl.millenniumgemeenten.content.editing.Paging;
import org.jspecify.annotations.Nullable;

/// A place in the list of posts: behind the one that was published at this moment.
record TimelineCursor(Instant publishedAt, long number) {
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final TimelineCursor START = new TimelineCursor(LATEST, 0);

    /// The place that a request asks for; the start if it asks for none.
    static TimelineCursor of(@Nullable String after) {
        if (after == null) {
            return START;
        }
        try {
            int split = after.lastIndexOf('_');
            var moment = Instant.parse(after.substring(0, Math.max(split, 0)));
            if (moment.isAfter(LATEST) || moment.isBefore(Instant.EPOCH)) {
                throw new DateTimeException("no moment of a post");
            }
            return new TimelineCursor(moment, Long.parseLong(after, split + 1, after.length(), 10));
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw Paging.invalid("/after", "Gebruik wat in 'next' van de vorige lijst stond.");
        }
    }

    static TimelineCursor behind(Post post) {
        return new TimelineCursor(post.publishedAt(), post.number());
    }

    @Override
    public String toString() {
        return publishedAt + "_" + number;
    }
}
