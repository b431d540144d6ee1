package nl.millenniumgemeenten.subscription.sending;

import java.io.IOException;
import java.time.Duration;
import nl.millenniumgemeenten.subscription.smtp.Opening;
import nl.millenniumgemeenten.subscription.smtp.Relay;
import nl.millenniumgemeenten.subscription.smtp.Reply;
import nl.millenniumgemeenten.subscription.smtp.SmtpConnection;
import nl.millenniumgemeenten.subscription.smtp.Unreachable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection and the thread that writes to it. While a message is written, its start is
/// brought to disk together with the outcome of the one before it; then its dot goes out in one
/// packet with the envelope of the next. So at most one message of a lane is ever past its start
/// without a known outcome.
public final class Lane<M extends Outgoing> implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int IDLE_LOOKS = 60;

    private final int number;
    private final Relay relay;
    private final Source<M> source;
    private @Nullable SmtpConnection connection;
    private volatile boolean closed;

    public Lane(int number, Relay relay, Source<M> source) {
        this.number = number;
        this.relay = relay;
        this.source = source;
    }

    /// Lets it end after the message in hand.
    public void close() {
        closed = true;
    }

    @Override
    public void run() {
        try {
            int idle = 0;
            while (!closed) {
                var message = source.next(LOOK);
                if (message != null) {
                    idle = 0;
                    sendFrom(message);
                } else if (++idle == IDLE_LOOKS) {
                    quit();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            quit();
        }
    }

    /// Sends this message and all that can be had at once after it.
    private void sendFrom(M first) throws InterruptedException {
        @Nullable M message = first;
        @Nullable Settled<M> before = null;
        var opening = begin(first);
        while (message != null) {
            switch (opening) {
                case Opening.Open() -> {
                    var step = send(before, message);
                    before = step.before();
                    message = step.next();
                    opening = step.opening();
                }
                case Opening.ReaderRefused(var reply) -> {
                    source.settle(new Settled<>(message, Outcome.of(reply)), number);
                    message = another();
                    opening = message == null ? opening : begin(message);
                }
                case Opening.SenderRefused(var reply) -> {
                    hangUp();
                    source.settle(
                            new Settled<>(message, new Outcome.Unreached(reply.code())), number);
                    message = null;
                }
                case Opening.Lost() -> {
                    hangUp();
                    source.settle(new Settled<>(message, new Outcome.Unreached(0)), number);
                    message = null;
                }
            }
        }
        if (before != null) {
            source.settle(before, number);
        }
    }

    /// What is next after a message: its envelope may have been answered already.
    private record Step<M>(@Nullable Settled<M> before, @Nullable M next, Opening opening) {}

    private Step<M> send(@Nullable Settled<M> before, M message) throws InterruptedException {
        var open = connected();
        try {
            message.writeTo(open);
        } catch (IOException | RuntimeException lost) {
            LOG.atWarn().addKeyValue("cause", lost.toString()).log("message cannot be written");
            hangUp();
            if (before != null) {
                source.settle(before, number);
            }
            return after(new Settled<>(message, new Outcome.Deferred(0, "")));
        }
        if (!source.start(before, message, number)) {
            hangUp();
            return onwards();
        }
        if (open.isStale()) {
            // It said something unasked. The dot has not been sent, and is not.
            hangUp();
            return after(new Settled<>(message, new Outcome.Unreached(0)));
        }
        var next = another();
        try {
            if (next == null) {
                var reply = open.end();
                if (reply.isClosing()) {
                    hangUp();
                }
                return new Step<>(
                        new Settled<>(message, Outcome.of(reply)), null, new Opening.Lost());
            }
            var turn = open.end(next.envelope());
            var settled = new Settled<>(message, Outcome.of(turn.message()));
            if (turn.next() instanceof Opening.Lost) {
                hangUp();
                source.settle(settled, number);
                return new Step<>(null, next, begin(next));
            }
            return new Step<>(settled, next, turn.next());
        } catch (IOException lost) {
            hangUp();
            source.settle(new Settled<>(message, new Outcome.InDoubt()), number);
            return new Step<>(null, next, next == null ? new Opening.Lost() : begin(next));
        }
    }

    private Step<M> after(Settled<M> settled) throws InterruptedException {
        source.settle(settled, number);
        return onwards();
    }

    private Step<M> onwards() throws InterruptedException {
        var next = another();
        return new Step<>(null, next, next == null ? new Opening.Lost() : begin(next));
    }

    private @Nullable M another() throws InterruptedException {
        return closed ? null : source.next(AT_ONCE);
    }

    /// A connection that was kept may have been hung up by the server meanwhile; that is no reason
    /// to wait, so a new one is tried once.
    private Opening begin(M message) {
        if (connection != null && !connection.isStale()) {
            try {
                var opening = connection.begin(message.envelope());
                if (!(opening instanceof Opening.Lost)) {
                    return opening;
                }
            } catch (IOException lost) {
                LOG.atDebug().addKeyValue("cause", lost.toString()).log("connection lost");
            }
        }
        hangUp();
        try {
            connection = SmtpConnection.open(relay);
            return connection.begin(message.envelope());
        } catch (Unreachable away) {
            LOG.atDebug().addKeyValue("cause", away.toString()).log("mail server unreachable");
            return new Opening.SenderRefused(new Reply(away.code(), ""));
        } catch (IOException lost) {
            LOG.atDebug().addKeyValue("cause", lost.toString()).log("connection lost");
            return new Opening.Lost();
        }
    }

    private SmtpConnection connected() {
        if (connection == null) {
            throw new IllegalStateException("A message is open on a connection");
        }
        return connection;
    }

    private void hangUp() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    private void quit() {
        if (connection != null) {
            connection.quit();
            connection = null;
        }
    }
}
