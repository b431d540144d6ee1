package nl.millenniumgemeenten.content.report;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.Contributions;
import nl.millenniumgemeenten.content.discussion.Discussions;
import nl.millenniumgemeenten.events.ContributionChange.State;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what a visitor says is wrong with a contribution.
@Singleton
class ReportContribution {
    /// More than that of one contribution tells nobody anything new.
    private static final int MOST = 20;

    private static final Logger LOG = LoggerFactory.getLogger(ReportContribution.class);

    private final Discussions discussions;
    private final Contributions contributions;
    private final Reports reports;
    private final InstantSource clock;

    ReportContribution(
            Discussions discussions,
            Contributions contributions,
            Reports reports,
            InstantSource clock) {
        this.discussions = discussions;
        this.contributions = contributions;
        this.reports = reports;
        this.clock = clock;
    }

    /// The same again, under the same id, changes nothing. Of what is hidden already nothing needs
    /// to be said.
    ///
    /// @throws ProblemException `no-such-thing`
    /// @throws StaleRevision if something else was said under the id
    @Transactional
    void handle(UUID id, ContributionId contribution, String reason) {
        discussions.reserve(contribution.value());
        var found =
                contributions
                        .find(contribution)
                        .orElseThrow(() ->
                                new ProblemException(
                                        ProblemType.NO_SUCH_THING, "Deze bijdrage bestaat niet."));
        if (found.state() == State.PUBLISHED && reports.open(contribution) < MOST) {
            if (!reports.add(id, contribution, reason, clock.instant())) {
                throw new StaleRevision(1);
            }
            LOG.atInfo()
                    .addKeyValue("contribution", contribution.value())
                    .log("contribution reported");
        }
    }
}
