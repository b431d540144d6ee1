package nl.millenniumgemeenten.subscription.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.millenniumgemeenten.subscription.sending.Outcome;
import nl.millenniumgemeenten.subscription.sending.SendingConfiguration;
import nl.millenniumgemeenten.subscription.sending.Settled;
import nl.millenniumgemeenten.subscription.sending.Source;
import nl.millenniumgemeenten.subscription.sending.Troubles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What one life of a sender has in hand: deliveries that it claimed, and what is to be written of
/// them. Whatever gathers while one group is written, and for as long after it, goes as the next: a
/// group costs nearly the same however large it is.
final class Hand implements Source<IssueMessage> {
    private static final Logger LOG = LoggerFactory.getLogger(Hand.class);
    private static final int OF_EACH_LANE = 8;
    private static final int LARGEST_GROUP = 256;
    private static final long LOOK_MILLISECONDS = 100;
    private static final long AGAIN_MILLISECONDS = 250;
    private static final long LONGEST_REST_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(2);

    private final long life;
    private final DeliveryConnections connections;
    private final Troubles troubles;
    private final Refusals refusals = new Refusals();
    private final int room;
    private final BlockingQueue<IssueMessage> claimed;
    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private final Writing.Notes notes = new Writing.Notes();
    private final Semaphore taken = new Semaphore(0);

    /// What was not to be started, of the writer alone, until it is written that it goes back.
    private final List<IssueMessage> unstarted = new ArrayList<>();

    /// The same of what is not tried now.
    private final List<IssueMessage> untried = new ArrayList<>();

    private volatile boolean busy;
    private volatile boolean closed;
    private volatile boolean abandoned;
    private volatile boolean over;

    Hand(
            long life,
            DeliveryConnections connections,
            SendingConfiguration configuration,
            Troubles troubles) {
        this.life = life;
        this.connections = connections;
        this.troubles = troubles;
        this.room = configuration.lanes() * OF_EACH_LANE;
        this.claimed = new ArrayBlockingQueue<>(room);
    }

    /// Something to write: an outcome, a start, or both.
    private record Entry(
            @Nullable Settled<IssueMessage> settled,
            @Nullable IssueMessage start,
            CompletableFuture<Boolean> answer) {}

    /// How many more can be claimed, as soon as that is worth a claim.
    int awaitRoom(Duration atMost) throws InterruptedException {
        if (claimed.size() > room / 2
                && taken.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            taken.drainPermits();
        }
        var left = claimed.remainingCapacity();
        return left >= room / 2 ? left : 0;
    }

    void add(List<IssueMessage> messages) {
        claimed.addAll(messages);
    }

    /// Whether nothing is claimed or being written.
    boolean isEmpty() {
        return claimed.isEmpty() && entries.isEmpty() && !busy;
    }

    /// Writes what is left, and then ends the writer.
    void close() {
        closed = true;
    }

    /// Ends the writer at once: the life is over, and who takes it over decides.
    void abandon() {
        abandoned = true;
        closed = true;
    }

    @Override
    public @Nullable IssueMessage next() {
        var message = closed ? null : claimed.poll();
        if (message != null && claimed.size() == room / 2) {
            taken.release();
        }
        return message;
    }

    @Override
    public CompletableFuture<Boolean> start(
            @Nullable Settled<IssueMessage> before, IssueMessage message) {
        var answer = new CompletableFuture<Boolean>();
        entries.add(new Entry(before, message, answer));
        if (over) {
            // Nobody writes any more, whichever of both saw the other first.
            answer.complete(false);
        }
        return answer;
    }

    /// A server that takes nothing now takes nothing of what else is in hand either; and one that
    /// leaves a message in doubt gets no more until it has been left alone for a while, or it would
    /// leave all of them so.
    @Override
    public void settle(Settled<IssueMessage> settled) {
        entries.add(new Entry(settled, null, new CompletableFuture<>()));
        if (settled.outcome() instanceof Outcome.Unreached
                || settled.outcome() instanceof Outcome.InDoubt) {
            for (var other : takeAll()) {
                entries.add(
                        new Entry(
                                new Settled<>(other, new Outcome.Unreached(0)),
                                null,
                                new CompletableFuture<>()));
            }
        }
    }

