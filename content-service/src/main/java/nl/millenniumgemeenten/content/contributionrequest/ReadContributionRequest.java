package nl.millenniumgemeenten.content.contributionrequest;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import nl.millenniumgemeenten.content.discussion.Discussion;
import nl.millenniumgemeenten.content.discussion.Discussions;
import nl.millenniumgemeenten.mailrequest.LinkToken;

/// Shows what a link is for, before somebody uses it.
@Singleton
class ReadContributionRequest {
    private final ContributionRequests requests;
    private final Discussions discussions;
    private final InstantSource clock;

    ReadContributionRequest(
            ContributionRequests requests, Discussions discussions, InstantSource clock) {
        this.requests = requests;
        this.discussions = discussions;
        this.clock = clock;
    }

    /// What was asked, and in which discussion.
    record Found(ContributionRequest request, Discussion discussion) {}

    @ReadOnly
    Optional<Found> handle(LinkToken token) {
        return requests.find(token, clock.instant())
                .map(request ->
                        new Found(request, discussions.at(request.discussion()).discussion()));
    }
}
