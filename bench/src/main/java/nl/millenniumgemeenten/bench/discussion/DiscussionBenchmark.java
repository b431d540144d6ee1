package nl.millenniumgemeenten.bench.discussion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.millenniumgemeenten.bench.Benchmark;
import nl.millenniumgemeenten.bench.Line;
import nl.millenniumgemeenten.bench.Quantity;
import nl.millenniumgemeenten.bench.RunningSystem;
import nl.millenniumgemeenten.bench.Samples;
import nl.millenniumgemeenten.bench.discussion.Forum.Opened;
import nl.millenniumgemeenten.bench.discussion.Forum.Written;
import nl.millenniumgemeenten.bench.publish.Commit;
import nl.millenniumgemeenten.bench.publish.RoundTrip;
import nl.millenniumgemeenten.bench.publish.Visitor;

/// A discussion of 20,000 contributions beside one of 10; fifty who write in one at once; and from
/// the moment that somebody sends what they wrote until a visitor has read it.
public final class DiscussionBenchmark implements Benchmark {
    private static final int MANY = 20_000;
    private static final int FEW = 10;
    private static final int PAGE = 50;
    private static final int HANDS = 8;
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 1_000;
    private static final int CHANGES = 300;
    private static final int CHANGES_BEFORE = 100;
    private static final Crowd FIRST = new Crowd(10, 50);
    private static final Crowd CROWD = new Crowd(50, 40);

    /// What differs is noise: it should not grow with the discussion.
    private static final double FLAT = 1.5;

    /// Design, section 9.
    private static final double VISIBLE = 3;

    private static final String TEXT =
            "Bij ons is het zo gegaan. Eerst vroegen we de *raad*, toen de inwoners. Zie [de"
                    + " uitkomst](/doelen/8). Wat deden jullie? Meting %06d.";

    @Override
    public String name() {
        return "discussion";
    }

    @Override
    public List<Line> measure(Supplier<RunningSystem> system) throws Exception {
        var running = system.get();
        var lines = new ArrayList<Line>();
        try (var forum = new Forum(running);
                var reader = new Reader(running);
                var commit = Commit.on(running, "bench-discussion");
                var roundTrip = RoundTrip.on(running, "bench-discussion")) {
            lines.addAll(crowd(forum, reader, commit));
            var few = filled(forum, "Een korte discussie", FEW);
            var many = filled(forum, "Een lange discussie", MANY);
            awaitShown(reader, few, FEW);
            awaitShown(reader, many, MANY);
            lines.addAll(pages(forum, reader, few, many));
            var visible = new Visible(running, forum, commit, roundTrip);
            lines.addAll(visible.lines("posted to visible among 10", few, FEW));
            lines.addAll(visible.lines("posted to visible among 20,000", many, MANY));
        }
        return lines;
    }

