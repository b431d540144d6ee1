package nl.millenniumgemeenten.content.contributionrequest;

import java.util.Optional;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.mailrequest.EmailAddress;

/// What somebody wants to say whose address is not confirmed yet.
record ContributionRequest(
        ContributionId contribution,
        DiscussionId discussion,
        Optional<ContributionId> inReplyTo,
        String name,
        Optional<String> municipality,
        EmailAddress email,
        WrittenText text) {

    /// Nothing of who wrote it, nor of what.
    @Override
    public String toString() {
        return "ContributionRequest[" + contribution.value() + "]";
    }
}
