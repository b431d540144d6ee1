package nl.millenniumgemeenten.gateway.discuss;

import java.util.Optional;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.site.Discussions;

/// A contribution, hidden or not, in a discussion that visitors see.
record Found(ContributionChange.Recorded contribution, DiscussionChange.Recorded discussion) {

    /// The one with a number.
    static Optional<Found> of(Discussions discussions, long number) {
        return Optional.ofNullable(discussions.contributionByNumber().get(number))
                .flatMap(contribution ->
                        discussions
                                .shownAround(contribution.discussion())
                                .map(discussion -> new Found(contribution, discussion)));
    }

    /// Whether nobody reads it.
    boolean hidden() {
        return contribution.state() == ContributionChange.State.HIDDEN;
    }

    /// Where it stands.
    LinkView link() {
        return new LinkView("bijdrage " + contribution.position(), Discussions.path(contribution));
    }

    /// The discussion by its title.
    LinkView around() {
        return new LinkView(discussion.title(), Discussions.path(discussion));
    }
}
