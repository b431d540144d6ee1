package nl.millenniumgemeenten.subscription.mailbox;

/// Where a mailbox is, and how its folders are called.
///
/// @param host the IMAP server
/// @param folder where mail arrives
/// @param done where it goes once it was read
public record MailboxSettings(
        String host, int port, String user, String password, Tls tls, String folder, String done) {

    /// How the connection is protected.
    public enum Tls {
        /// Not: for a server on this machine or network.
        NONE,
        /// Starts plain and must become protected before anything is said.
        STARTTLS,
        /// From the first byte.
        TLS
    }

    /// Whether this is where the mails of another one arrive, too.
    public boolean isShared(MailboxSettings other) {
        return host.equalsIgnoreCase(other.host)
                && user.equalsIgnoreCase(other.user)
                && folder.equalsIgnoreCase(other.folder);
    }

    @Override
    public String toString() {
        return "MailboxSettings[host=" + host + ", port=" + port + ", tls=" + tls + "]";
    }
}
