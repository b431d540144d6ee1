package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.subscription.mail.AddressBudget;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody asks what we know. As long as there are people who left before there were traces, it is
/// looked for after they have gone: each of those has to be tried.
@Singleton
class AskInsight {
    private static final Logger LOG = LoggerFactory.getLogger(AskInsight.class);

    private final OlderProofs older;
    private final Questions questions;
    private final AnswerInsight answers;
    private final AddressBudget budget;
    private final TraceKey traces;
    private final InstantSource clock;

    AskInsight(
            OlderProofs older,
            Questions questions,
            AnswerInsight answers,
            AddressBudget budget,
            TraceKey traces,
            InstantSource clock) {
        this.older = older;
        this.questions = questions;
        this.answers = answers;
        this.budget = budget;
        this.traces = traces;
        this.clock = clock;
    }

    /// Answers by mail, at once or when everybody has been tried.
    ///
    /// @param shown the language of the page on which they ask: all that we know of who is unknown
    @Transactional
    public void handle(EmailAddress address, ReaderLanguage shown) {
        var now = clock.instant();
        if (!budget.take(traces.of(address), now)) {
            LOG.atInfo().log("insight asked for too often");
        } else if (older.left() > 0) {
            questions.add(address, shown, now);
        } else {
            answers.answer(address, shown);
        }
    }
}
