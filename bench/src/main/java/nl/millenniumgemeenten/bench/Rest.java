package nl.millenniumgemeenten.bench;

import java.time.Duration;
import java.util.List;

/// Waiting until processes have nothing to do any more.
final class Rest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /// As much as timers, heartbeats and a compiler's last thoughts take of a second.
    private static final Duration IDLE = Duration.ofMillis(60);

    private static final int QUIET_SECONDS = 5;
    private static final int PATIENCE_SECONDS = 120;

    private Rest() {}

    /// Returns when they have been quiet for a while, or after two minutes anyway.
    static void await(List<ProcessHandle> processes) throws InterruptedException {
        var quiet = 0;
        var before = work(processes);
        for (int second = 0; second < PATIENCE_SECONDS && quiet < QUIET_SECONDS; second++) {
            Thread.sleep(SECOND);
            var now = work(processes);
            quiet = now.minus(before).compareTo(IDLE) < 0 ? quiet + 1 : 0;
            before = now;
        }
    }

    private static Duration work(List<ProcessHandle> processes) {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
