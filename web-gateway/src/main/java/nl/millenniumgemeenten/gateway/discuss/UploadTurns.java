package nl.millenniumgemeenten.gateway.discuss;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

    /// Waits for a turn; nothing where none came in time. Who takes one gives it back.
    synchronized Optional<Turn> take(String client, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (all >= most || taken.getOrDefault(client, 0) >= mostOfOne) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            try {
                wait(left);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        all++;
        taken.merge(client, 1, Integer::sum);
        return Optional.of(new Turn(client));
    }

    private synchronized void takeBack(Turn turn) {
        if (turn.over) {
            return;
        }
        turn.over = true;
        all--;
        taken.computeIfPresent(turn.client, (_, count) -> count > 1 ? count - 1 : null);
        notifyAll();
    }

    /// A turn of somebody.
    final class Turn {
        private final String client;
        private boolean over;

        private Turn(String client) {
            this.client = client;
        }

        /// Somebody else may have it. To give it back again changes nothing.
        void giveBack() {
            takeBack(this);
        }
    }
}