    /// A discussion with so many contributions.
    private static Opened filled(Forum forum, String title, int contributions) throws Exception {
        var discussion = forum.open(title);
        var hands = new ArrayList<Callable<Integer>>();
        for (int hand = 0; hand < HANDS; hand++) {
            int first = hand;
            hands.add(() -> {
                for (int nth = 1 + first; nth < contributions; nth += HANDS) {
                    forum.write(discussion, UUID.randomUUID(), TEXT.formatted(nth));
                }
                return first;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(hands)) {
                done.get();
            }
        }
        return discussion;
    }

    private static void awaitShown(Reader reader, Opened discussion, int contributions)
            throws IOException, InterruptedException {
        reader.awaitPlace(newest(discussion), "#bijdrage-" + contributions);
    }

    private static String newest(Opened discussion) {
        return "/discussies/" + discussion.number() + "/nieuwste";
    }

    private static List<Line> crowd(Forum forum, Reader reader, Commit commit) throws Exception {
        FIRST.write(forum, forum.open("Een discussie om warm te lopen"));
        int contributions = CROWD.writers() * CROWD.each();
        var discussion = forum.open("Een drukke discussie");
        var took = CROWD.write(forum, discussion);
        awaitShown(reader, discussion, contributions + 1);
        checkPages(reader, discussion, forum.all(discussion));
        long startedAt = System.nanoTime();
        for (int nth = 0; nth < contributions; nth++) {
            commit.keep(TEXT.formatted(nth));
        }
        long alone = System.nanoTime() - startedAt;
        return List.of(
                Line.beside(
                        "50 writers at once in one discussion",
                        Quantity.perSecond(contributions * 1e9 / took.toNanos()),
                        "one commit after the other",
                        Quantity.perSecond(contributions * 1e9 / alone)));
    }

    /// Visitors read what the service has, in the same order.
    private static void checkPages(Reader reader, Opened discussion, List<Written> all)
            throws IOException, InterruptedException {
        var places = new ArrayList<Integer>();
        var marks = new ArrayList<String>();
        for (int page = 1; page <= (all.size() - 1) / PAGE + 1; page++) {
            var html = reader.page(discussion.path(page));
            places.addAll(Reader.places(html));
            marks.addAll(Reader.marks(html));
        }
        if (!places.equals(all.stream().map(Written::position).toList())
                || !marks.equals(all.stream().skip(1).map(Written::text).toList())) {
            throw new IllegalStateException("visitors read something else than was written");
        }
    }

    private static List<Line> pages(Forum forum, Reader reader, Opened few, Opened many)
            throws Exception {
        int last = (MANY - 1) / PAGE + 1;
        long contribution = forum.all(many).get(MANY / 2).number();
        long inFew = forum.all(few).get(FEW / 2).number();
        return List.of(
                flat(
                        "the first page of 20,000 contributions, p50",
                        () -> reader.page(many.path(1)),
                        "the last page",
                        () -> reader.page(many.path(last))),
                flat(
                        "the permanent link to one of them, p50",
                        () -> reader.place("/bijdragen/" + contribution),
                        "among 10",
                        () -> reader.place("/bijdragen/" + inFew)),
                flat(
                        "the link to the newest of them, p50",
                        () -> reader.place(newest(many)),
                        "among 10",
                        () -> reader.place(newest(few))));
    }

    /// Both by turns, so that what keeps the machine busy meanwhile keeps it from both.
    private static Line flat(String what, Callable<String> many, String other, Callable<String> few)
            throws Exception {
        var inMany = new long[ROUNDS];
        var inFew = new long[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long first = time(many);
            long second = time(few);
            if (round >= 0) {
                inMany[round] = first;
                inFew[round] = second;
            }
        }
        return Line.atMost(
                FLAT,
                what,
                Samples.ofNanos(inMany).milliseconds(50),
                other,
                Samples.ofNanos(inFew).milliseconds(50));
    }

    private static long time(Callable<String> work) throws Exception {
        long startedAt = System.nanoTime();
        work.call();
        return System.nanoTime() - startedAt;
    }

    /// Posts one after the other, and waits each time until a visitor reads it on the last page,
    /// which has to be made anew for that.
    private record Visible(RunningSystem system, Forum forum, Commit commit, RoundTrip roundTrip) {

        List<Line> lines(String what, Opened discussion, int before) throws Exception {
            var visible = new long[CHANGES];
            var least = new long[CHANGES];
            for (int round = -CHANGES_BEFORE; round < CHANGES; round++) {
                int place = before + CHANGES_BEFORE + round + 1;
                var text = TEXT.formatted(place);
                var path = discussion.path((place - 1) / PAGE + 1);
                long took = posted(discussion, path, text);
                long startedAt = System.nanoTime();
                commit.keep(text);
                roundTrip.tell(text);
                if (round >= 0) {
                    visible[round] = took;
                    least[round] = System.nanoTime() - startedAt;
                }
            }
            var seen = Samples.ofNanos(visible);
            var other = Samples.ofNanos(least);
            return List.of(
                    Line.beside(
                            what + ", half (p50)",
                            seen.milliseconds(50),
                            "commit + Kafka",
                            other.milliseconds(50)),
                    Line.atMost(
                            VISIBLE,
                            what + ", 99 of 100 (p99)",
                            seen.milliseconds(99),
                            "commit + Kafka",
                            other.milliseconds(99)));
        }

        private long posted(Opened discussion, String path, String text) throws Exception {
            var mark = text.substring(text.length() - "Meting 000000.".length());
            try (var visitor = Visitor.of(path, system.port("web-gateway"))) {
                long startedAt = System.nanoTime();
                forum.write(discussion, UUID.randomUUID(), text);
                visitor.awaitText(mark);
                return System.nanoTime() - startedAt;
            }
        }
    }
}