    /// The loop of the writer.
    void write() {
        @Nullable Writing writing = null;
        var group = new ArrayList<Entry>();
        try {
            while (!abandoned
                    && (!closed
                            || !entries.isEmpty()
                            || !group.isEmpty()
                            || goesBack()
                            || notes.areOpen())) {
                try {
                    if (writing == null) {
                        writing = new Writing(connections.rows("issue-writer"), life, notes);
                    }
                    // Before anything else is started: what goes back may be claimed anew.
                    giveBack(writing);
                    if (group.isEmpty()) {
                        gather(group);
                    }
                    if (!group.isEmpty()) {
                        long began = System.nanoTime();
                        write(writing, group);
                        group.clear();
                        giveBack(writing);
                        busy = false;
                        rest(System.nanoTime() - began);
                    } else if (notes.areOpen()) {
                        writing.write(List.of(), List.of(), true);
                    }
                } catch (SQLException broken) {
                    LOG.atWarn().addKeyValue("cause", broken.toString()).log("writing starts anew");
                    closeQuietly(writing);
                    writing = null;
                    Thread.sleep(AGAIN_MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            over = true;
            group.forEach(entry -> entry.answer().complete(false));
            closeQuietly(writing);
            for (var entry = entries.poll(); entry != null; entry = entries.poll()) {
                entry.answer().complete(false);
            }
        }
    }

    private void gather(List<Entry> group) throws InterruptedException {
        var first = entries.poll(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
        if (first != null) {
            busy = true;
            group.add(first);
            entries.drainTo(group, LARGEST_GROUP - 1);
        }
    }

    private static void rest(long took) {
        LockSupport.parkNanos(Math.min(took, LONGEST_REST_NANOSECONDS));
    }

    /// Brings a group to disk and answers it. Where that breaks nobody has an answer, and all of it
    /// is written again; once it is answered it is not, because then messages leave.
    private void write(Writing writing, List<Entry> group) throws SQLException {
        var settled = new ArrayList<Settled<IssueMessage>>(group.size());
        var starts = new ArrayList<IssueMessage>(group.size());
        for (var entry : group) {
            if (entry.settled() != null) {
                settled.add(entry.settled());
            }
            if (entry.start() != null) {
                starts.add(entry.start());
            }
        }
        refusals.heed(writing, settled);
        var paused = troubles.heed(writing.pauses(), settled);
        if (!paused.isEmpty()) {
            holdBack(paused);
        }
        var started = writing.write(settled, starts, false);
        for (var entry : group) {
            var start = entry.start();
            entry.answer().complete(start != null && started.contains(start.delivery()));
        }
        starts.stream()
                .filter(message -> !started.contains(message.delivery()))
                .forEach(unstarted::add);
    }

    private boolean goesBack() {
        return !unstarted.isEmpty() || !untried.isEmpty();
    }

    /// If what was not to be started waits again, then its issue has stopped, and the rest of it
    /// need not be tried.
    private void giveBack(Writing writing) throws SQLException {
        if (!unstarted.isEmpty()) {
            if (writing.release(unstarted) > 0) {
                untried.addAll(takeAll());
            }
            unstarted.clear();
        }
        if (!untried.isEmpty()) {
            writing.release(untried);
            untried.clear();
        }
    }

    /// What is in hand for a domain that is to be left alone is not tried either. (What probes it
    /// is.)
    private void holdBack(Set<String> domains) {
        for (var message : claimed) {
            if (!message.probing()
                    && domains.contains(message.domain())
                    && claimed.remove(message)) {
                untried.add(message);
            }
        }
        if (!untried.isEmpty()) {
            taken.release();
        }
    }

    private List<IssueMessage> takeAll() {
        var all = new ArrayList<IssueMessage>();
        claimed.drainTo(all);
        taken.release();
        return all;
    }

    private static void closeQuietly(@Nullable Writing writing) {
        if (writing != null) {
            try {
                writing.close();
            } catch (SQLException gone) {
                LOG.atDebug().addKeyValue("cause", gone.toString()).log("connection was gone");
            }
        }
    }
}
