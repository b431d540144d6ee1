package nl.millenniumgemeenten.bench.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import nl.millenniumgemeenten.bench.Benchmark;
import nl.millenniumgemeenten.bench.Line;
import nl.millenniumgemeenten.bench.Quantity;
import nl.millenniumgemeenten.bench.RunningSystem;
import nl.millenniumgemeenten.bench.Samples;
import nl.millenniumgemeenten.bench.newsroom.Articles;

/// Every screen of the desk with 10,000 articles in the site, as an editor's browser asks for it:
/// those that a walk along all links of the desk comes to. Beside each other, and beside the same
/// round trip for a page that is ready in the store.
public final class DeskBenchmark implements Benchmark {
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 60;
    private static final int SLOWEST = 8;
    private static final Quantity BAR = Quantity.milliseconds(100_000_000);

    private record Screen(String address, Samples times) {
        Quantity half() {
            return times.milliseconds(50);
        }

        Quantity worst() {
            return times.milliseconds(99);
        }
    }

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public List<Line> measure(Supplier<RunningSystem> system) throws Exception {
        var running = system.get();
        Articles.publishAll(running);
        try (var editor = Editor.signedInAt(running)) {
            var ready = time(editor, "/").half();
            var screens = new ArrayList<Screen>();
            for (var address : editor.screens()) {
                screens.add(time(editor, address));
            }
            screens.sort(Comparator.comparingDouble(screen -> -screen.worst().value()));
            return lines(screens, ready);
        }
    }

    private static List<Line> lines(List<Screen> screens, Quantity ready) {
        var lines = new ArrayList<Line>();
        var worst = screens.getFirst();
        lines.add(
                Line.beside(
                                "slowest of " + screens.size() + " desk screens, p99",
                                worst.worst(),
                                "page from the store, p50",
                                ready)
                        .noMoreThan(BAR, worst.worst()));
        for (var screen : screens.subList(0, Math.min(SLOWEST, screens.size()))) {
            lines.add(Line.shown("  " + screen.address() + ", p50", screen.half()));
            lines.add(Line.shown("  " + screen.address() + ", p99", screen.worst()));
        }
        return lines;
    }

    private static Screen time(Editor editor, String address) throws Exception {
        return new Screen(
                Editor.pattern(address), Samples.timed(WARM_UP, ROUNDS, _ -> editor.get(address)));
    }
}
