package nl.millenniumgemeenten.subscription.answer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import nl.millenniumgemeenten.subscription.bounce.MailboxConfiguration;
import nl.millenniumgemeenten.subscription.mailbox.EachMail;
import nl.millenniumgemeenten.subscription.mailbox.Mailbox;
import nl.millenniumgemeenten.subscription.mailbox.MailboxSettings;
import nl.millenniumgemeenten.subscription.mailbox.OneReader;
import nl.millenniumgemeenten.subscription.replyto.ReplyTo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the mailbox with answers now and then, in one instance at a time. A mail is deleted after
/// what was decided about it was committed, so that a crash makes us read it again, which changes
/// nothing. It is not kept: whoever wrote it has it, and may want to be forgotten here.
@Singleton
class ReadAnswers implements EachMail.Reader {
    private static final Logger LOG = LoggerFactory.getLogger(ReadAnswers.class);
    private static final long LOCK = 0x6d67_616e_7377_6572L;

    private final AnswerMailboxConfiguration own;
    private final MailboxConfiguration ofReports;
    private final ReplyTo addresses;
    private final OneReader oneReader;
    private final TakeAnswer take;
    private final MeterRegistry meters;
    private final EachMail eachMail = new EachMail();

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
    }

    @Scheduled(initialDelay = "${answer.poll:15s}", fixedDelay = "${answer.poll:15s}")
    void run() {
        if (addresses.isOffered()) {
            oneReader.read(settings(), LOCK, mailbox -> eachMail.read(mailbox, this));
        }
    }

    private MailboxSettings settings() {
        return own.isThere() ? own.settings() : ofReports.settings();
    }

    /// Whether reports arrive there, too, whichever setting says so.
    private boolean isShared() {
        return ofReports.isThere() && settings().isShared(ofReports.settings());
    }

    /// Other mail in a mailbox that is for answers alone is for nobody.
    @Override
    public boolean read(Mailbox mailbox, Message message) throws MessagingException, IOException {
        var received =
                AnswerReader.read(
                        mailbox.content(message), !mailbox.isTooLarge(message), addresses);
        if (received.isPresent() && !received.get().tokens().isEmpty()) {
            take.handle(received.get());
            mailbox.delete(message);
            return true;
        }
        if (isShared()) {
            return false;
        }
        leave(mailbox, message);
        return true;
    }

    @Override
    public void leave(Mailbox mailbox, Message message) throws MessagingException {
        mailbox.leave(message);
        meters.counter("answers.not.understood").increment();
        LOG.atInfo().log("mail in the mailbox for answers is no answer that we understand");
    }
}
