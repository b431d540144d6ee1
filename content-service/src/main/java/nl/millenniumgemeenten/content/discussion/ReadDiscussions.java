package nl.millenniumgemeenten.content.discussion;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.NewestFirst;

/// What the desk reads, each answer from one moment.
@Singleton
public class ReadDiscussions {
    private final Discussions discussions;
    private final Contributions contributions;
    private final Contributors contributors;

    ReadDiscussions(
            Discussions discussions, Contributions contributions, Contributors contributors) {
        this.discussions = discussions;
        this.contributions = contributions;
        this.contributors = contributors;
    }

    /// A contribution, and who wrote it.
    record Written(Contribution contribution, Writer writer) {}

    @ReadOnly
    List<Discussions.Listed> list(String words, String state, NewestFirst after, int limit) {
        return discussions.list(words, state, after, limit);
    }

    @ReadOnly
    public Discussions.Listed one(DiscussionId id) {
        return discussions.at(id);
    }

    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    List<Written> contributions(DiscussionId id, int after, int limit) {
        discussions.at(id);
        return written(contributions.in(id, after, limit));
    }

    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    Written contribution(ContributionId id) {
        return written(List.of(contributions.at(id))).getFirst();
    }

    /// What a contribution shows now under its text.
    @ReadOnly
    public List<ContributionPicture> pictures(ContributionId id) {
        return contributions.at(id).current().content().pictures();
    }

    private List<Written> written(List<Contribution> found) {
        var writers =
                contributors.writers(
                        found.stream().map(Contribution::contributor).distinct().toList());
        return found.stream()
                .map(one ->
                        new Written(one, Objects.requireNonNull(writers.get(one.contributor()))))
                .toList();
    }

    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    List<Edition<WrittenText>> editions(ContributionId id) {
        contributions.at(id);
        return contributions.editions(id);
    }
}
