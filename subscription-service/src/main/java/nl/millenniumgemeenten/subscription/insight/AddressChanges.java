package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.follow.Followers;
import nl.millenniumgemeenten.subscription.mail.AddressBudget;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves a reader to another address: asked with a link at the old one, confirmed with a link at
/// the new one. The old address hears of it.
@Singleton
class AddressChanges {
    private static final Logger LOG = LoggerFactory.getLogger(AddressChanges.class);
    private static final Duration WORKS = Duration.ofDays(7);

    private final PersonalLinks links;
    private final Subscribers subscribers;
    private final AddressBudget budget;
    private final Followers followers;
    private final Notices notices;
    private final TraceKey traces;
    private final InstantSource clock;

    AddressChanges(
            PersonalLinks links,
            Subscribers subscribers,
            AddressBudget budget,
            Followers followers,
            Notices notices,
            TraceKey traces,
            InstantSource clock) {
        this.links = links;
        this.subscribers = subscribers;
        this.budget = budget;
        this.followers = followers;
        this.notices = notices;
        this.traces = traces;
        this.clock = clock;
    }

    /// What comes of a request or of a link.
    enum Outcome {
        /// The new address was asked.
        ASKED,
        /// Who reads nothing has no address to change.
        NOT_A_READER,
        /// It would be changed.
        PENDING,
        /// It is changed.
        CHANGED,
        /// Too late, used before, or its reader left.
        EXPIRED,
        /// Somebody reads at that address already.
        TAKEN
    }

    /// Asks at the new address; nothing if the link does not work (any more).
    @Transactional
    public Optional<Outcome> ask(Token token, EmailAddress to) {
        var now = clock.instant();
        return links.insight(token, now)
                .map(link -> {
                    var reader = link.reader();
                    if (reader == null
                            || !subscribers
                                    .withId(reader)
                                    .map(AddressChanges::reads)
                                    .orElse(false)) {
                        return Outcome.NOT_A_READER;
                    }
                    var trace = traces.of(to);
                    if (budget.take(trace, now)) {
                        var change = new PersonalLinks.AddressChange(reader, to, now.plus(WORKS));
                        var mail = UUID.randomUUID();
                        notices.addressChange(
                                mail,
                                to,
                                subscribers.language(reader),
                                links.add(change, trace, mail),
                                now);
                        LOG.atInfo().addKeyValue("subscriber", reader).log("address change asked");
                    }
                    return Outcome.ASKED;
                });
    }

    /// What pressing the button would do; changes nothing. Nothing if there is no such link.
    @Transactional
    public Optional<Outcome> foresee(Token token) {
        return links.addressChange(token).map(this::decide);
    }

    /// In which language the reader of this link reads; nothing if there is no such link.
    @Transactional
    public Optional<ReaderLanguage> language(Token token) {
        return links.addressChange(token).map(link -> subscribers.language(link.reader()));
    }

    /// Nothing if there is no such link.
    @Transactional
    public Optional<Outcome> change(Token token) {
        return links.addressChange(token)
                .map(link -> {
                    var outcome = decide(link);
                    if (outcome != Outcome.PENDING) {
                        return outcome;
                    }
                    subscribers.withId(link.reader()).ifPresent(reader -> move(reader, link.to()));
                    links.use(token, clock.instant());
                    return Outcome.CHANGED;
                });
    }

    private void move(Subscriber reader, EmailAddress to) {
        subscribers.save(reader.moveTo(to));
        if (reader.state() instanceof Subscriber.State.Confirmed(var from, _)) {
            followers.move(from, to, clock.instant());
            notices.addressChanged(from, subscribers.language(reader.id()), clock.instant());
        }
        LOG.atInfo().addKeyValue("subscriber", reader.id()).log("address changed");
    }

    private Outcome decide(PersonalLinks.AddressChange link) {
        var reader = subscribers.withId(link.reader());
        if (!link.expiresAt().isAfter(clock.instant())
                || !reader.map(AddressChanges::reads).orElse(false)) {
            return Outcome.EXPIRED;
        }
        return subscribers
                        .withAddress(link.to())
                        .filter(other -> !other.id().equals(link.reader()))
                        .isPresent()
                ? Outcome.TAKEN
                : Outcome.PENDING;
    }

    private static boolean reads(Subscriber subscriber) {
        return subscriber.state() instanceof Subscriber.State.Confirmed;
    }
}
