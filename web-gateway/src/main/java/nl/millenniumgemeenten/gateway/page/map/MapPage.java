package nl.millenniumgemeenten.gateway.page.map;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.millenniumgemeenten.events.BoundaryChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.layout.DayChoiceView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.GoalOptions;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.site.Geography;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Register;

/// Makes the map: who takes part on a day, and where.
@Singleton
public final class MapPage {
    private final Layouts layouts;

    MapPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// The map of the day that the reading is of.
    public MapView view(Reading reading, MapSearch search) {
        var register = reading.ask(new Question.WholeRegister());
        var geography = reading.ask(new Question.Boundaries());
        var drawing = new Drawing(register, geography);
        var drawn = drawing.municipalities();
        var participants =
                register.municipalities().values().stream()
                        .filter(one -> register.participates(one.code(), search.goal()))
                        .sorted(Comparator.comparing(MunicipalityChange.Recorded::name))
                        .toList();
        Predicate<Drawing.Drawn> takesPart =
                one -> register.participates(one.municipality().code(), search.goal());
        return new MapView(
                layouts.layout(
                        reading,
                        "Kaart",
                        "De kaart van de deelnemende gemeenten, nu en in elk jaar vanaf 2007.",
                        "/kaart",
                        search.goal() == 0,
                        List.of(new LinkView("Home", "/"))),
                drawing.width(),
                drawing.height(),
                drawn.stream()
                        .filter(takesPart.negate())
                        .map(one -> drawing.area(one, ""))
                        .toList(),
                drawn.stream()
                        .filter(takesPart)
                        .map(one -> drawing.area(one, path(reading, one.municipality())))
                        .toList(),
                drawing.provinces(drawn),
                summary(reading, register, search, participants.size()),
                drawnFrom(drawn, geography),
                DayChoiceView.of(reading.at(), reading.today(), search::path),
                GoalOptions.of(reading, search.goal()),
                provinceRows(register, search),
                rows(reading, register, participants),
                new LinkView("Alle gemeenten in een lijst", reading.address("/gemeenten")));
    }

    private static String summary(Reading reading, Register register, MapSearch search, int count) {
        var existing = register.municipalities().keySet().stream().filter(register::exists).count();
        var of = " van de " + DutchText.number(existing) + " gemeenten ";
        var verb = count == 1 ? "doet" : "doen";
        if (search.goal() == 0) {
            return DutchText.number(count) + of + verb + " mee.";
        }
        var theme =
                Optional.ofNullable(reading.ask(new Question.Goals()).get(search.goal()))
                        .map(goal -> goal.number() + " (" + goal.theme() + ")")
                        .orElseGet(() -> Integer.toString(search.goal()));
        return DutchText.number(count) + of + verb + " mee en koos doel " + theme + ".";
    }

    private static String drawnFrom(List<Drawing.Drawn> drawn, Geography geography) {
        return drawn.stream().allMatch(one -> one.shape() == null)
                ? ""
                : geography.byId().values().stream()
                        .map(BoundaryChange.Recorded::source)
                        .distinct()
                        .collect(joining("; "));
    }

    private static List<ProvinceRowView> provinceRows(Register register, MapSearch search) {
        var counts = new TreeMap<String, int[]>();
        for (var municipality : register.municipalities().values()) {
            if (register.exists(municipality.code())) {
                var count = counts.computeIfAbsent(municipality.province(), _ -> new int[2]);
                count[0] += register.participates(municipality.code(), search.goal()) ? 1 : 0;
                count[1]++;
            }
        }
        return counts.entrySet().stream()
                .map(province ->
                        new ProvinceRowView(
                                province.getKey(),
                                DutchText.number(province.getValue()[0]),
                                DutchText.number(province.getValue()[1])))
                .toList();
    }

    private static List<MapRowView> rows(
            Reading reading, Register register, List<MunicipalityChange.Recorded> participants) {
        return participants.stream()
                .map(municipality ->
                        new MapRowView(
                                municipality.name(),
                                path(reading, municipality),
                                municipality.province(),
                                register.participation(municipality.code()).stream()
                                        .flatMap(known -> known.goals().stream())
                                        .map(String::valueOf)
                                        .collect(joining(", "))))
                .toList();
    }

    private static String path(Reading reading, MunicipalityChange.Recorded municipality) {
        return reading.address("/gemeenten/" + municipality.slug());
    }
}
