package nl.millenniumgemeenten.content.timeline;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.millenniumgemeenten.content.timeline.KeepPost.Kept;
import nl.millenniumgemeenten.content.timeline.Turn.Bookmark;
import nl.millenniumgemeenten.content.timeline.format.FoundPost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the source that has waited longest what is new, and keeps it. A crash in the middle leaves
/// whole posts; the next turn finds the others.
@Singleton
class FetchTimeline {
    private static final Logger LOG = LoggerFactory.getLogger(FetchTimeline.class);

    /// The newest of what a source has.
    private static final int MOST_POSTS = 20;

    /// How many posts get another chance for their pictures in one turn.
    private static final int AGAIN = 5;

    /// Well within the time of a claim.
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Turns turns;
    private final AskSource ask;
    private final CopyPictures copy;
    private final KeepPost keep;

    FetchTimeline(Turns turns, AskSource ask, CopyPictures copy, KeepPost keep) {
        this.turns = turns;
        this.ask = ask;
        this.copy = copy;
        this.keep = keep;
    }

    /// Takes a turn, if a source is due.
    ///
    /// @return whether there was one
    boolean next() {
        var turn = turns.take();
        turn.ifPresent(this::take);
        return turn.isPresent();
    }

    private void take(Turn turn) {
        try {
            switch (ask.handle(turn)) {
                case SourceAnswer.Posted(var found, var bookmark) -> keep(turn, found, bookmark);
                case SourceAnswer.Unchanged() -> {
                    catchUp(turn, Budget.of(LONGEST));
                    succeed(turn, turn.bookmark(), "Niets nieuws.");
                }
                case SourceAnswer.Failed(var why, var wait) -> fail(turn, why, wait);
            }
        } catch (RuntimeException broken) {
            LOG.atError()
                    .addKeyValue("source", turn.source())
                    .setCause(broken)
                    .log("timeline source broke");
            turns.failed(turn, "Er ging iets mis bij ons.", Optional.empty());
        }
    }

    private void keep(Turn turn, List<FoundPost> found, Bookmark bookmark) {
        var budget = Budget.of(LONGEST);
        catchUp(turn, budget);
        var newest = new ArrayList<>(found.stream().limit(MOST_POSTS).toList());
        // In the order in which they were posted, so that their numbers are too.
        var counts = new EnumMap<Kept, Integer>(Kept.class);
        for (var post : newest.reversed()) {
            var before = keep.known(turn, post);
            if (before.isPresent() && before.get().digest().equals(post.digest())) {
                continue;
            }
            var kept = keep.keep(turn, post, copy.of(post, before, turn, budget));
            if (kept == Kept.LOST) {
                return;
            }
            counts.merge(kept, 1, Integer::sum);
        }
        succeed(turn, bookmark, words(found.isEmpty(), counts));
    }

    private void catchUp(Turn turn, Budget budget) {
        for (var post : keep.lackingPictures(turn, CopyPictures.MOST_ATTEMPTS, AGAIN)) {
            if (!budget.isSpent()) {
                keep.keepPictures(turn, post, copy.again(post, turn, budget));
            }
        }
    }

    private static String words(boolean nothing, Map<Kept, Integer> counts) {
        int added = counts.getOrDefault(Kept.ADDED, 0);
        int changed = counts.getOrDefault(Kept.CHANGED, 0);
        if (added + changed == 0) {
            return nothing ? "Deze bron heeft geen berichten." : "Niets nieuws.";
        }
        var words = new ArrayList<String>();
        if (added > 0) {
            words.add(added == 1 ? "1 nieuw bericht." : added + " nieuwe berichten.");
        }
        if (changed > 0) {
            words.add(changed == 1 ? "1 bericht gewijzigd." : changed + " berichten gewijzigd.");
        }
        return String.join(" ", words);
    }

    private void succeed(Turn turn, Bookmark bookmark, String outcome) {
        turns.succeeded(turn, bookmark, outcome);
        LOG.atInfo()
                .addKeyValue("source", turn.source())
                .addKeyValue("outcome", outcome)
                .log("timeline source fetched");
    }

    private void fail(Turn turn, String why, Optional<Duration> wait) {
        turns.failed(turn, why, wait);
        LOG.atWarn()
                .addKeyValue("source", turn.source())
                .addKeyValue("failures", turn.failures() + 1)
                .addKeyValue("reason", why)
                .log("timeline source failed");
    }
}
