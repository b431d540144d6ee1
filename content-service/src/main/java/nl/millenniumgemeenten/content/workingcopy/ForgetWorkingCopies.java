package nl.millenniumgemeenten.content.workingcopy;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets what nobody came back to for two months.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class ForgetWorkingCopies {
    static final Duration KEPT = Duration.ofDays(60);
    private static final Logger LOG = LoggerFactory.getLogger(ForgetWorkingCopies.class);

    private final WorkingCopies copies;
    private final InstantSource clock;

    ForgetWorkingCopies(WorkingCopies copies, InstantSource clock) {
        this.copies = copies;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "2m", fixedDelay = "1h")
    void run() {
        int forgotten = copies.forgetKeptBefore(clock.instant().minus(KEPT));
        if (forgotten > 0) {
            LOG.atInfo().addKeyValue("copies", forgotten).log("working copies forgotten");
        }
    }
}
