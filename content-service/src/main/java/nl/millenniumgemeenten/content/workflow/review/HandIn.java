package nl.millenniumgemeenten.content.workflow.review;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.editing.Kinds;
import nl.millenniumgemeenten.content.workflow.Act;
import nl.millenniumgemeenten.content.workflow.Actor;
import nl.millenniumgemeenten.content.workflow.Entry;
import nl.millenniumgemeenten.content.workflow.History;
import nl.millenniumgemeenten.content.workflow.Item;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks an editor to look at the newest edition. Handing in again asks it for what is the newest
/// edition by then.
@Singleton
public class HandIn {
    private static final Logger LOG = LoggerFactory.getLogger(HandIn.class);

    private final Kinds kinds;
    private final Reviews reviews;
    private final History history;
    private final InstantSource clock;

    HandIn(Kinds kinds, Reviews reviews, History history, InstantSource clock) {
        this.kinds = kinds;
        this.reviews = reviews;
        this.history = history;
        this.clock = clock;
    }

    /// The item, the revision of it that the writer saw, and what they say with it.
    public record Command(Item item, long expectedRevision, String note, Actor by) {}

    /// Hands it in.
    ///
    /// @throws StaleRevision if the content changed since
    /// @throws ProblemException why it can't be handed in
    @Transactional
    public void handle(Command command) {
        var item = command.item();
        var by = command.by();
        history.lock(item);
        var standing = kinds.named(item.kind()).standing(item.id());
        by.mustLookAfter(
                standing,
                "Dit heeft iemand anders gemaakt. Alleen de maker of een redacteur kan het ter"
                        + " beoordeling aanbieden.");
        if (standing.revision() != command.expectedRevision()) {
            throw new StaleRevision(standing.revision());
        }
        switch (Review.of(item, standing, command.note(), by.editor(), clock.instant())) {
            case Review.HandingIn.Waiting(var review) -> {
                reviews.put(review);
                history.add(
                        item,
                        Entry.of(Act.HANDED_IN, by.editor(), review.at())
                                .of(review.edition())
                                .saying(review.note()));
                LOG.atInfo()
                        .addKeyValue("kind", item.kind())
                        .addKeyValue("item", item.id())
                        .addKeyValue("edition", review.edition())
                        .log("handed in for review");
            }
            case Review.HandingIn.NothingNew() ->
                    throw new ProblemException(
                            ProblemType.NOT_NOW,
                            "De nieuwste versie staat al op de site. Er is niets te beoordelen.");
        }
    }
}
