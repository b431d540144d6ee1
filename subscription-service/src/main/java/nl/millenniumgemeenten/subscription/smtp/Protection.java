package nl.millenniumgemeenten.subscription.smtp;

/// How a connection to the mail server is protected.
public enum Protection {
    /// Not: for a server on this machine or network.
    NONE,
    /// Starts plain and must become protected before anything is said.
    STARTTLS,
    /// From the first byte.
    TLS
}
