package nl.millenniumgemeenten.gateway.page.municipality;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.layout.DayChoiceView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.GoalOptions;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.page.municipality.MunicipalitySearch.Shown;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import nl.millenniumgemeenten.gateway.site.Province;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Register;

/// Makes the list of municipalities.
@Singleton
public final class MunicipalityListPage {
    private final Layouts layouts;

    MunicipalityListPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// The municipalities that were asked for, by their first letter.
    ///
    /// @param unknown filters that were asked for too, and are not known
    public MunicipalityListView view(
            Reading reading, MunicipalitySearch search, List<String> unknown) {
        var register = reading.ask(new Question.WholeRegister());
        var finder = new MunicipalityFinder(register, search);
        var parts = new EnumMap<Shown, List<MunicipalityFinder.Found>>(Shown.class);
        for (var shown : Shown.values()) {
            parts.put(shown, finder.showing(shown).find());
        }
        var found = parts.getOrDefault(search.shown(), List.of());
        return new MunicipalityListView(
                layouts.layout(
                        reading,
                        "Gemeenten",
                        "Alle gemeenten, met wie er meedoet en wat er van vroegere gemeenten werd.",
                        "/gemeenten",
                        search.equals(MunicipalitySearch.ALL),
                        List.of(new LinkView("Home", "/"))),
                search.query(),
                search.shown().value(),
                unknown(unknown),
                found(found.size(), search),
                parts.entrySet().stream()
                        .map(part -> filter(reading, search, part.getKey(), part.getValue().size()))
                        .toList(),
                provinces(register, search),
                GoalOptions.of(reading, search.goal()),
                DayChoiceView.of(reading.at(), reading.today(), search::path),
                groups(reading, register, search, found));
    }

    private static MunicipalityFilterView filter(
            Reading reading, MunicipalitySearch search, Shown shown, int count) {
        return new MunicipalityFilterView(
                shown.label(),
                DutchText.number(count),
                search.showing(shown).path(reading.at()),
                shown == search.shown());
    }

    private static List<OptionView> provinces(Register register, MunicipalitySearch search) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Alle provincies", search.province().isEmpty()));
        register.municipalities().values().stream()
                .map(MunicipalityChange.Recorded::province)
                .distinct()
                .sorted()
                .forEach(province -> {
                    var slug = Province.slug(province);
                    options.add(new OptionView(slug, province, slug.equals(search.province())));
                });
        return options;
    }

    private static String unknown(List<String> filters) {
        return switch (filters.size()) {
            case 0 -> "";
            case 1 ->
                    "Wat je koos bij " + filters.getFirst() + " kennen we niet. Het telt niet mee.";
            default ->
                    "Wat je koos bij "
                            + DutchText.list(filters)
                            + " kennen we niet. Dat telt niet mee.";
        };
    }

    private static String found(int count, MunicipalitySearch search) {
        var counted = DutchText.count(count, "gemeente", "gemeenten");
        return search.query().isEmpty()
                ? counted
                : counted + " gevonden voor ‘" + search.query() + "’";
    }

    private static List<MunicipalityGroupView> groups(
            Reading reading,
            Register register,
            MunicipalitySearch search,
            List<MunicipalityFinder.Found> found) {
        var byLetter = new TreeMap<String, List<MunicipalityItemView>>();
        for (var one : found) {
            byLetter.computeIfAbsent(letter(one.municipality().name()), _ -> new ArrayList<>())
                    .add(item(reading, register, search, one));
        }
        return byLetter.entrySet().stream()
                .map(group ->
                        new MunicipalityGroupView(
                                group.getKey(),
                                "letter-" + group.getKey().toLowerCase(Locale.ROOT),
                                group.getValue()))
                .toList();
    }

    private static String letter(String name) {
        var letters = NameOrder.letters(name);
        return letters.isEmpty() ? "#" : letters.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private static MunicipalityItemView item(
            Reading reading,
            Register register,
            MunicipalitySearch search,
            MunicipalityFinder.Found found) {
        var municipality = found.municipality();
        return new MunicipalityItemView(
                municipality.name(),
                reading.address(MunicipalityText.path(municipality)),
                municipality.province(),
                MunicipalityText.badges(
                        MunicipalityText.isFormer(municipality, register.today()),
                        register.standing(municipality.code())),
                search.shown() == Shown.PLANNED
                        ? planned(register, municipality)
                        : note(register, found));
    }

    private static String note(Register register, MunicipalityFinder.Found found) {
        var municipality = found.municipality();
        if (MunicipalityText.isFormer(municipality, register.today())) {
            return former(register, municipality);
        }
        var from = municipality.existsFrom();
        if (MunicipalityText.isNever(municipality)) {
            return "het plan ging niet door";
        }
        if (from != null && register.today().isBefore(from)) {
            return "vanaf " + DutchText.date(from);
        }
        return found.formerNames().isEmpty()
                ? ""
                : "vroeger onder andere " + DutchText.list(found.formerNames());
    }

    /// What is going to happen, in a few words.
    private static String planned(Register register, MunicipalityChange.Recorded municipality) {
        var next = register.plans(municipality.code()).getFirst();
        var on = DutchText.date(next.effectiveOn());
        var from = municipality.existsFrom();
        if (from != null && from.equals(next.effectiveOn())) {
            return "vanaf " + on + ", uit " + DutchText.list(names(register, next.from()));
        }
        return next.from().contains(municipality.code())
                ? "op " + on + " naar " + DutchText.list(names(register, next.to()))
                : "krijgt op " + on + " gebied van " + DutchText.list(names(register, next.from()));
    }

    private static List<String> names(Register register, List<String> codes) {
        return codes.stream()
                .flatMap(code -> register.municipality(code).stream())
                .map(MunicipalityChange.Recorded::name)
                .toList();
    }

    private static String former(Register register, MunicipalityChange.Recorded municipality) {
        var successors =
                names(
                        register,
                        register.changesFrom(municipality.code()).stream()
                                .flatMap(change -> change.to().stream())
                                .toList());
        var note = "tot " + DutchText.date(Objects.requireNonNull(municipality.existsUntil()));
        return successors.isEmpty() ? note : note + ", daarna " + DutchText.list(successors);
    }
}
