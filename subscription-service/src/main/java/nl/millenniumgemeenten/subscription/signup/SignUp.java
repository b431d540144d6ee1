package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import nl.millenniumgemeenten.subscription.mail.MailKind;
import nl.millenniumgemeenten.subscription.mail.MailQueue;
import nl.millenniumgemeenten.subscription.subscriber.Consent;
import nl.millenniumgemeenten.subscription.subscriber.ConsentWording;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.SignUpAgain;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Someone filled in an address. What comes of it is told by mail alone, so that nobody can find
/// out who reads the newsletter by trying addresses.
@Singleton
class SignUp {
    private static final Logger LOG = LoggerFactory.getLogger(SignUp.class);

    private final Subscribers subscribers;
    private final MailQueue mails;
    private final InstantSource clock;

    SignUp(Subscribers subscribers, MailQueue mails, InstantSource clock) {
        this.subscribers = subscribers;
        this.mails = mails;
        this.clock = clock;
    }

    record Command(EmailAddress address, String source) {}

    @Transactional
    public void handle(Command command) {
        var now = clock.instant();
        var asked = new Consent.Asked(command.source(), ConsentWording.CURRENT);
        var newcomer = Subscriber.signUp(command.address(), asked, now);
        if (!welcome(newcomer, now)) {
            // Who had the address can have left within this moment: then it is new after all.
            subscribers
                    .withAddress(command.address())
                    .ifPresentOrElse(
                            known -> again(known, asked, now), () -> welcome(newcomer, now));
        }
    }

    private boolean welcome(Subscriber newcomer, Instant now) {
        if (!subscribers.add(newcomer)) {
            return false;
        }
        mails.add(newcomer.id(), MailKind.CONFIRMATION, now);
        tell("sign-up received", newcomer.id());
        return true;
    }

    private void again(Subscriber known, Consent.Asked asked, Instant now) {
        int recent = mails.queuedSince(known.id(), now.minus(Subscriber.MAIL_WINDOW));
        switch (known.signUpAgain(asked, recent, now)) {
            case SignUpAgain.AskOnceMore(var subscriber) -> {
                subscribers.save(subscriber);
                mails.add(subscriber.id(), MailKind.CONFIRMATION, now);
                tell("sign-up received again", subscriber.id());
            }
            case SignUpAgain.AlreadySubscribed() -> {
                mails.add(known.id(), MailKind.ALREADY_SUBSCRIBED, now);
                tell("sign-up of a subscriber", known.id());
            }
            case SignUpAgain.EnoughMails() -> tell("sign-up without another mail", known.id());
        }
    }

    private static void tell(String outcome, SubscriberId subscriber) {
        LOG.atInfo().addKeyValue("subscriber", subscriber).log(outcome);
    }
}
