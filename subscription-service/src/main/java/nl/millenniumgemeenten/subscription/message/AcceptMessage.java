package nl.millenniumgemeenten.subscription.message;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.mail.MailQueue;
import nl.millenniumgemeenten.subscription.mail.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a message over. The same message can be given any number of times, also after it was sent:
/// whoever gives it may have crashed before hearing that we have it.
@Singleton
class AcceptMessage {
    private static final Logger LOG = LoggerFactory.getLogger(AcceptMessage.class);

    private final MailQueue mails;
    private final InstantSource clock;

    AcceptMessage(MailQueue mails, InstantSource clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID id, Message message) {
        if (mails.add(id, message, clock.instant())) {
            LOG.atInfo().addKeyValue("mail", id).log("message accepted");
        }
    }
}
