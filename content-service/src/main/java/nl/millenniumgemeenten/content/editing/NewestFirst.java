package nl.millenniumgemeenten.content.editing;

import java.time.DateTimeException;
import java.time.Instant;
import nl.millenniumgemeenten.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/// A place in a list that has the newest first: after what has this moment and this number.
public record NewestFirst(Instant moment, long number) {
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final NewestFirst START = new NewestFirst(LATEST, 0);

    /// The place that a request asks for; the start if it asks for none.
    ///
    /// @throws ProblemException `invalid` for what no list told
    public static NewestFirst of(@Nullable String after) {
        if (after == null) {
            return START;
        }
        try {
            int split = after.lastIndexOf('_');
            var moment = Instant.parse(after.substring(0, Math.max(split, 0)));
            if (moment.isAfter(LATEST) || moment.isBefore(Instant.EPOCH)) {
                throw new DateTimeException("no moment of this list");
            }
            return new NewestFirst(moment, Long.parseLong(after, split + 1, after.length(), 10));
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw Paging.invalid("/after", "Gebruik wat in 'next' van de vorige lijst stond.");
        }
    }

    @Override
    public String toString() {
        return moment + "_" + number;
    }
}
