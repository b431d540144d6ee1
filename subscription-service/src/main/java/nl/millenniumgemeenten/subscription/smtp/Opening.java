package nl.millenniumgemeenten.subscription.smtp;

/// What a server says to an envelope.
public sealed interface Opening {
    /// It waits for the message.
    record Open() implements Opening {}

    /// It does not take mail of this sender, or none at all now: not about the reader.
    record SenderRefused(Reply reply) implements Opening {}

    /// It does not take mail for this reader, or not this message.
    record ReaderRefused(Reply reply) implements Opening {}

    /// The connection ended before it was said. Nothing of the message was sent.
    record Lost() implements Opening {}
}
