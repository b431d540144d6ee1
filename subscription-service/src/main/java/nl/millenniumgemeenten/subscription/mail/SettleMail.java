package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.subscription.sending.Outcome;
import nl.millenniumgemeenten.subscription.sending.Pauses;
import nl.millenniumgemeenten.subscription.sending.Settled;
import nl.millenniumgemeenten.subscription.sending.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// Keeps what became of a mail.
@Singleton
class SettleMail {
    private static final Logger LOG = LoggerFactory.getLogger(SettleMail.class);

    private final MailClaims claims;
    private final Messages messages;
    private final Samples samples;
    private final JdbcOperations jdbc;
    private final Troubles troubles;
    private final InstantSource clock;

    SettleMail(
            MailClaims claims,
            Messages messages,
            Samples samples,
            JdbcOperations jdbc,
            Troubles troubles,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.troubles = troubles;
        this.claims = claims;
        this.messages = messages;
        this.samples = samples;
        this.clock = clock;
    }

    @Transactional
    public void handle(QueuedMail queued, Outcome outcome) {
        var mail = queued.claim();
        jdbc.execute(connection -> {
            troubles.heed(new Pauses(connection), List.of(new Settled<>(queued, outcome)));
            return true;
        });
        switch (outcome) {
            case Outcome.Accepted() -> {
                claims.sent(mail, clock.instant());
                forget(mail);
                about(LOG.atInfo(), mail).log("mail sent");
            }
            case Outcome.Refused(var code, var enhanced) -> giveUp(mail, code, enhanced);
            case Outcome.Deferred(var code, _) -> later(mail, code);
            // Better twice than never: it has the same Message-ID.
            case Outcome.InDoubt() -> later(mail, 0);
            case Outcome.Unreached _ -> giveBack(mail, Duration.ZERO);
        }
    }

    /// A mail that cannot be written now, whatever the reason.
    @Transactional
    public void unwritten(ClaimedMail mail) {
        later(mail, 0);
    }

    /// Nothing was tried with this mail, so its day does not become shorter. When the mail server
    /// is left alone, it waits for that.
    @Transactional
    public void giveBack(ClaimedMail mail, Duration rest) {
        claims.giveBack(mail, clock.instant().plus(rest));
    }

    /// Says of a mail that it is still in hand.
    ///
    /// @return false if somebody else has it, or nobody needs it any more
    @Transactional
    public boolean keep(ClaimedMail mail) {
        return claims.keep(mail, clock.instant());
    }

    private void later(ClaimedMail mail, int replyCode) {
        var next = Retries.after(mail, clock.instant());
        if (next.isEmpty()) {
            giveUp(mail, replyCode, "");
            return;
        }
        claims.tryAgain(mail, replyCode, next.get());
        about(LOG.atWarn(), mail)
                .addKeyValue("reply", replyCode)
                .addKeyValue("next", next.get())
                .log("mail put off");
    }

    private void giveUp(ClaimedMail mail, int replyCode, String enhanced) {
        claims.failed(mail, replyCode, enhanced, clock.instant());
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
