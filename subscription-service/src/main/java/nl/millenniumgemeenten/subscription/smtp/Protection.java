package nl.millenniumgemeenten.subscription.smtp;

/// How a connection to the mail server is protected.
public enum Protection {
    /// Not: for a server on this machine or network.
    NONE,
    /// Starts plain and must become protected before anything is said.
    STARTTLS,
    /// Starts plain and becomes protected where the server offers that. Who we are is only said to
    /// a server that does, and a certificate that is not right ends the conversation.
    OPPORTUNISTIC,
    /// From the first byte.
    TLS
}
