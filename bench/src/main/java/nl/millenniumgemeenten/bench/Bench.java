package nl.millenniumgemeenten.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.bench.desk.DeskBenchmark;
import nl.millenniumgemeenten.bench.discussion.DiscussionBenchmark;
import nl.millenniumgemeenten.bench.memory.MemoryBenchmark;
import nl.millenniumgemeenten.bench.newsletter.NewsletterBenchmark;
import nl.millenniumgemeenten.bench.page.PageStoreBenchmark;
import nl.millenniumgemeenten.bench.publish.PublishBenchmark;
import nl.millenniumgemeenten.bench.readers.ReadersBenchmark;
import nl.millenniumgemeenten.bench.register.RegisterImportBenchmark;
import nl.millenniumgemeenten.bench.relay.RelayBenchmark;
import nl.millenniumgemeenten.bench.search.SearchBenchmark;
import nl.millenniumgemeenten.bench.start.RunBenchmark;
import nl.millenniumgemeenten.bench.start.ServiceStartBenchmark;
import org.jspecify.annotations.Nullable;

/// Measures and prints a table: everything, or what its arguments name. Runs in the root of the
/// repository.
final class Bench {
    private static final Path REPOSITORY = Path.of("").toAbsolutePath();

    /// In an order in which none spoils the next: `bin/run` while nothing else runs, memory before
    /// anything was asked of the services.
    private static final List<Benchmark> BENCHMARKS =
            List.of(
                    new RunBenchmark(REPOSITORY),
                    new MemoryBenchmark(),
                    new ServiceStartBenchmark(),
                    new PageStoreBenchmark(),
                    new PublishBenchmark(),
                    new SearchBenchmark(),
                    new DeskBenchmark(),
                    new DiscussionBenchmark(),
                    new RelayBenchmark(),
                    new NewsletterBenchmark(),
                    new ReadersBenchmark(),
                    new RegisterImportBenchmark(REPOSITORY));

    private Bench() {}

    /// Ends with 1 when a bar was missed, so that a script can tell.
    public static void main(String[] arguments) throws Exception {
        var wanted = wanted(List.of(arguments));
        List<Line> lines;
        try (var system = new OnDemand()) {
            lines = measure(wanted, system);
        }
        System.out.printf(
                "%n%s, %d processors, Java %s, %s%n%n%s%n%n%s%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Table.of(lines),
                summary(lines));
        System.exit(lines.stream().anyMatch(Bench::missed) ? 1 : 0);
    }

    private static List<Benchmark> wanted(List<String> names) {
        var known = BENCHMARKS.stream().map(Benchmark::name).toList();
        if (!known.containsAll(names)) {
            System.err.println("bin/bench knows: " + String.join(", ", known));
            System.exit(2);
        }
        return BENCHMARKS.stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                .toList();
    }

    private static List<Line> measure(List<Benchmark> benchmarks, Supplier<RunningSystem> system)
            throws Exception {
        var lines = new ArrayList<Line>();
        for (var benchmark : benchmarks) {
            System.out.println("Measuring: " + benchmark.name());
            lines.addAll(benchmark.measure(system));
        }
        return lines;
    }

    private static String summary(List<Line> lines) {
        var missed = lines.stream().filter(Bench::missed).map(Line::what).toList();
        return missed.isEmpty()
                ? "Every bar is met."
                : missed.stream().collect(Collectors.joining("; ", "MISSED: ", "."));
    }

    private static boolean missed(Line line) {
        return line.verdict() == Line.Verdict.MISSED;
    }

    /// The running system, started for the first who needs it.
    private static final class OnDemand implements Supplier<RunningSystem>, AutoCloseable {
        private @Nullable RunningSystem running;

        @Override
        public RunningSystem get() {
            if (running == null) {
                running = RunningSystem.start(REPOSITORY);
            }
            return running;
        }

        @Override
        public void close() {
            if (running != null) {
                running.close();
            }
        }
    }
}
