package nl.millenniumgemeenten.subscription.sending;

import java.io.IOException;
import java.time.Duration;
import nl.millenniumgemeenten.subscription.smtp.Departure;
import nl.millenniumgemeenten.subscription.smtp.Opening;
import nl.millenniumgemeenten.subscription.smtp.Relay;
import nl.millenniumgemeenten.subscription.smtp.Reply;
import nl.millenniumgemeenten.subscription.smtp.SmtpConnection;
import nl.millenniumgemeenten.subscription.smtp.Unreachable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection and the thread that talks over it. When a message is ready, its start is brought
/// to disk together with the outcome of the one before it; then it goes out with its dot and the
/// envelope of the next, while the lane waits for the answer already. So at most one message of a
/// lane is ever past its start without a known outcome.
final class Lane implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofHours(1);

    private final Relay relay;
    private final Line line;
    private final Stumbles stumbles;
    private @Nullable SmtpConnection connection;

    Lane(Relay relay, Line line, Stumbles stumbles) {
        this.relay = relay;
        this.line = line;
        this.stumbles = stumbles;
    }

    @Override
    public void run() {
        try {
            while (!line.isClosed()) {
                try {
                    send();
                } catch (RuntimeException broken) {
                    LOG.atError().setCause(broken).log("a lane starts anew");
                    hangUp();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            quit();
        }
    }

    /// Sends for as long as there is something, and hangs up when there was nothing for a while.
    private void send() throws InterruptedException {
        while (!line.isClosed()) {
            var message = line.next(connection == null ? LONG : IDLE);
            if (message == null) {
                quit();
            } else {
                sendFrom(message);
            }
        }
    }

    /// Sends this message and all that can be had at once after it.
    private void sendFrom(Taken<?> first) {
        @Nullable Taken<?> message = first;
        Taken.@Nullable Done<?> before = null;
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
                    settle(message, Outcome.of(reply));
                    message = line.next();
                    opening = message == null ? opening : begin(message);
                }
                case Opening.SenderRefused(var reply) -> {
                    settle(message, brokenOff(message, reply.code()));
                    message = null;
                }
                case Opening.Lost() -> {
                    settle(message, brokenOff(message, 0));
                    message = null;
                }
            }
        }
        settle(before);
    }

    private static void settle(Taken<?> message, Outcome outcome) {
        settle(message.done(outcome));
    }

    private static void settle(Taken.@Nullable Done<?> done) {
        if (done != null) {
            done.settle();
        }
    }

    /// Hangs up. Where no connection came about, nothing was asked about the message.
    private Outcome brokenOff(Taken<?> message, int code) {
        var asked = connection != null;
        var atReader = connection != null && connection.tookSender();
        hangUp();
        return asked
                ? stumbles.at(message.message().key(), code, atReader)
                : new Outcome.Unreached(code);
    }

    /// What the server's word on a whole message means.
    private Outcome answered(Reply reply) {
        var outcome = Outcome.of(reply);
        if (outcome instanceof Outcome.Accepted) {
            stumbles.taken();
        }
        return outcome;
    }

    /// What is next after a message: its envelope may have been answered already.
    private record Step(Taken.@Nullable Done<?> before, @Nullable Taken<?> next, Opening opening) {}

    private Step send(Taken.@Nullable Done<?> before, Taken<?> message) {
        var open = connected();
        try {
            message.message().writeTo(open);
        } catch (IOException | RuntimeException lost) {
            LOG.atWarn().addKeyValue("cause", lost.toString()).log("message cannot be written");
            hangUp();
            settle(before);
            settle(message, new Outcome.Deferred(0, ""));
            return onwards(line.next());
        }
        var next = line.next();
        Departure departure;
        try {
            departure = open.finish(next == null ? null : next.message().envelope());
        } catch (IOException unasked) {
            LOG.atDebug().addKeyValue("cause", unasked.toString()).log("connection lost");
            settle(before);
            settle(message, brokenOff(message, 0));
            return onwards(next);
        }
        var start =
                message.start(before)
                        .whenComplete((may, _) -> {
                            if (Boolean.TRUE.equals(may)) {
                                departure.leave();
                            } else {
                                departure.cancel();
                            }
                        });
        try {
            var turn = open.turn(departure);
            var done = message.done(answered(turn.message()));
            if (next == null && !turn.message().isClosing()) {
                return new Step(done, null, turn.next());
            }
            if (turn.next() instanceof Opening.Lost) {
                hangUp();
                done.settle();
                return onwards(next);
            }
            return new Step(done, next, turn.next());
        } catch (IOException lost) {
            if (!departure.stop()) {
                hangUp();
                settle(message, new Outcome.InDoubt());
            } else if (start.join()) {
                // It said something unasked, or was silent for too long. The dot has not been sent.
                settle(message, brokenOff(message, 0));
            } else {
                hangUp();
            }
            return onwards(next);
        }
    }

    private Step onwards(@Nullable Taken<?> next) {
        return new Step(null, next, next == null ? new Opening.Lost() : begin(next));
    }

    /// A connection that was kept may have been hung up by the server meanwhile; that is no reason
    /// to wait, so a new one is tried once.
    private Opening begin(Taken<?> taken) {
        var envelope = taken.message().envelope();
        if (connection != null && !connection.isStale()) {
            try {
                var opening = connection.begin(envelope);
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
            return connection.begin(envelope);
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
