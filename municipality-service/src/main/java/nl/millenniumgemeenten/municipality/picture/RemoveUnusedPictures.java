package nl.millenniumgemeenten.municipality.picture;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes pictures that were sent in and then not used. They have a day, so that nobody who is
/// still writing loses one.
@Singleton
class RemoveUnusedPictures {
    static final Duration KEPT = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(RemoveUnusedPictures.class);

    private final Pictures pictures;
    private final InstantSource clock;

    RemoveUnusedPictures(Pictures pictures, InstantSource clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "1h")
    void run() {
        int removed = pictures.removeUnused(clock.instant().minus(KEPT));
        if (removed > 0) {
            LOG.atInfo().addKeyValue("pictures", removed).log("unused pictures removed");
        }
    }
}
