package nl.millenniumgemeenten.content.media;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes back what was public without being used, soon after the start: once, and later no more
/// than a look whether something is left.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class TakeBackAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(TakeBackAtStart.class);

    private final TakeBackMedia take;

    TakeBackAtStart(TakeBackMedia take) {
        this.take = take;
    }

    @Scheduled(initialDelay = "15s", fixedDelay = "1h")
    void run() {
        int takenBack = 0;
        for (var some = take.some(); some.at() > 0; some = take.some()) {
            takenBack += some.takenBack();
        }
        if (takenBack > 0) {
            LOG.atInfo().addKeyValue("media", takenBack).log("media that nobody sees taken back");
        }
    }
}
