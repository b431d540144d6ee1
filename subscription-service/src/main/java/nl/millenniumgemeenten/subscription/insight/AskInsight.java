package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody asks what we know. Whatever that is, the answer goes to the address and nowhere else.
@Singleton
class AskInsight {
    private static final Logger LOG = LoggerFactory.getLogger(AskInsight.class);
    private static final Duration WORKS = Duration.ofHours(1);

    private final Subscribers subscribers;
    private final PersonalLinks links;
    private final AddressBudget budget;
    private final Notices notices;
    private final TraceKey traces;
    private final InstantSource clock;

    AskInsight(
            Subscribers subscribers,
            PersonalLinks links,
            AddressBudget budget,
            Notices notices,
            TraceKey traces,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.links = links;
        this.budget = budget;
        this.notices = notices;
        this.traces = traces;
        this.clock = clock;
    }

    /// Answers by mail.
    ///
    /// @param shown the language of the page on which they ask: all that we know of who is unknown
    @Transactional
    public void handle(EmailAddress address, ReaderLanguage shown) {
        var now = clock.instant();
        var trace = traces.of(address);
        if (!budget.take(trace, now)) {
            LOG.atInfo().log("insight asked for too often");
            return;
        }
        var reader = subscribers.withAddress(address).map(Subscriber::id);
        var before = reader.isEmpty() ? subscribers.withTrace(trace) : List.<Subscriber>of();
        if (reader.isEmpty() && before.isEmpty()) {
            notices.nothingKnown(address, shown, now);
            LOG.atInfo().log("insight asked for by somebody unknown");
            return;
        }
        var link = new PersonalLinks.Insight(trace, reader.orElse(null), now.plus(WORKS));
        var language = subscribers.language(reader.orElseGet(() -> before.getLast().id()));
        notices.insight(address, language, links.add(link), now);
        LOG.atInfo()
                .addKeyValue("subscriber", String.valueOf(link.reader()))
                .log("insight asked for");
    }
}
