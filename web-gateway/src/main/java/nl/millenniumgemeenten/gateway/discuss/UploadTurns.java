package nl.millenniumgemeenten.gateway.discuss;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// How many send files at once: so many in all, and so many of one client, who cannot take every
/// turn that there is.
final class UploadTurns {
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    UploadTurns(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /// Waits for a turn; false where none came in time. Who takes one gives it back.
    synchronized boolean take(String client, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (all >= most || taken.getOrDefault(client, 0) >= mostOfOne) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        all++;
        taken.merge(client, 1, Integer::sum);
        return true;
    }

    /// Somebody else may have it.
    synchronized void giveBack(String client) {
        all--;
        taken.computeIfPresent(client, (_, count) -> count > 1 ? count - 1 : null);
        notifyAll();
    }
}
