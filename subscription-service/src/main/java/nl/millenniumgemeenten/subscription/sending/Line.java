package nl.millenniumgemeenten.subscription.sending;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What waits for the lanes: whatever the first place has goes before all that the next one has.
final class Line {
    private final List<Place<?>> places = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private volatile boolean closed;

    void add(Place<?> place, boolean first) {
        places.add(first ? 0 : places.size(), place);
        arrived();
    }

    void remove(Place<?> place) {
        places.remove(place);
    }

    /// Wakes those who wait.
    void arrived() {
        lock.lock();
        try {
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Nobody gets anything any more.
    void close() {
        closed = true;
        arrived();
    }

    boolean isClosed() {
        return closed;
    }

    /// The next message, if there is one now.
    @Nullable Taken<?> next() {
        if (!closed) {
            for (var place : places) {
                var taken = place.take();
                if (taken != null) {
                    return taken;
                }
            }
        }
        return null;
    }

    /// The next message, if one comes in time.
    @Nullable Taken<?> next(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (true) {
                var taken = next();
                if (taken != null || closed || left <= 0) {
                    return taken;
                }
                left = something.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    int underWay() {
        return places.stream().mapToInt(Place::underWay).sum();
    }
}
