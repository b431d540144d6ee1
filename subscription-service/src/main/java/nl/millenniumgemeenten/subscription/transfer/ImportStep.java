package nl.millenniumgemeenten.subscription.transfer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.subscription.insight.OlderProofs;
import nl.millenniumgemeenten.subscription.mail.MailQueue;
import nl.millenniumgemeenten.subscription.newsletter.SubscriberCount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works off the next lines of the file that has waited longest. What they came to and how far the
/// file is are kept together, so that after a crash it goes on where it was; another instance
/// passes over a file that is in hand.
@Singleton
class ImportStep {
    /// How many mails that ask may wait at once: whoever signs up meanwhile waits behind them.
    static final int ASKED_AT_ONCE = 100;

    /// How often an address is tried on somebody who left before there were traces, for one piece:
    /// some two seconds of a processor.
    static final int TRIES = 50;

    private static final Logger LOG = LoggerFactory.getLogger(ImportStep.class);

    private final ImportPieces pieces;
    private final OlderProofs older;
    private final SubscriberCount count;
    private final AskingRate rate;
    private final MailQueue mails;
    private final InstantSource clock;

    ImportStep(
            ImportPieces pieces,
            OlderProofs older,
            SubscriberCount count,
            AskingRate rate,
            MailQueue mails,
            InstantSource clock) {
        this.pieces = pieces;
        this.older = older;
        this.count = count;
        this.rate = rate;
        this.mails = mails;
        this.clock = clock;
    }

    /// Whether there may be more to do at once.
    @Transactional
    public boolean handle() {
        var next = pieces.next();
        if (next.isEmpty()) {
            return false;
        }
        var run = next.get();
        var asks = run.mode() == ImportMode.ASK;
        if (asks && !rate.hasRoom()) {
            return false;
        }
        int newcomers = newcomersAtOnce();
        int most = asks ? Math.min(ASKED_AT_ONCE, newcomers) : ImportPieces.MOST;
        var now = clock.instant();
        int last = pieces.lastOf(run, most);
        if (last == 0) {
            pieces.end(run, now);
            LOG.atInfo().addKeyValue("import", run.id()).log("import done");
            return true;
        }
        if (newcomers < ImportPieces.MOST) {
            last = recogniseThoseWhoLeft(run, last, newcomers);
        }
        // After what takes long: all mail waits for whoever counts at the rate.
        int asked = asks ? rate.take(most) : most;
        if (asked == 0) {
            return false;
        }
        last = Math.min(last, pieces.lastOf(run, asked));
        pieces.lockReaders(run, last);
        var came = pieces.work(run, last, now);
        pieces.keep(run, came);
        if (run.mode() == ImportMode.CONFIRMED) {
            count.joined(run.list(), came.added());
        } else if (came.added() > 0) {
            mails.wake();
        }
        return true;
    }

    /// Whoever left before there were traces is tried for everybody new, so that a file takes
    /// longer as long as there is anybody left to try.
    private int newcomersAtOnce() {
        int left = older.left();
        return left == 0 ? ImportPieces.MOST : Math.max(1, TRIES / left);
    }

    /// Returns the line up to which that was done.
    private int recogniseThoseWhoLeft(ImportPieces.InHand run, int last, int most) {
        var newcomers = pieces.newcomers(run, last);
        older.recogniseAll(
                newcomers.stream().limit(most).map(ImportPieces.Newcomer::address).toList());
        return newcomers.size() > most ? newcomers.get(most).line() - 1 : last;
    }
}
