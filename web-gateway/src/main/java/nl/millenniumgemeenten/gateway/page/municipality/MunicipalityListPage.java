package nl.millenniumgemeenten.gateway.page.municipality;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Register;

/// Makes the list of municipalities.
@Singleton
public final class MunicipalityListPage {
    private static final int LONGEST_QUERY = 100;

    private final Layouts layouts;

    MunicipalityListPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// Which municipalities are shown.
    public enum Shown {
        ALL("alle", "Alle gemeenten"),
        PARTICIPANTS("deelnemers", "Deelnemers"),
        FORMER("voormalig", "Voormalige gemeenten");

        private final String value;
        private final String label;

        Shown(String value, String label) {
            this.value = value;
            this.label = label;
        }

        private static Shown of(String value) {
            return Stream.of(values())
                    .filter(shown -> shown.value.equals(value))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    /// What was asked for.
    public record Search(String query, Shown shown) {
        public static final Search ALL = new Search("", Shown.ALL);

        /// The search that the parameters of an address ask for.
        public static Search of(String query, String shown) {
            var trimmed = query.strip();
            return new Search(
                    trimmed.substring(0, Math.min(trimmed.length(), LONGEST_QUERY)),
                    Shown.of(shown));
        }

        String path(Shown other) {
            var parameters =
                    query.isEmpty()
                            ? "toon=" + other.value
                            : "toon="
                                    + other.value
                                    + "&zoek="
                                    + URLEncoder.encode(query, StandardCharsets.UTF_8);
            return query.isEmpty() && other == Shown.ALL
                    ? "/gemeenten"
                    : "/gemeenten?" + parameters;
        }
    }

    /// The municipalities that were asked for, by their first letter.
    public MunicipalityListView view(Reading reading, Search search) {
        var register = reading.ask(new Question.WholeRegister());
        var found = find(register, search.query(), search.shown());
        return new MunicipalityListView(
                layouts.layout(
                        reading,
                        "Gemeenten",
                        "Alle gemeenten, met wie er meedoet en wat er van vroegere gemeenten werd.",
                        "/gemeenten",
                        search.equals(Search.ALL),
                        List.of(new LinkView("Home", "/"))),
                search.query(),
                search.shown().value,
                found(found.size(), search),
                Stream.of(Shown.values()).map(shown -> filter(register, search, shown)).toList(),
                groups(register, found));
    }

    private static MunicipalityFilterView filter(Register register, Search search, Shown shown) {
        return new MunicipalityFilterView(
                shown.label,
                DutchText.number(find(register, search.query(), shown).size()),
                search.path(shown),
                shown == search.shown());
    }

    /// A search looks among former municipalities too: who types an old name wants to know what
    /// became of it.
    private static List<MunicipalityChange.Recorded> find(
            Register register, String query, Shown shown) {
        var wanted = MunicipalityText.comparable(query);
        return register.municipalities().values().stream()
                .filter(municipality -> shows(register, municipality, shown, !query.isEmpty()))
                .filter(municipality -> matches(municipality, wanted))
                .sorted(Comparator.comparing(found -> MunicipalityText.comparable(found.name())))
                .toList();
    }

    private static boolean shows(
            Register register,
            MunicipalityChange.Recorded municipality,
            Shown shown,
            boolean searching) {
        return switch (shown) {
            case ALL -> searching || register.exists(municipality.code());
            case PARTICIPANTS -> register.participates(municipality.code());
            case FORMER -> !register.exists(municipality.code());
        };
    }

    private static boolean matches(MunicipalityChange.Recorded municipality, String wanted) {
        return Stream.concat(
                        Stream.of(municipality.name(), municipality.code()),
                        municipality.alternativeNames().stream())
                .anyMatch(name -> MunicipalityText.comparable(name).contains(wanted));
    }

    private static String found(int count, Search search) {
        var counted = DutchText.count(count, "gemeente", "gemeenten");
        return search.query().isEmpty()
                ? counted
                : counted + " gevonden voor ‘" + search.query() + "’";
    }

    private static List<MunicipalityGroupView> groups(
            Register register, List<MunicipalityChange.Recorded> found) {
        var byLetter = new TreeMap<String, List<MunicipalityItemView>>();
        for (var municipality : found) {
            var letter = letter(municipality.name());
            byLetter.computeIfAbsent(letter, _ -> new ArrayList<>())
                    .add(item(register, municipality));
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
        var letters = MunicipalityText.comparable(name);
        return letters.isEmpty() ? "#" : letters.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private static MunicipalityItemView item(
            Register register, MunicipalityChange.Recorded municipality) {
        boolean exists = register.exists(municipality.code());
        return new MunicipalityItemView(
                municipality.name(),
                MunicipalityText.path(municipality),
                municipality.province(),
                MunicipalityText.badges(
                        exists, register.participation(municipality.code()).orElse(null)),
                exists ? "" : note(register, municipality));
    }

    private static String note(Register register, MunicipalityChange.Recorded municipality) {
        var until = municipality.existsUntil();
        if (until == null) {
            return "";
        }
        var successors =
                register.changesFrom(municipality.code()).stream()
                        .flatMap(change -> change.to().stream())
                        .map(register.municipalities()::get)
                        .filter(Objects::nonNull)
                        .map(MunicipalityChange.Recorded::name)
                        .toList();
        var note = "tot " + DutchText.date(until);
        return successors.isEmpty() ? note : note + ", daarna " + DutchText.list(successors);
    }
}
