package nl.millenniumgemeenten.subscription.sending;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The place of a source in the line before the lanes.
public final class Place<M extends Outgoing> {
    private final Source<M> source;
    private final Line line;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Counter accepted;
    private final Counter deferred;
    private final Counter refused;
    private final Counter inDoubt;
    private final Counter unreached;
    private volatile boolean left;

    Place(String name, Source<M> source, Line line, MeterRegistry meters) {
        this.source = source;
        this.line = line;
        this.accepted = counter(meters, name, "accepted");
        this.deferred = counter(meters, name, "deferred");
        this.refused = counter(meters, name, "refused");
        this.inDoubt = counter(meters, name, "in-doubt");
        this.unreached = counter(meters, name, "unreached");
    }

    private static Counter counter(MeterRegistry meters, String source, String outcome) {
        return Counter.builder("mail_messages")
                .description("What the mail server said of messages")
                .tag("source", source)
                .tag("outcome", outcome)
                .register(meters);
    }

    /// Tells the lanes that the source has something.
    public void arrived() {
        line.arrived();
    }

    /// Takes the source out of the line, and waits until no lane has a message of it any more.
    public void leave(Duration patience) throws InterruptedException {
        line.remove(this);
        long until = System.nanoTime() + patience.toNanos();
        synchronized (underWay) {
            left = true;
            for (long ms = left(until); underWay.get() > 0 && ms > 0; ms = left(until)) {
                underWay.wait(ms);
            }
        }
    }

    private static long left(long until) {
        return Duration.ofNanos(until - System.nanoTime()).toMillis();
    }

    /// How many messages of it lanes have.
    int underWay() {
        return underWay.get();
    }

    @Nullable Taken<M> take() {
        underWay.incrementAndGet();
        var message = left ? null : source.next();
        if (message == null) {
            ended();
            return null;
        }
        return new Taken<>(this, message);
    }

    CompletableFuture<Boolean> start(@Nullable Settled<M> before, M message) {
        var start = source.start(before, message);
        if (before != null) {
            count(before.outcome());
            ended();
        }
        return start.thenApply(may -> {
            if (!may) {
                ended();
            }
            return may;
        });
    }

    void settle(Settled<M> settled) {
        try {
            source.settle(settled);
        } finally {
            count(settled.outcome());
            ended();
        }
    }

    private void ended() {
        if (underWay.decrementAndGet() == 0 && left) {
            synchronized (underWay) {
                underWay.notifyAll();
            }
        }
    }

    private void count(Outcome outcome) {
        var counter =
                switch (outcome) {
                    case Outcome.Accepted() -> accepted;
                    case Outcome.Deferred _ -> deferred;
                    case Outcome.Refused _ -> refused;
                    case Outcome.InDoubt() -> inDoubt;
                    case Outcome.Unreached _ -> unreached;
                };
        counter.increment();
    }
}
