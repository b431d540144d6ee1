package nl.millenniumgemeenten.content.previewlink;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Forgets links some months after they expired: until then they say so.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class ForgetPreviewLinks {
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final PreviewLinks links;
    private final InstantSource clock;

    ForgetPreviewLinks(PreviewLinks links, InstantSource clock) {
        this.links = links;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "3m", fixedDelay = "6h")
    @Transactional
    void run() {
        links.forgetExpiredBefore(clock.instant().minus(REMEMBERED));
    }
}
