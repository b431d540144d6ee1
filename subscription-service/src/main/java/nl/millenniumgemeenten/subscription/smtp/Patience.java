package nl.millenniumgemeenten.subscription.smtp;

import java.time.Duration;

/// How long to wait for the server at each stage.
///
/// @param connect for the connection itself
/// @param reply for the answer to a command, and for it to take in a message
/// @param dot for its word on a whole message, which it may need time for
public record Patience(Duration connect, Duration reply, Duration dot) {
    /// What RFC 5321 (4.5.3.2) asks of whoever sends.
    public static final Patience STANDARD =
            new Patience(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(10));
}
