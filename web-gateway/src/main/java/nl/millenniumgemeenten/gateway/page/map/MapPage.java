package nl.millenniumgemeenten.gateway.page.map;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.gateway.layout.DayChoiceView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.GoalOptions;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import nl.millenniumgemeenten.gateway.site.Province;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.TakingPart;

/// Makes the map: who takes part on a day, and where, in the country or in one province.
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
        var province = Province.named(search.province(), register).orElse("");
        var drawing = new Drawing(register, geography, province);
        var drawn = drawing.municipalities();
        var shown =
                register.municipalities().values().stream()
                        .filter(one -> register.exists(one.code()))
                        .filter(one -> province.isEmpty() || one.province().equals(province))
                        .sorted(NameOrder.OF_MUNICIPALITIES)
                        .toList();
        var participants =
                shown.stream()
                        .filter(one -> register.participates(one.code(), search.goal()))
                        .toList();
        return new MapView(
                layouts.layout(
                        reading,
                        province.isEmpty() ? "Kaart" : "Kaart van " + province,
                        "De kaart van de deelnemende gemeenten, nu en in elk jaar vanaf 2007.",
                        search.target(Optional.empty()).text(),
                        search.goal() == 0,
                        breadcrumbs(reading, province)),
                province.isEmpty() ? "Kaart" : "Kaart van " + province,
                !province.isEmpty(),
                drawing.width(),
                drawing.height(),
                new AreaGroups(reading, register, search, drawing).of(drawn),
                drawing.borders(drawn),
                summary(reading, search, province, shown.size(), participants.size()),
                drawnFrom(drawn),
                DayChoiceView.of(reading.at(), reading.today(), search::path),
                GoalOptions.of(reading, search.goal()),
                provinceOptions(register, search),
                provinceRows(reading, register, search),
                province.isEmpty() ? "Wie er meedoen" : "De gemeenten van " + province,
                rows(reading, register, province.isEmpty() ? participants : shown),
                links(reading, search));
    }

    private static List<LinkView> breadcrumbs(Reading reading, String province) {
        var home = new LinkView("Home", "/");
        return province.isEmpty()
                ? List.of(home)
                : List.of(home, new LinkView("Kaart", reading.address("/kaart")));
    }

    private static String summary(
            Reading reading, MapSearch search, String province, int existing, int count) {
        var of =
                DutchText.number(count)
                        + " van de "
                        + DutchText.number(existing)
                        + " gemeenten "
                        + (province.isEmpty() ? "" : "in " + province + " ")
                        + (count == 1 ? "doet" : "doen");
        if (search.goal() == 0) {
            return of + " mee.";
        }
        var theme =
                Optional.ofNullable(reading.ask(new Question.Goals()).get(search.goal()))
                        .map(goal -> goal.number() + " (" + goal.theme() + ")")
                        .orElseGet(() -> Integer.toString(search.goal()));
        return of + " mee en " + (count == 1 ? "koos" : "kozen") + " doel " + theme + ".";
    }

    private static List<String> drawnFrom(List<Drawing.Drawn> drawn) {
        return drawn.stream()
                .map(Drawing.Drawn::source)
                .filter(source -> !source.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<OptionView> provinceOptions(Register register, MapSearch search) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Heel Nederland", search.province().isEmpty()));
        register.municipalities().values().stream()
                .map(MunicipalityChange.Recorded::province)
                .distinct()
                .sorted()
                .forEach(name ->
                        options.add(new OptionView(Province.slug(name), name, search.isOf(name))));
        return options;
    }

    private static List<ProvinceRowView> provinceRows(
            Reading reading, Register register, MapSearch search) {
        var counts = new TreeMap<String, int[]>();
        for (var municipality : register.municipalities().values()) {
            if (register.exists(municipality.code())) {
                var count = counts.computeIfAbsent(municipality.province(), _ -> new int[2]);
                count[0] += register.participates(municipality.code(), search.goal()) ? 1 : 0;
                count[1]++;
            }
        }
        return counts.entrySet().stream()
                .map(entry ->
                        new ProvinceRowView(
                                entry.getKey(),
                                search.isOf(entry.getKey())
                                        ? ""
                                        : search.within(entry.getKey()).path(reading.at()),
                                DutchText.number(entry.getValue()[0]),
                                DutchText.number(entry.getValue()[1])))
                .toList();
    }

    private static List<MapRowView> rows(
            Reading reading, Register register, List<MunicipalityChange.Recorded> shown) {
        return shown.stream().map(municipality -> row(reading, register, municipality)).toList();
    }

    private static MapRowView row(
            Reading reading, Register register, MunicipalityChange.Recorded municipality) {
        boolean participates = register.participates(municipality.code());
        var participation = register.participation(municipality.code()).filter(_ -> participates);
        return new MapRowView(
                municipality.name(),
                reading.address("/gemeenten/" + municipality.slug()),
                municipality.province(),
                participates,
                participation.flatMap(TakingPart::since).map(DutchText::partialDate).orElse(""),
                participation.map(ParticipationChange.Recorded::goals).stream()
                        .flatMap(List::stream)
                        .map(String::valueOf)
                        .collect(joining(", ")));
    }

    private static List<LinkView> links(Reading reading, MapSearch search) {
        var links = new ArrayList<LinkView>();
        if (!search.province().isEmpty()) {
            links.add(
                    new LinkView("Kaart van heel Nederland", search.within("").path(reading.at())));
        }
        links.add(new LinkView("Alle gemeenten in een lijst", reading.address("/gemeenten")));
        links.add(new LinkView("De campagne in cijfers", reading.address("/cijfers")));
        return links;
    }
}
