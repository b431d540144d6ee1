package nl.millenniumgemeenten.content.report;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.editing.Editor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the desk does with what visitors say: look at it, and leave the contribution as it is.
/// Hiding the contribution is the other way.
@Singleton
class SettleReports {
    private static final Logger LOG = LoggerFactory.getLogger(SettleReports.class);

    private final Reports reports;
    private final InstantSource clock;

    SettleReports(Reports reports, InstantSource clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @ReadOnly
    List<ReportedContribution> open(int limit) {
        return reports.list(limit);
    }

    /// What was settled before stays so.
    ///
    /// @param seenUntil when the newest was said that somebody has looked at
    @Transactional
    void handle(ContributionId contribution, Instant seenUntil, Editor by) {
        reports.settle(contribution, seenUntil, clock.instant());
        LOG.atInfo()
                .addKeyValue("contribution", contribution.value())
                .addKeyValue("account", by.id())
                .log("reports settled");
    }
}
