package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import nl.millenniumgemeenten.subscription.newsletter.SubscriberCount;
import nl.millenniumgemeenten.subscription.subscriber.Confirmation;
import nl.millenniumgemeenten.subscription.subscriber.ConfirmationLinks;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Someone pressed the button behind the link in a confirmation mail. From here on there is
/// consent.
@Singleton
class Confirm {
    private static final Logger LOG = LoggerFactory.getLogger(Confirm.class);

    private final ConfirmationLinks links;
    private final Subscribers subscribers;
    private final SubscriberCount count;
    private final InstantSource clock;

    Confirm(
            ConfirmationLinks links,
            Subscribers subscribers,
            SubscriberCount count,
            InstantSource clock) {
        this.links = links;
        this.subscribers = subscribers;
        this.count = count;
        this.clock = clock;
    }

    /// What pressing the button would do now; changes nothing.
    @Transactional
    public Optional<Confirmation> foresee(Token token) {
        return decide(token);
    }

    /// Nothing if there is no such link.
    @Transactional
    public Optional<Confirmation> handle(Token token) {
        var confirmation = decide(token);
        if (confirmation.orElse(null) instanceof Confirmation.Confirmed(var subscriber)) {
            subscribers.save(subscriber);
            count.oneMore();
            LOG.atInfo().addKeyValue("subscriber", subscriber.id()).log("sign-up confirmed");
        }
        return confirmation;
    }

    private Optional<Confirmation> decide(Token token) {
        return links.withToken(token)
                .flatMap(link ->
                        subscribers
                                .withId(link.subscriber())
                                .map(known -> known.confirm(link, clock.instant())));
    }
}
