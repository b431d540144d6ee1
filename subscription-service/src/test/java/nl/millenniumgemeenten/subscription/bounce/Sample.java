package nl.millenniumgemeenten.subscription.bounce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Mails in the shapes that servers and providers write, about the delivery with a key.
final class Sample {
    private Sample() {}

    static byte[] about(String key, String name) {
        try (var mail = Sample.class.getResourceAsStream("/bounce/" + name + ".eml")) {
            return new String(
                            Objects.requireNonNull(mail).readAllBytes(), StandardCharsets.US_ASCII)
                    .replace("KEY", key)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
