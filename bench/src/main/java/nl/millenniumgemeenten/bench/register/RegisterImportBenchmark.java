package nl.millenniumgemeenten.bench.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import nl.millenniumgemeenten.bench.Benchmark;
import nl.millenniumgemeenten.bench.Line;
import nl.millenniumgemeenten.bench.Quantity;
import nl.millenniumgemeenten.bench.RunningSystem;
import nl.millenniumgemeenten.bench.Samples;

/// `bin/register import` of everything that was collected, from the command to its end, its JVM
/// included: for the first time, again without a change, and the boundaries of one year alone.
public final class RegisterImportBenchmark implements Benchmark {
    private static final Quantity WHOLE_BAR = Quantity.seconds(10);
    private static final Quantity AGAIN_BAR = Quantity.seconds(3);
    private static final Quantity BOUNDARIES_BAR = Quantity.seconds(10);
    private static final int ROUNDS = 5;

    private final Path repository;

    /// Uses the `bin/register` of this repository, and what lies beside it.
    public RegisterImportBenchmark(Path repository) {
        this.repository = repository;
    }

    @Override
    public String name() {
        return "register-import";
    }

    @Override
    public List<Line> measure(Supplier<RunningSystem> system) throws Exception {
        var directory = repository.resolve("../shared/data").normalize();
        if (!Files.isDirectory(directory)) {
            System.out.println("Skipped: register-import; there is no " + directory);
            return List.of();
        }
        var running = system.get();
        running.awaitRest();
        var files = files(directory);
        var raw = Quantity.seconds(new RawLines(running.ownDatabase("raw_lines")).store(files));
        var register = new RegisterCommand(repository, running.ownDatabase("whole_directory"));
        // Makes the tables, and keeps nothing.
        register.time("import", "reference", "--dry-run");
        var whole = Quantity.seconds(register.time("import", directory.toString()));
        var again = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            again[round] = register.time("import", directory.toString());
        }
        var unchanged = Quantity.seconds(Samples.of(again).median());
        return List.of(
                Line.beside(
                                "register import, the whole directory",
                                whole,
                                "its lines, as text",
                                raw)
                        .noMoreThan(WHOLE_BAR, whole),
                Line.beside(
                                "register import, again without a change",
                                unchanged,
                                "for the first time",
                                whole)
                        .noMoreThan(AGAIN_BAR, unchanged),
                boundaries(running, directory.resolve("boundaries-2026.geojson")));
    }

    private Line boundaries(RunningSystem running, Path file) throws Exception {
        var raw =
                Quantity.seconds(
                        new RawLines(running.ownDatabase("raw_boundaries")).store(List.of(file)));
        var register = new RegisterCommand(repository, running.ownDatabase("boundaries"));
        register.time("import", "reference");
        var time =
                Quantity.seconds(
                        register.time("import", "boundaries", "--year", "2026", file.toString()));
        return Line.beside("register import, 342 boundaries", time, "its lines, as text", raw)
                .noMoreThan(BOUNDARIES_BAR, time);
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().matches(".*\\.(csv|geojson)"))
                    .sorted()
                    .toList();
        }
    }
}
