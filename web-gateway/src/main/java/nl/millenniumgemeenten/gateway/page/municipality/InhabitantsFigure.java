package nl.millenniumgemeenten.gateway.page.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;

/// Draws how many inhabitants a municipality had over time. The line is to show whether there came
/// more or fewer, so its heights do not begin at 0; the numbers stand beside it.
final class InhabitantsFigure {
    private static final int HEIGHT = 110;
    private static final int TOP = 30;
    private static final int FLOOR = 80;
    private static final double LEFT = 3;
    private static final double RIGHT = 97;

    /// With more counts than this, only the first and the last have their number beside them.
    private static final int NAMED = 3;

    private InhabitantsFigure() {}

    /// The picture; none of a single count.
    static Optional<InhabitantsView> of(String name, List<MunicipalityChange.Population> counts) {
        if (counts.size() < 2 || counts.getFirst().year() == counts.getLast().year()) {
            return Optional.empty();
        }
        var points = new ArrayList<InhabitantsView.Point>();
        var line = new ArrayList<InhabitantsView.Piece>();
        for (int index = 0; index < counts.size(); index++) {
            var point = point(counts, index);
            if (index > 0) {
                var before = points.getLast();
                line.add(new InhabitantsView.Piece(before.x(), before.y(), point.x(), point.y()));
            }
            points.add(point);
        }
        var first = points.getFirst();
        var last = points.getLast();
        return Optional.of(
                new InhabitantsView(
                        "Inwoners van "
                                + name
                                + ": "
                                + first.text()
                                + " in "
                                + first.year()
                                + ", "
                                + last.text()
                                + " in "
                                + last.year()
                                + ".",
                        HEIGHT,
                        FLOOR,
                        points,
                        line));
    }

    private static InhabitantsView.Point point(
            List<MunicipalityChange.Population> counts, int index) {
        var count = counts.get(index);
        boolean first = index == 0;
        boolean last = index == counts.size() - 1;
        return new InhabitantsView.Point(
                x(counts, count.year()),
                y(counts, count.inhabitants()),
                first ? "start" : last ? "end" : "middle",
                "1 januari " + count.year(),
                Integer.toString(count.year()),
                DutchText.number(count.inhabitants()),
                first || last || counts.size() <= NAMED);
    }

    private static String x(List<MunicipalityChange.Population> counts, int year) {
        int from = counts.getFirst().year();
        int until = counts.getLast().year();
        return String.format(
                Locale.ROOT,
                "%.1f%%",
                LEFT + (RIGHT - LEFT) * (year - from) / Math.max(1, until - from));
    }

    private static int y(List<MunicipalityChange.Population> counts, int inhabitants) {
        var range =
                counts.stream()
                        .mapToInt(MunicipalityChange.Population::inhabitants)
                        .summaryStatistics();
        double part =
                range.getMax() == range.getMin()
                        ? 0.5
                        : (double) (inhabitants - range.getMin())
                                / (range.getMax() - range.getMin());
        return FLOOR - (int) Math.round((FLOOR - TOP) * part);
    }
}
