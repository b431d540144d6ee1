package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.subscription.answer.Answers;
import nl.millenniumgemeenten.subscription.follow.Follows;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers who asked what we know. Whatever that is, the answer goes to the address and nowhere
/// else.
@Singleton
public class AnswerInsight {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerInsight.class);
    private static final Duration WORKS = Duration.ofHours(1);

    private final Subscribers subscribers;
    private final OlderProofs older;
    private final Follows follows;
    private final Answers answers;
    private final Questions questions;
    private final PersonalLinks links;
    private final Notices notices;
    private final TraceKey traces;
    private final InstantSource clock;

    AnswerInsight(
            Subscribers subscribers,
            OlderProofs older,
            Follows follows,
            Answers answers,
            Questions questions,
            PersonalLinks links,
            Notices notices,
            TraceKey traces,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.older = older;
        this.follows = follows;
        this.answers = answers;
        this.questions = questions;
        this.links = links;
        this.notices = notices;
        this.traces = traces;
        this.clock = clock;
    }

    /// Answers the question that has waited longest, when everybody has been tried for it. A crash
    /// leaves it where it was.
    ///
    /// @return whether there was one
    @Transactional
    public boolean next() {
        var question = questions.take();
        question.ifPresent(asked -> {
            older.recogniseAll(List.of(asked.address()));
            answer(asked.address(), asked.shown());
        });
        return question.isPresent();
    }

    /// Mails what is known of who has this address, or had it.
    ///
    /// @param shown the language of the page on which they ask: all that we know of who is unknown
    @Transactional
    public void answer(EmailAddress address, ReaderLanguage shown) {
        var now = clock.instant();
        var trace = traces.of(address);
        var reader = subscribers.withAddress(address).map(Subscriber::id);
        var before = reader.isEmpty() ? subscribers.withTrace(trace) : List.<Subscriber>of();
        if (reader.isEmpty()
                && before.isEmpty()
                && follows.areNone(trace, now)
                && answers.of(trace).isEmpty()) {
            notices.nothingKnown(address, shown, now);
            LOG.atInfo().log("insight asked for by somebody unknown");
            return;
        }
        var link = new PersonalLinks.Insight(trace, reader.orElse(null), now.plus(WORKS));
        var language =
                reader.or(() -> before.reversed().stream().findFirst().map(Subscriber::id))
                        .map(subscribers::language)
                        .orElse(shown);
        notices.insight(address, language, links.add(link), now);
        LOG.atInfo()
                .addKeyValue("subscriber", String.valueOf(link.reader()))
                .log("insight asked for");
    }

    /// Answers those that wait, one after the other: trying costs a processor.
    @Singleton
    @Requires(property = "insights.answering", notEquals = "false")
    static class Clock {
        private final AnswerInsight answers;

        Clock(AnswerInsight answers) {
            this.answers = answers;
        }

        @Scheduled(initialDelay = "${insights.poll:1s}", fixedDelay = "${insights.poll:1s}")
        void run() {
            while (answers.next()) {}
        }
    }
}
