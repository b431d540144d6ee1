package nl.millenniumgemeenten.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nl.millenniumgemeenten.bench.Benchmark;
import nl.millenniumgemeenten.bench.Line;
import nl.millenniumgemeenten.bench.Quantity;
import nl.millenniumgemeenten.bench.RunningSystem;
import nl.millenniumgemeenten.bench.Samples;
import nl.millenniumgemeenten.bench.newsroom.Articles;
import nl.millenniumgemeenten.bench.newsroom.Newsroom;
import nl.millenniumgemeenten.bench.newsroom.Texts;

/// Searching among 10,000 articles, over HTTP and with the page that shows what was found, beside a
/// look through the same texts in memory for the same words. Then changes, from the editor's
/// request until a search finds them.
public final class SearchBenchmark implements Benchmark {
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 1_000;
    private static final int CHANGES = 100;
    private static final int CHANGES_BEFORE = 10;
    private static final Quantity SEARCH_BAR = Quantity.milliseconds(20_000_000);
    private static final Quantity SUGGESTION_BAR = Quantity.milliseconds(5_000_000);
    private static final Quantity DESK_BAR = Quantity.milliseconds(100_000_000);
    private static final Quantity CHANGE_BAR = Quantity.milliseconds(1_000_000_000);

    /// Common and rare words, several, with a mistake, as a phrase, and in vain.
    private static final List<String> QUERIES =
            List.of(
                    "gemeente",
                    "eerlijke handel",
                    "waterput school",
                    "berdorpel",
                    "berdorpel hoeven",
                    "duurzamme",
                    "\"eerlijke handel\"",
                    "millenniumgemeenten -water",
                    "loon op zand",
                    "amsterdm",
                    "onthullen borden kinderen",
                    "xqzvbnmlk");

    private static final List<String> TYPED =
            List.of("ge", "gem", "eerl", "loon op", "amstredam", "waterp", "ber", "noorw", "xq");

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Line> measure(Supplier<RunningSystem> system) throws Exception {
        var running = system.get();
        Articles.publishAll(running);
        try (var newsroom = new Newsroom(running);
                var searcher = new Searcher(running)) {
            // In small letters: the page repeats what was asked for, and that is no find.
            searcher.awaitFound(Articles.LAST.toLowerCase(Locale.ROOT), Articles.LAST);
            var texts = lowerCased();
            var lines = new ArrayList<Line>();
            var found = time(QUERIES, searcher::search);
            var scanned = time(QUERIES, query -> scan(query, texts));
            lines.add(
                    Line.beside(
                            "search in 10,000 articles, p50",
                            found.milliseconds(50),
                            "scan of texts in memory",
                            scanned.milliseconds(50)));
            lines.add(
                    Line.beside(
                                    "search in 10,000 articles, p99",
                                    found.milliseconds(99),
                                    "scan of texts in memory",
                                    scanned.milliseconds(99))
                            .noMoreThan(SEARCH_BAR, found.milliseconds(99)));
            var suggested = time(TYPED, searcher::suggest);
            lines.add(Line.shown("suggestions, p50", suggested.milliseconds(50)));
            lines.add(
                    Line.shown("suggestions, p99", suggested.milliseconds(99))
                            .noMoreThan(SUGGESTION_BAR, suggested.milliseconds(99)));
            var desk = time(QUERIES, query -> newsroom.get("/search?q=" + Searcher.encoded(query)));
            lines.add(Line.shown("search at the desk, p50", desk.milliseconds(50)));
            lines.add(
                    Line.shown("search at the desk, p99", desk.milliseconds(99))
                            .noMoreThan(DESK_BAR, desk.milliseconds(99)));
            var changes = changes(newsroom, searcher);
            lines.add(Line.shown("publish to found, p50", changes.milliseconds(50)));
            lines.add(
                    Line.shown("publish to found, p99", changes.milliseconds(99))
                            .noMoreThan(CHANGE_BAR, changes.milliseconds(99)));
            return lines;
        }
    }

    private static List<String> lowerCased() {
        return Articles.texts()
                .map(article -> article.title() + " " + article.summary() + " " + article.body())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
    }

    private interface Work {
        Object of(String words) throws Exception;
    }

    private static Samples time(List<String> asked, Work work) throws Exception {
        return Samples.timed(
                WARM_UP, ROUNDS, round -> work.of(asked.get(Math.floorMod(round, asked.size()))));
    }

    /// What finds all of the words, and nothing else: no forms, mistakes, order or counts.
    private static long scan(String query, List<String> texts) {
        var words = query.replace("\"", "").split(" ", -1);
        long found = 0;
        for (var text : texts) {
            boolean all = true;
            for (var word : words) {
                all &= text.contains(word);
            }
            found += all ? 1 : 0;
        }
        return found;
    }

    private static Samples changes(Newsroom newsroom, Searcher searcher) throws Exception {
        return Samples.timed(
                CHANGES_BEFORE,
                CHANGES,
                number -> {
                    var word = "Proefwoord" + (number + 100) + "q";
                    newsroom.publish(new Texts.Article(word, "Een proef.", "<p>Een proef.</p>"));
                    searcher.awaitFound(word, "<mark>" + word + "</mark>");
                });
    }
}
