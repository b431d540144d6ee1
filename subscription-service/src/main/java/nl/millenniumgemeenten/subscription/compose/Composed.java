package nl.millenniumgemeenten.subscription.compose;

import java.nio.charset.StandardCharsets;

/// A mail in both its forms, which say the same; each with [ReaderToken#PLACEHOLDER] in the
/// reader's own links.
public record Composed(String html, String plain) {

    /// How large the larger of the two is.
    public int bytes() {
        return html.getBytes(StandardCharsets.UTF_8).length;
    }
}
