package nl.millenniumgemeenten.content.discussion;

import java.time.DateTimeException;
import java.time.Instant;
import nl.millenniumgemeenten.content.editing.Paging;
import org.jspecify.annotations.Nullable;

/// A place in the list of discussions: after the one that was written in at this moment.
record DiscussionCursor(Instant lastContributionAt, long number) {
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final DiscussionCursor START = new DiscussionCursor(LATEST, 0);

    /// The place that a request asks for; the start if it asks for none.
    static DiscussionCursor of(@Nullable String after) {
        if (after == null) {
            return START;
        }
        try {
            int split = after.lastIndexOf('_');
            var moment = Instant.parse(after.substring(0, Math.max(split, 0)));
            if (moment.isAfter(LATEST) || moment.isBefore(Instant.EPOCH)) {
                throw new DateTimeException("no moment of a discussion");
            }
            return new DiscussionCursor(
                    moment, Long.parseLong(after, split + 1, after.length(), 10));
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw Paging.invalid("/after", "Gebruik wat in 'next' van de vorige lijst stond.");
        }
    }

    @Override
    public String toString() {
        return lastContributionAt + "_" + number;
    }
}
