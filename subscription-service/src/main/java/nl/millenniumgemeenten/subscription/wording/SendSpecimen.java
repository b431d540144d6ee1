package nl.millenniumgemeenten.subscription.wording;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.mail.Letters.Specimen;
import nl.millenniumgemeenten.subscription.mail.MailQueue;
import nl.millenniumgemeenten.subscription.mail.Sample;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;

/// Sends a mail with examples filled in, to see it in a real mail program.
@Singleton
class SendSpecimen {
    private final MailQueue mails;
    private final InstantSource clock;

    SendSpecimen(MailQueue mails, InstantSource clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID id, EmailAddress to, Specimen specimen) {
        mails.add(
                id,
                new Sample(
                        to,
                        specimen.language(),
                        "[Proef] " + specimen.subject(),
                        specimen.html(),
                        specimen.plain()),
                clock.instant());
    }
}
