package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import nl.millenniumgemeenten.subscription.mail.MailQueue;

/// Forgets mails that were sent or given up long ago.
@Singleton
class ForgetMails {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final MailQueue mails;
    private final InstantSource clock;

    ForgetMails(MailQueue mails, InstantSource clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Transactional
    public int handle() {
        return mails.forgetSettledBefore(clock.instant().minus(REMEMBERED));
    }
}
