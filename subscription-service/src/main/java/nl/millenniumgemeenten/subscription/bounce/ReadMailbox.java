package nl.millenniumgemeenten.subscription.bounce;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import nl.millenniumgemeenten.subscription.delivery.DeliveryKey;
import nl.millenniumgemeenten.subscription.mailbox.EachMail;
import nl.millenniumgemeenten.subscription.mailbox.Mailbox;
import nl.millenniumgemeenten.subscription.mailbox.OneReader;
import nl.millenniumgemeenten.subscription.mailbox.Recipients;
import nl.millenniumgemeenten.subscription.replyto.ReplyTo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the mailbox with reports now and then, in one instance at a time. A mail is moved after
/// what it says was committed, so that a crash makes us read it again, which changes nothing.
@Singleton
class ReadMailbox implements EachMail.Reader {
    private static final Logger LOG = LoggerFactory.getLogger(ReadMailbox.class);
    private static final long LOCK = 0x6d67_626f_756e_6365L;

    private final MailboxConfiguration configuration;
    private final TakeBounce take;
    private final TakeLeaving leaving;
    private final DeliveryKey keys;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final OneReader oneReader;
    private final ReplyTo replyTo;
    private final EachMail eachMail = new EachMail();

    ReadMailbox(
            MailboxConfiguration configuration,
            TakeBounce take,
            TakeLeaving leaving,
            DeliveryKey keys,
            MeterRegistry meters,
            InstantSource clock,
            OneReader oneReader,
            ReplyTo replyTo) {
        this.configuration = configuration;
        this.take = take;
        this.leaving = leaving;
        this.keys = keys;
        this.meters = meters;
        this.clock = clock;
        this.oneReader = oneReader;
        this.replyTo = replyTo;
    }

    @Scheduled(initialDelay = "${bounce.poll:60s}", fixedDelay = "${bounce.poll:60s}")
    void run() {
        if (configuration.isThere()) {
            oneReader.read(configuration.settings(), LOCK, mailbox -> eachMail.read(mailbox, this));
        }
    }

    /// Answers of people may come to the same mailbox; who takes those reads them.
    @Override
    public boolean read(Mailbox mailbox, Message message) throws MessagingException, IOException {
        var mail = mailbox.content(message);
        if (isAnswer(mail)) {
            return false;
        }
        if (mailbox.isTooLarge(message)) {
            leave(mailbox, message);
        } else {
            read(mailbox, message, mail);
        }
        return true;
    }

    private boolean isAnswer(byte[] mail) throws MessagingException {
        return Recipients.of(mail).stream().anyMatch(value -> !replyTo.tokensIn(value).isEmpty());
    }

    private void read(Mailbox mailbox, Message message, byte[] mail) throws MessagingException {
        switch (ReportReader.read(mail)) {
            case Report.Returned returned -> {
                var delivery = delivery(returned.keys());
                if (delivery.isEmpty()) {
                    leave(mailbox, message);
                    return;
                }
                take.handle(
                        new Bounce(
                                delivery.getAsLong(),
                                returned.kind(),
                                returned.enhancedCode(),
                                Bounce.Origin.MAILBOX,
                                clock.instant(),
                                returned.reference()));
                mailbox.move(message);
            }
            case Report.Leaving(var readers) -> {
                var delivery = delivery(readers);
                if (delivery.isEmpty() || !leaving.handle(delivery.getAsLong())) {
                    leave(mailbox, message);
                    return;
                }
                mailbox.move(message);
            }
            case Report.Passing() -> mailbox.move(message);
            case Report.Other() -> leave(mailbox, message);
        }
    }

    @Override
    public void leave(Mailbox mailbox, Message message) throws MessagingException {
        mailbox.leave(message);
        meters.counter("bounces.not.understood").increment();
        LOG.atInfo().log("mail in the mailbox for reports is no report that we understand");
    }

    private OptionalLong delivery(List<String> known) {
        return known.stream()
                .map(keys::parse)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElseGet(OptionalLong::empty);
    }
}
