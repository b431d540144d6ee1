package nl.millenniumgemeenten.subscription.answer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.millenniumgemeenten.subscription.bounce.MailboxConfiguration;
import nl.millenniumgemeenten.subscription.mailbox.Mailbox;
import nl.millenniumgemeenten.subscription.mailbox.MailboxSettings;
import nl.millenniumgemeenten.subscription.mailbox.OneReader;
import nl.millenniumgemeenten.subscription.mailbox.Recipients;
import nl.millenniumgemeenten.subscription.replyto.ReplyTo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the mailbox with answers now and then, in one instance at a time. A mail is deleted after
/// what was decided about it was committed, so that a crash makes us read it again, which changes
/// nothing. It is not kept: whoever wrote it has it, and may want to be forgotten here.
@Context
class ReadAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ReadAnswers.class);
    private static final int BATCH = 500;
    private static final int MOST_FAILURES = 3;
    private static final long LOCK = 0x6d67_616e_7377_6572L;

    private final AnswerMailboxConfiguration own;
    private final MailboxConfiguration ofReports;
    private final ReplyTo addresses;
    private final OneReader oneReader;
    private final TakeAnswer take;
    private final MeterRegistry meters;

    /// How often a mail in the mailbox could not be read.
    private final Map<Long, Integer> failures = new ConcurrentHashMap<>();

    /// @throws IllegalArgumentException if people could answer to an address that nobody reads
    ReadAnswers(
            AnswerMailboxConfiguration own,
            MailboxConfiguration ofReports,
            ReplyTo addresses,
            OneReader oneReader,
            TakeAnswer take,
            MeterRegistry meters) {
        this.own = own;
        this.ofReports = ofReports;
        this.addresses = addresses;
        this.oneReader = oneReader;
        this.take = take;
        this.meters = meters;
        if (addresses.isOffered() && !own.isThere() && !ofReports.isThere()) {
            throw new IllegalArgumentException(
                    "answer.address (ANSWER_ADDRESS) needs a mailbox: ANSWER_IMAP_HOST, or"
                            + " BOUNCE_IMAP_HOST");
        }
    }

    @Scheduled(initialDelay = "${answer.poll:15s}", fixedDelay = "${answer.poll:15s}")
    void run() {
        if (addresses.isOffered()) {
            oneReader.read(settings(), LOCK, this::read);
        }
    }

    private MailboxSettings settings() {
        return own.isThere() ? own.settings() : ofReports.settings();
    }

    /// Whether reports arrive there, too, whichever setting says so.
    private boolean isShared() {
        return ofReports.isThere() && settings().isShared(ofReports.settings());
    }

    private void read(Mailbox mailbox) throws MessagingException, IOException {
        for (var message : mailbox.waiting(BATCH)) {
            var id = mailbox.id(message);
            if (failures.getOrDefault(id, 0) >= MOST_FAILURES) {
                leave(mailbox, message);
                failures.remove(id);
            } else {
                tryToRead(mailbox, message, id);
            }
        }
    }

    /// A mail that the server cannot give us is left after a few times: the others must not wait for
    /// it for ever.
    private void tryToRead(Mailbox mailbox, Message message, long id)
            throws MessagingException, IOException {
        try {
            if (isForUs(message)) {
                read(mailbox, message);
            } else if (!isShared()) {
                leave(mailbox, message);
            }
            failures.remove(id);
        } catch (MessagingException | IOException broken) {
            failures.merge(id, 1, Integer::sum);
            if (!mailbox.isOpen()) {
                throw broken;
            }
            LOG.atWarn()
                    .addKeyValue("cause", broken.getClass().getName())
                    .log("answer by mail could not be read");
        }
    }

    private boolean isForUs(Message message) throws MessagingException {
        return Recipients.of(message).stream()
                .anyMatch(value -> !addresses.tokensIn(value).isEmpty());
    }

    /// One that goes wrong must not hold up the others; it is tried again.
    private void read(Mailbox mailbox, Message message) throws MessagingException, IOException {
        boolean isWhole = !mailbox.isTooLarge(message);
        var mail = isWhole ? mailbox.content(message) : mailbox.head(message);
        var received = AnswerReader.read(mail, isWhole, addresses);
        if (received.isEmpty()) {
            leave(mailbox, message);
            return;
        }
        try {
            take.handle(received.get());
        } catch (RuntimeException broken) {
            LOG.atError()
                    .addKeyValue("cause", broken.getClass().getName())
                    .log("answer by mail not taken");
            return;
        }
        mailbox.delete(message);
    }

    private void leave(Mailbox mailbox, Message message) throws MessagingException {
        mailbox.leave(message);
        meters.counter("answers.not.understood").increment();
        LOG.atInfo().log("mail in the mailbox for answers is no answer that we understand");
    }
}
