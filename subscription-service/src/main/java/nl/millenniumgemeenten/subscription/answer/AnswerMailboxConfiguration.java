package nl.millenniumgemeenten.subscription.answer;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import nl.millenniumgemeenten.subscription.mailbox.MailboxSettings;

/// The mailbox that answers come to.
///
/// @param host the IMAP server; empty if they come to the mailbox that reports come to
/// @param folder where answers arrive
@ConfigurationProperties("answer.mailbox")
record AnswerMailboxConfiguration(
        @Bindable(defaultValue = "") String host,
        @Bindable(defaultValue = "993") int port,
        @Bindable(defaultValue = "") String user,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "tls") MailboxSettings.Tls tls,
        @Bindable(defaultValue = "INBOX") String folder) {
    /// Nothing goes there: what was read is deleted.
    private static final String DONE = "Verwerkt";

    boolean isThere() {
        return !host.isEmpty();
    }

    /// Where it is.
    MailboxSettings settings() {
        return new MailboxSettings(host, port, user, password, tls, folder, DONE);
    }

    @Override
    public String toString() {
        return "AnswerMailboxConfiguration[host=" + host + ", port=" + port + ", tls=" + tls + "]";
    }
}
