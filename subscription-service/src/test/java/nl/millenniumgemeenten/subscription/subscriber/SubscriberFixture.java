package nl.millenniumgemeenten.subscription.subscriber;

import java.time.Duration;
import java.time.Instant;

/// Subscribers to start a test with.
final class SubscriberFixture {
    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    static final Duration ONE_DAY = Duration.ofDays(1);
    static final Consent.Asked ON_HOME = new Consent.Asked("home", "2026-11");
    static final EmailAddress JAN = EmailAddress.parse("jan@example.org").orElseThrow();

    static final TraceKey TRACES = new TraceKey("a key of the tests that is long enough");

    private SubscriberFixture() {}

    static Subscriber pending() {
        return pending(JAN);
    }

    static Subscriber pending(EmailAddress address) {
        return Subscriber.signUp(address, ON_HOME, NOON);
    }

    static Subscriber confirmed() {
        var pending = pending();
        return pending.confirm(linkOf(pending), false, NOON)
                        instanceof Confirmation.Confirmed(var confirmed)
                ? confirmed
                : pending;
    }

    static Subscriber unsubscribed() {
        return confirmed().unsubscribe(TRACES, NOON)
                        instanceof Unsubscription.Unsubscribed(var unsubscribed)
                ? unsubscribed
                : confirmed();
    }

    static ConfirmationLink linkOf(Subscriber subscriber) {
        return new ConfirmationLink(subscriber.id(), NOON.plus(Subscriber.PATIENCE));
    }
}
