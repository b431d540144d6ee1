package nl.millenniumgemeenten.content.workflow;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.content.workflow.review.Reviews;
import nl.millenniumgemeenten.content.workflow.schedule.Schedules;

/// An edition that took the place of another with the same words: a page that was only put
/// elsewhere in the tree. What was planned or handed in goes on with the newer one.
@Singleton
public class SameWords {
    private final Reviews reviews;
    private final Schedules schedules;

    SameWords(Reviews reviews, Schedules schedules) {
        this.reviews = reviews;
        this.schedules = schedules;
    }

    /// Goes on with `to` instead of `from`, in the transaction that is running.
    public void follow(Item item, int from, int to) {
        if (from != to) {
            schedules.follow(item, from, to);
            reviews.follow(item, from, to);
        }
    }
}
