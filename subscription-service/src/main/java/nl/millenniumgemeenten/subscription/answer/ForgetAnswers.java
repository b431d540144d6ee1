package nl.millenniumgemeenten.subscription.answer;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import nl.millenniumgemeenten.subscription.replyto.ReplyTo;

/// Gives up what nobody could bring for a week, and forgets which mails were seen when nobody can
/// send them again any more.
@Singleton
class ForgetAnswers {
    static final Duration GIVE_UP_AFTER = Duration.ofDays(7);

    /// An address works for so long; a mail to it may be under way for some days more.
    private static final Duration SEEN = ReplyTo.WORKS.plusDays(7);

    private static final int BATCH = 100;

    private final Answers answers;
    private final SettleAnswer settle;
    private final AnswerNotices notices;
    private final InstantSource clock;

    ForgetAnswers(
            Answers answers, SettleAnswer settle, AnswerNotices notices, InstantSource clock) {
        this.answers = answers;
        this.settle = settle;
        this.notices = notices;
        this.clock = clock;
    }

    /// Forgets all of it.
    @Transactional
    public void handle() {
        var now = clock.instant();
        for (var answer : answers.waitingSinceBefore(now.minus(GIVE_UP_AFTER), BATCH)) {
            settle.handle(answer.id(), Answers.State.REFUSED, Refusal.GIVEN_UP.sentence());
        }
        answers.forgetSettledBefore(now.minus(SEEN));
        notices.forget(now);
    }

    /// Does so now and then.
    @Singleton
    @Requires(property = "clean-up.enabled", notEquals = "false")
    static class Clock {
        private final ForgetAnswers forget;

        Clock(ForgetAnswers forget) {
            this.forget = forget;
        }

        @Scheduled(initialDelay = "4m", fixedDelay = "15m")
        void run() {
            forget.handle();
        }
    }
}
