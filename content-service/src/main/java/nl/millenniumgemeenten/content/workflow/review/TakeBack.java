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

/// Ends a review before an editor has decided: by who made the item, or by an editor.
@Singleton
public class TakeBack {
    private final Kinds kinds;
    private final Reviews reviews;
    private final History history;
    private final InstantSource clock;

    TakeBack(Kinds kinds, Reviews reviews, History history, InstantSource clock) {
        this.kinds = kinds;
        this.reviews = reviews;
        this.history = history;
        this.clock = clock;
    }

    /// Takes it back.
    ///
    /// @param edition the edition of it that was seen waiting
    /// @throws nl.millenniumgemeenten.problem.ProblemException `not-yours`, `not-now` if it does
    ///   not wait for review, `stale-revision` if another edition waits
    @Transactional
    public void handle(Item item, long edition, Actor by) {
        history.lock(item);
        var standing = kinds.named(item.kind()).standing(item.id());
        by.mustLookAfter(
                standing,
                "Dit heeft iemand anders gemaakt. Alleen de maker of een redacteur kan het"
                        + " terugnemen.");
        var review = reviews.seen(item, edition);
        reviews.end(item);
        history.add(
                item, Entry.of(Act.TAKEN_BACK, by.editor(), clock.instant()).of(review.edition()));
    }
}
