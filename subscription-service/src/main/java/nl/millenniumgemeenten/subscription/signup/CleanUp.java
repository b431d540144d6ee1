package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/// Does now and then what nobody asks for: forgetting.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class CleanUp {
    private final LapseSignUps lapse;
    private final ForgetMails forget;

    CleanUp(LapseSignUps lapse, ForgetMails forget) {
        this.lapse = lapse;
        this.forget = forget;
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "15m")
    void run() {
        while (lapse.handle() == LapseSignUps.BATCH) {}
        forget.handle();
    }
}
