package nl.millenniumgemeenten.content.moderation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Paging;
import org.jspecify.annotations.Nullable;

/// A place in the list of what waits: after what was written at this moment.
record WaitingCursor(Instant writtenAt, UUID id) {
    private static final WaitingCursor START = new WaitingCursor(Instant.EPOCH, new UUID(0, 0));

    /// The place that a request asks for; the start if it asks for none.
    static WaitingCursor of(@Nullable String after) {
        if (after == null) {
            return START;
        }
        try {
            int split = Math.max(after.lastIndexOf('_'), 0);
            var moment = Instant.parse(after.substring(0, split));
            if (moment.isBefore(Instant.EPOCH)
                    || moment.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
                throw new DateTimeException("no moment of a contribution");
            }
            return new WaitingCursor(moment, UUID.fromString(after.substring(split + 1)));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Paging.invalid("/after", "Gebruik wat in 'next' van de vorige lijst stond.");
        }
    }

    @Override
    public String toString() {
        return writtenAt + "_" + id;
    }
}
