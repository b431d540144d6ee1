package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import nl.millenniumgemeenten.subscription.smtp.Patience;
import nl.millenniumgemeenten.subscription.smtp.Protection;
import nl.millenniumgemeenten.subscription.smtp.Relay;
import nl.millenniumgemeenten.subscription.smtp.TrustedCertificates;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;

/// Through which server mail leaves, and in whose name.
///
/// @param host the SMTP server
/// @param user empty if the server asks for none
/// @param tls how the connection is protected
/// @param trusted a file with the certificates that the server's must be of; empty for those that
///   the world trusts
/// @param from the sender's address; its domain is ours
/// @param campaignName the sender's name, also in the texts
/// @param poll how long the sender sleeps when nothing wakes it
@ConfigurationProperties("mail")
public record MailConfiguration(
        @Bindable(defaultValue = "127.0.0.1") String host,
        @Bindable(defaultValue = "1025") int port,
        @Bindable(defaultValue = "") String user,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "none") Tls tls,
        @Bindable(defaultValue = "") String trusted,
        @Bindable(defaultValue = "nieuwsbrief@example.org") String from,
        @Bindable(defaultValue = "Millenniumgemeenten") String campaignName,
        @Bindable(defaultValue = "5s") Duration poll) {

    /// It stands in every head.
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]{1,100}");

    /// How the connection to the mail server is protected.
    public enum Tls {
        /// Not: for a server on this machine or network.
        NONE,
        /// Starts plain and must become protected before anything is said.
        STARTTLS,
        /// Starts plain and becomes protected where the server offers that.
        OPPORTUNISTIC,
        /// From the first byte.
        TLS
    }

    public MailConfiguration {
        if (EmailAddress.parse(from).isEmpty()) {
            throw new IllegalArgumentException("mail.from (MAIL_FROM) is not an e-mail address");
        }
        if (!NAME.matcher(campaignName).matches()) {
            throw new IllegalArgumentException(
                    "mail.campaign-name (CAMPAIGN_NAME) is one line of at most 100 characters");
        }
    }

    /// The sender's address as it goes into mails.
    public String sender() {
        return EmailAddress.parse(from).orElseThrow().normalised();
    }

    /// The domain that our mails come from.
    public String domain() {
        var sender = sender();
        return sender.substring(sender.lastIndexOf('@') + 1);
    }

    /// The server, for who speaks to it without the mail library.
    public Relay relay(boolean pipelining, Patience patience) {
        var protection =
                switch (tls) {
                    case NONE -> Protection.NONE;
                    case STARTTLS -> Protection.STARTTLS;
                    case OPPORTUNISTIC -> Protection.OPPORTUNISTIC;
                    case TLS -> Protection.TLS;
                };
        return new Relay(
                host,
                port,
                protection,
                user,
                password,
                domain(),
                pipelining,
                patience,
                trusted.isEmpty()
                        ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                        : TrustedCertificates.in(Path.of(trusted)));
    }

    @Override
    public String toString() {
        return "MailConfiguration[host=" + host + ", port=" + port + ", tls=" + tls + "]";
    }
}
