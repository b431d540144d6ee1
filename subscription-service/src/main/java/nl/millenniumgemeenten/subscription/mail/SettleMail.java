package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// Keeps what became of a mail.
@Singleton
class SettleMail {
    private static final Logger LOG = LoggerFactory.getLogger(SettleMail.class);
    private static final Duration UNREACHABLE = Duration.ofMinutes(1);

    private final MailClaims claims;
    private final Messages messages;
    private final Samples samples;
    private final InstantSource clock;

    SettleMail(MailClaims claims, Messages messages, Samples samples, InstantSource clock) {
        this.claims = claims;
        this.messages = messages;
        this.samples = samples;
        this.clock = clock;
    }

    @Transactional
    public void handle(ClaimedMail mail, Delivery delivery) {
        switch (delivery) {
            case Delivery.Accepted() -> {
                claims.sent(mail, clock.instant());
                forget(mail);
                about(LOG.atInfo(), mail).log("mail sent");
            }
            case Delivery.Refused(var code) -> giveUp(mail, code);
            case Delivery.Deferred(var code) -> later(mail, code);
            // Nothing was tried with this mail, so its day does not become shorter.
            case Delivery.Unreachable() -> claims.giveBack(mail, clock.instant().plus(UNREACHABLE));
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
        forget(mail);
        about(LOG.atWarn(), mail).addKeyValue("reply", replyCode).log("mail failed");
    }

    private void forget(ClaimedMail mail) {
        messages.forget(mail.id());
        samples.forget(mail.id());
    }

    private static LoggingEventBuilder about(LoggingEventBuilder line, ClaimedMail mail) {
        return line.addKeyValue("mail", mail.id())
                .addKeyValue("kind", mail.kind().column())
                .addKeyValue("subscriber", String.valueOf(mail.subscriber()))
                .addKeyValue("attempt", mail.attempt());
    }
}
