package nl.millenniumgemeenten.subscription.answer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/// Gives out some of the answers that are due.
@Singleton
class ClaimAnswers {
    private final Answers answers;
    private final InstantSource clock;

    ClaimAnswers(Answers answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Transactional
    List<Answers.Waiting> handle(int limit) {
        return answers.claim(limit, clock.instant());
    }
}
