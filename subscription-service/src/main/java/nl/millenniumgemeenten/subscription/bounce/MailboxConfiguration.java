package nl.millenniumgemeenten.subscription.bounce;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// The mailbox that reports come to.
///
/// @param host the IMAP server; empty if there is no such mailbox
/// @param folder where reports arrive
/// @param done where they go once they were read
@ConfigurationProperties("bounce.mailbox")
record MailboxConfiguration(
        @Bindable(defaultValue = "") String host,
        @Bindable(defaultValue = "993") int port,
        @Bindable(defaultValue = "") String user,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "tls") Tls tls,
        @Bindable(defaultValue = "INBOX") String folder,
        @Bindable(defaultValue = "Verwerkt") String done) {

    /// How the connection is protected.
    enum Tls {
        /// Not: for a server on this machine or network.
        NONE,
        /// Starts plain and must become protected before anything is said.
        STARTTLS,
        /// From the first byte.
        TLS
    }

    boolean isThere() {
        return !host.isEmpty();
    }

    @Override
    public String toString() {
        return "MailboxConfiguration[host=" + host + ", port=" + port + ", tls=" + tls + "]";
    }
}
