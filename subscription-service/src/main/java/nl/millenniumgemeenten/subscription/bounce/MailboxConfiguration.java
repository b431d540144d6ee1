package nl.millenniumgemeenten.subscription.bounce;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import nl.millenniumgemeenten.subscription.mailbox.MailboxSettings;

/// The mailbox that reports come to.
///
/// @param host the IMAP server; empty if there is no such mailbox
/// @param folder where reports arrive
/// @param done where they go once they were read
@ConfigurationProperties("bounce.mailbox")
public record MailboxConfiguration(
        @Bindable(defaultValue = "") String host,
        @Bindable(defaultValue = "993") int port,
        @Bindable(defaultValue = "") String user,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "tls") MailboxSettings.Tls tls,
        @Bindable(defaultValue = "INBOX") String folder,
        @Bindable(defaultValue = "Verwerkt") String done) {

    /// Whether there is one.
    public boolean isThere() {
        return !host.isEmpty();
    }

    /// Where it is.
    public MailboxSettings settings() {
        return new MailboxSettings(host, port, user, password, tls, folder, done);
    }

    @Override
    public String toString() {
        return "MailboxConfiguration[host=" + host + ", port=" + port + ", tls=" + tls + "]";
    }
}
