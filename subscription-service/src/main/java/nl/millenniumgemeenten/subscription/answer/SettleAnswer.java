package nl.millenniumgemeenten.subscription.answer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The website tells what became of an answer that it brought. What the answer says is forgotten
/// then, and its writer is mailed if it is not on the site; once, whoever tells it.
@Singleton
class SettleAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(SettleAnswer.class);

    private final Answers answers;
    private final AnswerNotices notices;
    private final InstantSource clock;

    SettleAnswer(Answers answers, AnswerNotices notices, InstantSource clock) {
        this.answers = answers;
        this.notices = notices;
        this.clock = clock;
    }

    /// Settles it. Of what waits no more nothing happens.
    ///
    /// @param reason why it is not on the site, for who wrote it; empty where it is, or waits
    @Transactional
    void handle(UUID id, Answers.State state, String reason) {
        var now = clock.instant();
        answers.waiting(id)
                .ifPresent(answer -> {
                    answers.settle(id, state, now);
                    LOG.atInfo()
                            .addKeyValue("answer", id)
                            .addKeyValue("outcome", state)
                            .log("answer by mail settled");
                    var to = answer.by().address();
                    switch (state) {
                        case PLACED -> {}
                        case MODERATED -> notices.waits(to, answer.answered(), now);
                        case REFUSED -> notices.refused(to, answer.answered(), reason, now);
                    }
                });
    }
}
