package nl.millenniumgemeenten.gateway.courier;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does something now and then on a thread of its own, and less often while a service is away.
final class Round implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final BooleanSupplier turn;
    private final Duration poll;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    /// @param turn tells whether the service answered
    Round(String name, Duration poll, BooleanSupplier turn) {
        this.turn = turn;
        this.poll = poll;
        this.thread = Thread.ofVirtual().name(name).unstarted(this);
    }

    void start() {
        thread.start();
    }

    /// Whether it is to end.
    boolean isClosed() {
        return closed;
    }

    /// Ends after the turn in hand.
    void close() {
        closed = true;
        wakes.release();
    }

    /// Waits until it has ended, but not for long.
    void await(Duration atMost) throws InterruptedException {
        thread.join(atMost);
    }

    void wake() {
        wakes.release();
    }

    @Override
    public void run() {
        var rest = poll;
        while (!closed) {
            try {
                rest = turn.getAsBoolean() ? poll : longer(rest);
                if (wakes.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakes.drainPermits();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                LOG.atError().setCause(broken).log("courier goes on");
            }
        }
    }

    /// Who does not answer is asked twice as late each time, and so is not a warning every poll.
    private static Duration longer(Duration rest) {
        var doubled = rest.multipliedBy(2);
        return doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
    }
}
