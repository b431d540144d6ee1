package nl.millenniumgemeenten.localstack;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Processes that an earlier run left behind.
public final class Processes {
    private Processes() {}

    /// Waits until these have ended, at most so long. Answers whether they have.
    public static boolean awaitEnd(List<ProcessHandle> ending, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (ending.stream().anyMatch(Processes::works)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return true;
    }

    /// In a container nobody may collect what has ended: it is still listed then, but has no
    /// program.
    private static boolean works(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
