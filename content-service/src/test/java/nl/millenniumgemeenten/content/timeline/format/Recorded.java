package nl.millenniumgemeenten.content.timeline.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Documents as servers of others send them.
final class Recorded {
    private Recorded() {}

    static byte[] document(String name) {
        try (var in = Recorded.class.getResourceAsStream("/timeline/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
