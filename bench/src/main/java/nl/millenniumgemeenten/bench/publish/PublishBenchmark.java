package nl.millenniumgemeenten.bench.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import nl.millenniumgemeenten.bench.Benchmark;
import nl.millenniumgemeenten.bench.Line;
import nl.millenniumgemeenten.bench.RunningSystem;
import nl.millenniumgemeenten.bench.Samples;
import nl.millenniumgemeenten.bench.newsroom.Articles;

/// From the moment that the editor's request to publish leaves, until a visitor has read the new
/// text. In every round, the same text also goes into a table of its own and through a topic of its
/// own.
public final class PublishBenchmark implements Benchmark {
    private static final double BAR = 3;
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 500;
    private static final String TEXT =
            "<p>%s</p>"
                    + "<p>Gemeenten werken samen aan de acht doelen, elk op hun eigen manier.</p>"
                            .repeat(20);

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public List<Line> measure(Supplier<RunningSystem> system) throws Exception {
        var running = system.get();
        try (var commit = Commit.on(running, "bench");
                var roundTrip = RoundTrip.on(running, "bench-round-trip")) {
            var lines =
                    new ArrayList<>(
                            measure(
                                    running,
                                    "een-pagina-om-te-meten",
                                    "publish to visible",
                                    commit,
                                    roundTrip));
            Articles.publishAll(running);
            lines.addAll(
                    measure(
                            running,
                            "tussen-tienduizend",
                            "with 10,000 articles",
                            commit,
                            roundTrip));
            return lines;
        }
    }

    private static List<Line> measure(
            RunningSystem running, String slug, String what, Commit commit, RoundTrip roundTrip)
            throws Exception {
        try (var desk = Desk.withNewPage(running, slug);
                var visitor = Visitor.of(desk.path(), running.port("web-gateway"))) {
            var rounds = new ArrayList<Round>();
            for (int number = 0; number < WARM_UP + ROUNDS; number++) {
                rounds.add(round(number, desk, visitor, commit, roundTrip));
            }
            return lines(what, rounds.subList(WARM_UP, rounds.size()));
        }
    }

    /// Nanoseconds.
    ///
    /// @param answered until the service had answered; part of `visible`
    private record Round(long answered, long visible, long commit, long roundTrip) {
        long least() {
            return commit + roundTrip;
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Round round(
            int number, Desk desk, Visitor visitor, Commit commit, RoundTrip roundTrip)
            throws Exception {
        var mark = "Meting nummer %06d.".formatted(number);
        var text = TEXT.formatted(mark);
        desk.save(text);
        var startedAt = System.nanoTime();
        desk.publish();
        var answered = System.nanoTime() - startedAt;
        visitor.awaitText(mark);
        var visible = System.nanoTime() - startedAt;
        return new Round(
                answered, visible, time(() -> commit.keep(text)), time(() -> roundTrip.tell(text)));
    }

    private static long time(Work work) throws Exception {
        var startedAt = System.nanoTime();
        work.run();
        return System.nanoTime() - startedAt;
    }

    private static List<Line> lines(String what, List<Round> rounds) {
        var visible = samples(rounds, Round::visible);
        var least = samples(rounds, Round::least);
        var answered = samples(rounds, Round::answered);
        var commit = samples(rounds, Round::commit);
        var roundTrip = samples(rounds, Round::roundTrip);
        var other = "commit + Kafka";
        return List.of(
                Line.beside(
                        what + ", half (p50)",
                        visible.milliseconds(50),
                        other,
                        least.milliseconds(50)),
                Line.atMost(
                        BAR,
                        what + ", 99 of 100 (p99)",
                        visible.milliseconds(99),
                        other,
                        least.milliseconds(99)),
                Line.shown("  until the service answers, p50", answered.milliseconds(50)),
                Line.shown("  until the service answers, p99", answered.milliseconds(99)),
                Line.shown("  commit alone, p50", commit.milliseconds(50)),
                Line.shown("  commit alone, p99", commit.milliseconds(99)),
                Line.shown("  Kafka alone, p50", roundTrip.milliseconds(50)),
                Line.shown("  Kafka alone, p99", roundTrip.milliseconds(99)));
    }

    private static Samples samples(List<Round> rounds, ToLongFunction<Round> which) {
        return Samples.ofNanos(rounds.stream().mapToLong(which).toArray());
    }
}
