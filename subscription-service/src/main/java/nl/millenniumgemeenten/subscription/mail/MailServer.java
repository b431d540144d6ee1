package nl.millenniumgemeenten.subscription.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Session;
import java.time.InstantSource;
import java.util.Properties;
import nl.millenniumgemeenten.subscription.dkim.DkimSigner;

/// The SMTP server that takes our mails, as configured.
@Singleton
class MailServer {
    private static final String CONNECT_MILLISECONDS = "10000";
    private static final String REPLY_MILLISECONDS = "30000";

    private final MailConfiguration configuration;
    private final InstantSource clock;
    private final DkimSigner signer;
    private final Session session;

    MailServer(MailConfiguration configuration, InstantSource clock, DkimSigner signer) {
        this.signer = signer;
        this.configuration = configuration;
        this.clock = clock;
        this.session = Session.getInstance(properties(configuration));
    }

    /// A conversation, which connects when the first mail is sent.
    MailConversation converse() {
        return new MailConversation(session, configuration, clock, signer);
    }

    private static Properties properties(MailConfiguration configuration) {
        var tls = configuration.tls();
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", configuration.host());
        properties.setProperty("mail.smtp.port", Integer.toString(configuration.port()));
        properties.setProperty(
                "mail.smtp.ssl.enable", Boolean.toString(tls == MailConfiguration.Tls.TLS));
        var starttls = Boolean.toString(tls == MailConfiguration.Tls.STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", starttls);
        properties.setProperty("mail.smtp.starttls.required", starttls);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", Boolean.toString(!configuration.user().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", REPLY_MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", REPLY_MILLISECONDS);
        properties.setProperty("mail.smtp.quitwait", "false");
        // Without it every connection looks up the name of this machine.
        properties.setProperty("mail.smtp.localhost", configuration.domain());
        return properties;
    }
}
