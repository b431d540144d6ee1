package nl.millenniumgemeenten.content.workflow.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Paging;
import org.jspecify.annotations.Nullable;

/// A place in a list of what waits: after what was handed in or sent back at this moment. It stays
/// a place when that was decided on.
record ReviewCursor(Instant at, UUID item) {
    private static final ReviewCursor START = new ReviewCursor(Instant.EPOCH, new UUID(0, 0));

    /// The place that a request asks for; the start if it asks for none.
    static ReviewCursor of(@Nullable String after) {
        if (after == null) {
            return START;
        }
        try {
            int split = Math.max(after.indexOf('_'), 0);
            var at = Instant.parse(after.substring(0, split));
            // The database knows fewer years than we do.
            if (at.isBefore(Instant.EPOCH) || at.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
                throw new DateTimeException("no moment of a review");
            }
            return new ReviewCursor(at, UUID.fromString(after.substring(split + 1)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw Paging.invalid("/after", "Gebruik wat in 'next' van de vorige lijst stond.");
        }
    }

    /// After this one.
    static ReviewCursor after(Review review) {
        return new ReviewCursor(review.at(), review.item().id());
    }

    @Override
    public String toString() {
        return at + "_" + item;
    }
}
