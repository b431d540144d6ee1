package nl.millenniumgemeenten.gateway.page.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Register;

/// Sorts what is drawn into kinds that look different, and gives each municipality its name.
final class AreaGroups {
    /// Letters of a name on a phone and on a wide screen, in steps of the grid: thirteen pixels on
    /// each.
    private static final int PHONE = 37;

    private static final int WIDE = 20;
    private static final int ABOVE = 14;

    private final Reading reading;
    private final Register register;
    private final MapSearch search;
    private final Drawing drawing;
    private final Names names;

    AreaGroups(Reading reading, Register register, MapSearch search, Drawing drawing) {
        this.reading = reading;
        this.register = register;
        this.search = search;
        this.drawing = drawing;
        this.names = new Names(drawing.width(), drawing.height(), PHONE);
    }

    private enum Kind {
        BESIDE("beside", "Gemeenten in andere provincies"),
        OTHERS("others", "Gemeenten die niet meedoen"),
        OTHER_GOALS(
                "other-goals",
                "Gemeenten die meedoen, dit doel kozen zij niet of dat weten we niet"),
        PARTICIPANTS("participants", "Gemeenten die meedoen"),
        CHOSE_GOAL("participants", "Gemeenten die meedoen en dit doel kozen");

        private final String look;
        private final String label;

        Kind(String look, String label) {
            this.look = look;
            this.label = label;
        }
    }

    private record Label(Names.Place place, AreaView.Shown shown) {}

    /// The kinds that there are, in the order in which they are painted.
    List<AreaGroupView> of(List<Drawing.Drawn> drawn) {
        var labels = search.province().isEmpty() ? far(drawn) : near(drawn);
        var groups = new ArrayList<AreaGroupView>();
        for (var kind : Kind.values()) {
            var areas =
                    drawn.stream()
                            .filter(one -> kind(one) == kind)
                            .map(one -> area(one, labels))
                            .toList();
            if (!areas.isEmpty()) {
                groups.add(new AreaGroupView(kind.look, kind.label, areas));
            }
        }
        return groups;
    }

    private Kind kind(Drawing.Drawn drawn) {
        var code = drawn.municipality().code();
        if (isBeside(drawn)) {
            return Kind.BESIDE;
        }
        if (!register.participates(code)) {
            return Kind.OTHERS;
        }
        if (search.goal() == 0) {
            return Kind.PARTICIPANTS;
        }
        return register.participates(code, search.goal()) ? Kind.CHOSE_GOAL : Kind.OTHER_GOALS;
    }

    private boolean isBeside(Drawing.Drawn drawn) {
        return !search.province().isEmpty() && !search.isOf(drawn.municipality().province());
    }

    /// On the map of the country a name shows when it is asked for, above its municipality.
    private Map<String, Label> far(List<Drawing.Drawn> drawn) {
        var labels = new HashMap<String, Label>();
        drawn.forEach(one -> labels.put(one.municipality().code(), above(one)));
        return labels;
    }

    private Label above(Drawing.Drawn drawn) {
        return new Label(
                names.inside(
                        drawn.municipality().name(),
                        new Names.Place(drawn.x(), drawn.y() - ABOVE - PHONE / 3)),
                AreaView.Shown.ASKED);
    }

    /// On the map of a province as many names show as there is room for: who takes part first, then
    /// the largest.
    private Map<String, Label> near(List<Drawing.Drawn> drawn) {
        var wide = new Names(drawing.width(), drawing.height(), WIDE);
        var labels = new HashMap<String, Label>();
        for (var one : drawn) {
            if (one.shape() == null) {
                names.dot(one.x(), one.y());
                wide.dot(one.x(), one.y());
            }
        }
        var wanted =
                drawn.stream()
                        .filter(one -> !isBeside(one))
                        .sorted(
                                Comparator.comparing(AreaGroups.this::kind)
                                        .thenComparingLong(AreaGroups::size)
                                        .reversed())
                        .toList();
        for (var one : wanted) {
            var name = one.municipality().name();
            names.place(name, one.x(), one.y(), one.shape())
                    .ifPresent(place -> {
                        wide.take(name, place);
                        labels.put(
                                one.municipality().code(), new Label(place, AreaView.Shown.ALWAYS));
                    });
        }
        for (var one : wanted) {
            if (!labels.containsKey(one.municipality().code())) {
                wide.place(one.municipality().name(), one.x(), one.y(), one.shape())
                        .ifPresent(place ->
                                labels.put(
                                        one.municipality().code(),
                                        new Label(place, AreaView.Shown.WIDE)));
            }
        }
        drawn.forEach(one -> labels.computeIfAbsent(one.municipality().code(), _ -> above(one)));
        return labels;
    }

    private static long size(Drawing.Drawn drawn) {
        if (drawn.shape() == null) {
            return 0;
        }
        int[] bounds = drawn.shape().bounds();
        return (long) (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]);
    }

    private AreaView area(Drawing.Drawn drawn, Map<String, Label> labels) {
        var municipality = drawn.municipality();
        var label = labels.getOrDefault(municipality.code(), above(drawn));
        return new AreaView(
                municipality.code(),
                municipality.name(),
                Drawing.path(drawn),
                drawn.x(),
                drawn.y(),
                reading.address("/gemeenten/" + municipality.slug()),
                label.place().x(),
                label.place().y(),
                label.shown());
    }
}
