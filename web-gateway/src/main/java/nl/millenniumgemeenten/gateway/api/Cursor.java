package nl.millenniumgemeenten.gateway.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Where a page of a collection begins: after an item, by its key. Keys never change and items
/// stand in their order, so nothing is lost or comes twice, whatever changes between two pages.
/// Written so that nobody is tempted to make one.
record Cursor(String collection, String after) {
    private static final char BETWEEN = '\n';

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((collection + BETWEEN + after).getBytes(StandardCharsets.UTF_8));
    }

    /// The cursor with this text, if it is one of this collection.
    static Optional<Cursor> read(String text, String collection) {
        try {
            var read = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int between = read.indexOf(BETWEEN);
            return between > 0 && read.substring(0, between).equals(collection)
                    ? Optional.of(new Cursor(collection, read.substring(between + 1)))
                            // One way to write it only.
                            .filter(cursor -> cursor.text().equals(text))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
