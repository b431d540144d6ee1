package nl.millenniumgemeenten.gateway.form;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// What somebody sends, piece by piece, each asked for when the one before was used. Unlike a
/// stream, whoever reads it does not wait for ever.
final class BodyPieces implements Subscriber<byte[]>, AutoCloseable {
    private final BlockingQueue<Next> arrived = new LinkedBlockingQueue<>();
    private final AtomicReference<Subscription> sender = new AtomicReference<>();

    private BodyPieces() {}

    /// What comes next.
    sealed interface Next {
        /// Some bytes.
        record Piece(ByteBuffer bytes) implements Next {}

        /// Nothing: it is all there.
        record End() implements Next {}

        /// Nothing, for too long.
        record TooSlow() implements Next {}

        /// Nothing any more: whoever sent it went away.
        record Broken(Throwable cause) implements Next {}
    }

    static BodyPieces of(Publisher<byte[]> body) {
        var pieces = new BodyPieces();
        body.subscribe(pieces);
        return pieces;
    }

    /// Waits for what comes next, and no longer than this.
    Next next(Duration patience) throws IOException {
        try {
            var next = arrived.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            return next == null ? new Next.TooSlow() : next;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while a form came in");
        }
    }

    /// Asks for another one.
    void more() {
        sender.get().request(1);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        sender.set(subscription);
        subscription.request(1);
    }

    @Override
    public void onNext(byte[] bytes) {
        arrived.add(new Next.Piece(ByteBuffer.wrap(bytes)));
    }

    @Override
    public void onError(Throwable cause) {
        arrived.add(new Next.Broken(cause));
    }

    @Override
    public void onComplete() {
        arrived.add(new Next.End());
    }

    /// Takes no more of it.
    @Override
    public void close() {
        sender.get().cancel();
    }
}
