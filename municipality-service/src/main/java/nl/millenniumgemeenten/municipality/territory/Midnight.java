package nl.millenniumgemeenten.municipality.territory;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every few seconds whether a planned change has had its midnight: so it takes effect within
/// seconds, after downtime too, whatever the clock did meanwhile.
@Singleton
@Requires(property = "calendar.enabled", notEquals = "false")
class Midnight {
    private static final Logger LOG = LoggerFactory.getLogger(Midnight.class);

    private final TakeEffect takeEffect;

    Midnight(TakeEffect takeEffect) {
        this.takeEffect = takeEffect;
    }

    @Scheduled(fixedDelay = "${calendar.poll:2s}", initialDelay = "1s")
    void look() {
        try {
            if (takeEffect.isDue()) {
                takeEffect.handle();
            }
        } catch (RuntimeException failure) {
            LOG.atWarn().setCause(failure).log("planned changes cannot be looked at; soon again");
        }
    }
}
