package nl.millenniumgemeenten.content.timeline;

import java.time.Duration;

/// The time that a turn may still take. What is left over is done in the next one.
record Budget(long untilNanos) {
    static Budget of(Duration time) {
        return new Budget(System.nanoTime() + time.toNanos());
    }

    boolean isSpent() {
        return System.nanoTime() - untilNanos >= 0;
    }
}
