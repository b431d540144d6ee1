package nl.millenniumgemeenten.subscription.mail;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes the sender of this instance. What another instance queued is found by looking again now
/// and then.
@Singleton
class MailSignal {
    private final Semaphore wakes = new Semaphore(0);

    void wake() {
        wakes.release();
    }

    /// Returns when somebody woke us since the last time, or when the time is over.
    void await(Duration atMost) throws InterruptedException {
        if (wakes.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            wakes.drainPermits();
        }
    }
}
