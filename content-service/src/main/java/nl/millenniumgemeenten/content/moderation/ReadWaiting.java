package nl.millenniumgemeenten.content.moderation;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.content.discussion.ContributionId;

/// What moderators look at.
@Singleton
class ReadWaiting {
    private final WaitingContributions waiting;

    ReadWaiting(WaitingContributions waiting) {
        this.waiting = waiting;
    }

    @ReadOnly
    List<WaitingContribution> list(WaitingCursor after, int limit) {
        return waiting.list(after, limit);
    }

    /// @throws nl.millenniumgemeenten.problem.ProblemException `no-such-thing`
    @ReadOnly
    WaitingContribution one(ContributionId id) {
        return waiting.find(id).orElseThrow(PlaceContribution::missing);
    }
}
