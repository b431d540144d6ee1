package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every few seconds whether a day to report on has passed, as the territory does for its
/// plans: after downtime too.
@Singleton
@Requires(property = "calendar.enabled", notEquals = "false")
class ReportDays {
    private static final Logger LOG = LoggerFactory.getLogger(ReportDays.class);

    private final HoldOverdue holdOverdue;

    ReportDays(HoldOverdue holdOverdue) {
        this.holdOverdue = holdOverdue;
    }

    @Scheduled(fixedDelay = "${calendar.poll:2s}", initialDelay = "1s")
    void look() {
        try {
            if (holdOverdue.isDue()) {
                holdOverdue.handle();
            }
        } catch (RuntimeException failure) {
            LOG.atWarn().setCause(failure).log("report days cannot be looked at; soon again");
        }
    }
}
