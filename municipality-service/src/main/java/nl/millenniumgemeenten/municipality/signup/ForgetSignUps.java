package nl.millenniumgemeenten.municipality.signup;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Forgets sign-ups that came to nothing: nobody confirmed them in time, or they were rejected.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class ForgetSignUps {
    /// So long an editor can still read why.
    static final Duration REMEMBERED = Duration.ofDays(30);

    private final SignUps signUps;
    private final InstantSource clock;

    ForgetSignUps(SignUps signUps, InstantSource clock) {
        this.signUps = signUps;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "15m")
    @Transactional
    public void handle() {
        var now = clock.instant();
        signUps.forgetUnconfirmedSince(now.minus(SignUp.PATIENCE));
        signUps.forgetRejectedBefore(now.minus(REMEMBERED));
    }
}
