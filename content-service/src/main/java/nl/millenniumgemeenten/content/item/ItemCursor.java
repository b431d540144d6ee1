package nl.millenniumgemeenten.content.item;

import java.time.DateTimeException;
import java.time.LocalDate;
import nl.millenniumgemeenten.content.editing.Paging;
import org.jspecify.annotations.Nullable;

/// A place in the list of items of a kind: after the item with this day and number.
record ItemCursor(LocalDate listedOn, long number) {
    private static final ItemCursor START = new ItemCursor(LocalDate.of(9999, 12, 31), 0);

    /// The place that a request asks for; the start if it asks for none.
    static ItemCursor of(@Nullable String after) {
        if (after == null) {
            return START;
        }
        try {
            int split = after.lastIndexOf('_');
            var day = LocalDate.parse(after.substring(0, Math.max(split, 0)));
            // The database knows fewer years than we do.
            if (Math.abs(day.getYear()) > 9999) {
                throw new DateTimeException("no day of an item");
            }
            return new ItemCursor(day, Long.parseLong(after, split + 1, after.length(), 10));
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw Paging.invalid("/after", "Gebruik wat in 'next' van de vorige lijst stond.");
        }
    }

    @Override
    public String toString() {
        return listedOn + "_" + number;
    }
}
