package nl.millenniumgemeenten.subscription.smtp;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes a connection whose server does not take what is written to it. Reading has a time-out of
/// its own; writing to a socket has none.
final class Guard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final long NOTHING = Long.MAX_VALUE;
    private static final Set<Guard> GUARDS = ConcurrentHashMap.newKeySet();

    static {
        Thread.ofVirtual().name("smtp-guard").start(Guard::look);
    }

    private final Socket socket;
    private volatile long until = NOTHING;

    Guard(Socket socket) {
        this.socket = socket;
        GUARDS.add(this);
    }

    /// What is written until the watch is closed must be taken in this time.
    Watch watch(Duration patience) {
        until = System.nanoTime() + patience.toNanos();
        return () -> until = NOTHING;
    }

    /// A stretch of writing.
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    boolean isClosed() {
        return !GUARDS.contains(this);
    }

    @Override
    public void close() {
        GUARDS.remove(this);
        try {
            socket.close();
        } catch (IOException gone) {
            LOG.atDebug().addKeyValue("cause", gone.toString()).log("connection was gone already");
        }
    }

    private static void look() {
        while (true) {
            for (var guard : GUARDS) {
                var end = guard.until;
                if (end != NOTHING && System.nanoTime() - end > 0) {
                    guard.close();
                }
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
