package nl.millenniumgemeenten.bench.relay;

import java.util.List;
import java.util.function.Supplier;
import nl.millenniumgemeenten.bench.Benchmark;
import nl.millenniumgemeenten.bench.Line;
import nl.millenniumgemeenten.bench.Quantity;
import nl.millenniumgemeenten.bench.RunningSystem;

/// The relay of the content service, in the service as it runs, with a long queue before it: from
/// the commit that puts it there until all of it is on its topic. Not measured: Debezium on the
/// same database.
public final class RelayBenchmark implements Benchmark {
    private static final Quantity BAR = Quantity.perSecond(20_000);
    private static final int WARM_UP = 20_000;
    private static final int COUNT = 200_000;

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public List<Line> measure(Supplier<RunningSystem> system) throws Exception {
        var running = system.get();
        var relay = relay(running);
        var bare = bare(running);
        var what = "outbox to Kafka, %,d changes of %,d bytes".formatted(COUNT, Backlog.size());
        return List.of(Line.beside(what, relay, "bare producer", bare).noLessThan(BAR, relay));
    }

    private static Quantity relay(RunningSystem system) throws Exception {
        try (var topic = BenchTopic.create("bench-relay", system.bootstrapServers());
                var database = system.database("content").connect()) {
            Backlog.awaitSent(Backlog.put(WARM_UP, topic.name(), database), database);
            system.awaitRest();
            var last = Backlog.put(COUNT, topic.name(), database);
            var startedAt = System.nanoTime();
            Backlog.awaitSent(last, database);
            var rate = rate(startedAt);
            topic.requireAll(WARM_UP + COUNT);
            return rate;
        }
    }

    private static Quantity bare(RunningSystem system) throws Exception {
        try (var topic = BenchTopic.create("bench-bare", system.bootstrapServers());
                var producer = new BareProducer(system.bootstrapServers())) {
            producer.send(WARM_UP, topic.name());
            system.awaitRest();
            var startedAt = System.nanoTime();
            producer.send(COUNT, topic.name());
            var rate = rate(startedAt);
            topic.requireAll(COUNT);
            return rate;
        }
    }

    private static Quantity rate(long startedAt) {
        return Quantity.perSecond(COUNT / ((System.nanoTime() - startedAt) / 1e9));
    }
}
