package nl.millenniumgemeenten.content.discussion;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.content.editing.Edition;

/// What the desk reads, each answer from one moment.
@Singleton
public class ReadDiscussions {
    private final Discussions discussions;
    private final Contributions contributions;

    ReadDiscussions(Discussions discussions, Contributions contributions) {
        this.discussions = discussions;
        this.contributions = contributions;
    }

    @ReadOnly
    List<Discussions.Listed> list(String words, String state, DiscussionCursor after, int limit) {
        return discussions.list(words, state, after, limit);
    }

    @ReadOnly
    Discussions.Listed one(DiscussionId id) {
        return discussions.at(id);
    }

    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    List<Contribution> contributions(DiscussionId id, int after, int limit) {
        discussions.at(id);
        return contributions.in(id, after, limit);
    }

    @ReadOnly
    Contribution contribution(ContributionId id) {
        return contributions.at(id);
    }

    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    List<Edition<WrittenText>> editions(ContributionId id) {
        contributions.at(id);
        return contributions.editions(id);
    }
}
