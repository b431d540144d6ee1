package nl.millenniumgemeenten.bench.start;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.millenniumgemeenten.bench.Benchmark;
import nl.millenniumgemeenten.bench.Line;
import nl.millenniumgemeenten.bench.Quantity;
import nl.millenniumgemeenten.bench.RunningSystem;
import nl.millenniumgemeenten.bench.Samples;

/// Each service by itself, the others at rest: from the command to ready, with its start-up cache,
/// and without it.
public final class ServiceStartBenchmark implements Benchmark {
    private static final Quantity BAR = Quantity.seconds(1.5);
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "service-start";
    }

    @Override
    public List<Line> measure(Supplier<RunningSystem> system) throws Exception {
        var running = system.get();
        var lines = new ArrayList<Line>();
        for (var service : RunningSystem.SERVICES) {
            lines.add(measure(service, running));
        }
        return lines;
    }

    private static Line measure(String service, RunningSystem system)
            throws IOException, InterruptedException {
        var program = ServiceCommand.of(system.process(service));
        var ready = system.address(service).resolve("/health/readiness");
        system.stop(service);
        var with = new double[ROUNDS];
        var without = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            with[round] = program.timeToReady(ready);
            without[round] = program.withoutCache().timeToReady(ready);
        }
        system.start(service);
        system.awaitRest();
        var time = Quantity.seconds(Samples.of(with).median());
        var plain = Quantity.seconds(Samples.of(without).median());
        var what = "start of " + service;
        return program.hasCache()
                ? Line.beside(what, time, "without cache", plain).noMoreThan(BAR, time)
                : Line.shown(what + " (there is no cache)", time).noMoreThan(BAR, time);
    }
}
