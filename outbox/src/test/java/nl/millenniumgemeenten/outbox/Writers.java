package nl.millenniumgemeenten.outbox;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Eight editors who write at the same time, all of them on the same few goals.
final class Writers {
    private static final int WRITERS = 8;
    private static final int GOALS = 5;

    private Writers() {}

    /// Lets each of them define goals this number of times, and returns the number of changes.
    static int write(GoalService service, int times) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writing =
                    IntStream.range(0, WRITERS)
                            .<Future<?>>mapToObj(
                                    writer -> threads.submit(() -> write(service, times, writer)))
                            .toList();
            for (var each : writing) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError("A writer was stopped", failed.getCause());
        }
        return WRITERS * times;
    }

    private static void write(GoalService service, int times, int writer) {
        for (int time = 0; time < times; time++) {
            service.goals().define((writer + time) % GOALS);
        }
    }
}
