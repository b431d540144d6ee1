package nl.millenniumgemeenten.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.millenniumgemeenten.bench.Benchmark;
import nl.millenniumgemeenten.bench.Line;
import nl.millenniumgemeenten.bench.Quantity;
import nl.millenniumgemeenten.bench.RunningSystem;
import nl.millenniumgemeenten.localstack.Directories;

/// `bin/run`, when everything is built: on data that it still has to make, and on data that is
/// there.
public final class RunBenchmark implements Benchmark {
    private static final Quantity BAR = Quantity.seconds(10);

    private final Path repository;

    /// Uses the `bin/run` of this repository.
    public RunBenchmark(Path repository) {
        this.repository = repository;
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public List<Line> measure(Supplier<RunningSystem> system) throws Exception {
        var data = Files.createTempDirectory("bench-run-");
        try {
            var lines = new ArrayList<Line>();
            lines.addAll(start("the very first start", data));
            lines.addAll(start("started again", data));
            return lines;
        } finally {
            Directories.delete(data);
        }
    }

    private List<Line> start(String which, Path data) throws IOException, InterruptedException {
        try (var run = BinRun.start(repository, data)) {
            var page = Quantity.seconds(run.awaitFirstPage());
            var ready = Quantity.seconds(run.awaitReady());
            return List.of(
                    Line.shown("bin/run to the first page, " + which, page).noMoreThan(BAR, page),
                    Line.shown("bin/run to everything ready, " + which, ready));
        }
    }
}
