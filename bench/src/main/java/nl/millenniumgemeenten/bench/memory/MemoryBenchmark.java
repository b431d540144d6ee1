package nl.millenniumgemeenten.bench.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.millenniumgemeenten.bench.Benchmark;
import nl.millenniumgemeenten.bench.Line;
import nl.millenniumgemeenten.bench.Quantity;
import nl.millenniumgemeenten.bench.RunningSystem;

/// The services together, at rest: after the start that imports the reference data, and after a
/// start that finds it there.
public final class MemoryBenchmark implements Benchmark {
    private static final Quantity BAR = Quantity.megabytes(700_000_000);

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Line> measure(Supplier<RunningSystem> system) throws Exception {
        var running = system.get();
        var lines = new ArrayList<Line>();
        lines.addAll(together("after the import", running));
        for (var service : RunningSystem.SERVICES) {
            running.stop(service);
        }
        for (var service : RunningSystem.SERVICES) {
            running.start(service);
        }
        running.awaitRest();
        lines.addAll(together("started again", running));
        for (var service : RunningSystem.SERVICES) {
            var memory = ProcessMemory.of(running.process(service));
            lines.add(Line.shown("  of which " + service, Quantity.megabytes(memory.resident())));
        }
        return lines;
    }

    private static List<Line> together(String when, RunningSystem system) throws IOException {
        var sum = new ProcessMemory(0, 0);
        for (var service : RunningSystem.SERVICES) {
            sum = sum.plus(ProcessMemory.of(system.process(service)));
        }
        var resident = Quantity.megabytes(sum.resident());
        return List.of(
                Line.beside(
                                "memory (RSS) of the four services, " + when,
                                resident,
                                "PSS",
                                Quantity.megabytes(sum.proportional()))
                        .noMoreThan(BAR, resident));
    }
}
