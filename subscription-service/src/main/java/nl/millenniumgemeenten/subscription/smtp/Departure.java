package nl.millenniumgemeenten.subscription.smtp;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The end of a message, made ready. Whoever knows that it may leave lets it go, while the thread
/// of its connection waits for the answer already: a message is no reason to wake that thread
/// twice. Until it leaves, it can be stopped; it does one or the other, whoever comes first.
public final class Departure {
    private final @Nullable Envelope next;
    private final Runnable sending;
    private final Runnable closing;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.READY);
    private final CountDownLatch written = new CountDownLatch(1);

    private enum Stage {
        READY,
        LEFT,
        STOPPED
    }

    /// @param next what is begun with it, or after it; nothing where none is known
    /// @param sending writes it, however long that takes
    /// @param closing ends the wait for an answer
    Departure(@Nullable Envelope next, Runnable sending, Runnable closing) {
        this.next = next;
        this.sending = sending;
        this.closing = closing;
    }

    /// Sends it, unless it was stopped until then, on a thread of its own: a server that takes
    /// nothing makes nobody else wait.
    public void leave() {
        Thread.startVirtualThread(this::send);
    }

    private void send() {
        if (stage.compareAndSet(Stage.READY, Stage.LEFT)) {
            try {
                sending.run();
            } finally {
                written.countDown();
            }
        }
    }

    /// Hangs up, so that it does not leave and nobody waits for the answer to it, unless it left.
    public void cancel() {
        if (stop()) {
            closing.run();
        }
    }

    /// Stops it.
    ///
    /// @return false if it left: then the server may have it
    public boolean stop() {
        return stage.compareAndSet(Stage.READY, Stage.STOPPED) || stage.get() == Stage.STOPPED;
    }

    @Nullable Envelope next() {
        return next;
    }

    /// Waits until all of it is written, or broke: an answer may come before that.
    void awaitWritten() throws InterruptedException {
        written.await();
    }
}
