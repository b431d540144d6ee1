package nl.millenniumgemeenten.content.workflow.review;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.workflow.Act;
import nl.millenniumgemeenten.content.workflow.Entry;
import nl.millenniumgemeenten.content.workflow.History;
import nl.millenniumgemeenten.content.workflow.Item;
import nl.millenniumgemeenten.content.workflow.remark.Remark;
import nl.millenniumgemeenten.content.workflow.remark.Remarks;

/// Sends what was handed in back to its writer, with a remark that says what is to be done.
@Singleton
public class SendBack {
    private final Reviews reviews;
    private final Remarks remarks;
    private final History history;
    private final InstantSource clock;

    SendBack(Reviews reviews, Remarks remarks, History history, InstantSource clock) {
        this.reviews = reviews;
        this.remarks = remarks;
        this.history = history;
        this.clock = clock;
    }

    /// The item, the edition of it that the editor saw waiting, and what they say with it.
    public record Command(Item item, long edition, String remark, Editor by) {}

    /// Sends it back.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException `not-now` if it does not wait for
    ///   review, `stale-revision` if another edition waits than the editor saw
    @Transactional
    public void handle(Command command) {
        var item = command.item();
        history.lock(item);
        var review = reviews.seen(item, command.edition());
        reviews.end(item);
        var now = clock.instant();
        remarks.add(Remark.of(item, command.remark(), command.by(), now));
        history.add(item, Entry.of(Act.SENT_BACK, command.by(), now).of(review.edition()));
    }
}
