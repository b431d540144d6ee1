package nl.millenniumgemeenten.subscription.smtp;

/// The server's word on one message, and on the envelope of the next.
public record Turn(Reply message, Opening next) {}
