package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// Keeps what became of a mail.
@Singleton
class SettleMail {
    private static final Logger LOG = LoggerFactory.getLogger(SettleMail.class);
    private static final int NO_REPLY = 0;

    private final MailClaims claims;
    private final InstantSource clock;

    SettleMail(MailClaims claims, InstantSource clock) {
        this.claims = claims;
        this.clock = clock;
    }

    @Transactional
    public void handle(ClaimedMail mail, Delivery delivery) {
        switch (delivery) {
            case Delivery.Accepted() -> {
                claims.sent(mail, clock.instant());
                about(LOG.atInfo(), mail).log("mail sent");
            }
            case Delivery.Refused(var code) -> giveUp(mail, code);
            case Delivery.Deferred(var code) -> later(mail, code);
            case Delivery.Unreachable() -> later(mail, NO_REPLY);
        }
    }

    private void later(ClaimedMail mail, int replyCode) {
        var next = Retries.after(mail, clock.instant());
        if (next.isEmpty()) {
            giveUp(mail, replyCode);
            return;
        }
        claims.tryAgain(mail, replyCode, next.get());
        about(LOG.atWarn(), mail)
                .addKeyValue("reply", replyCode)
                .addKeyValue("next", next.get())
                .log("mail put off");
    }

    private void giveUp(ClaimedMail mail, int replyCode) {
        claims.failed(mail, replyCode, clock.instant());
        about(LOG.atWarn(), mail).addKeyValue("reply", replyCode).log("mail failed");
    }

    private static LoggingEventBuilder about(LoggingEventBuilder line, ClaimedMail mail) {
        return line.addKeyValue("mail", mail.id())
                .addKeyValue("kind", mail.kind().column())
                .addKeyValue("subscriber", mail.subscriber())
                .addKeyValue("attempt", mail.attempt());
    }
}
