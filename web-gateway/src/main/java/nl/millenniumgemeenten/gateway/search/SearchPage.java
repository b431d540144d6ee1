package nl.millenniumgemeenten.gateway.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// Makes the search page.
@Singleton
class SearchPage {
    private static final int MOST_CHOICES = 8;
    private static final List<LinkView> WAYS =
            List.of(
                    new LinkView("Alle gemeenten", "/gemeenten"),
                    new LinkView("De doelen", "/doelen"),
                    new LinkView("Wat gemeenten doen", "/activiteiten"),
                    new LinkView("Het nieuws", "/nieuws"));

    private final Layouts layouts;

    SearchPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// The page before anything was asked.
    SearchView empty(Reading reading) {
        return new SearchView(
                layout(reading, "Zoeken"),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                WAYS,
                new PagingView("", ""));
    }

    /// The page while there is no index.
    SearchView unavailable(Reading reading, Asked asked) {
        return new SearchView(
                layout(reading, "Zoeken"),
                asked.query(),
                "",
                List.of("Zoeken kan nu even niet. Probeer het over een paar seconden nog eens."),
                List.of(),
                List.of(),
                List.of(),
                WAYS,
                new PagingView("", ""));
    }

    /// What was found.
    SearchView view(Reading reading, SiteImage image, Asked asked, Found found) {
        boolean nothing = found.entries().isEmpty();
        return new SearchView(
                layout(reading, "Zoeken naar ‘" + asked.query() + "’"),
                asked.query(),
                DutchText.count(found.total(), "resultaat", "resultaten")
                        + " voor ‘"
                        + asked.query()
                        + "’",
                notes(asked, found),
                found
                        .meant()
                        .map(meant -> new LinkView(meant, asked.withQuery(meant).address()))
                        .stream()
                        .toList(),
                facets(reading, image, asked, found),
                found.entries().stream().map(entry -> hit(entry, found.marks())).toList(),
                nothing ? WAYS : List.of(),
                new PagingView(
                        asked.page() > 1 ? asked.withPage(asked.page() - 1).address() : "",
                        (long) asked.page() * Search.PAGE < found.total()
                                        && asked.page() < Asked.LAST_PAGE
                                ? asked.withPage(asked.page() + 1).address()
                                : ""));
    }

    private LayoutView layout(Reading reading, String title) {
        return layouts.layout(
                reading, title, "", Asked.PATH, false, List.of(new LinkView("Home", "/")));
    }

    private static List<String> notes(Asked asked, Found found) {
        var notes = new ArrayList<String>();
        if (found.partly()) {
            notes.add("Nergens staan al deze woorden bij elkaar. Dit lijkt er het meest op.");
        }
        if (found.entries().isEmpty()) {
            notes.add(
                    asked.isOpen()
                            ? "We vonden niets. Kijk of je het goed hebt geschreven, of gebruik minder of"
                                    + " andere woorden."
                            : "Met deze keuzes vonden we niets. Laat een keuze los om meer te zien.");
        }
        return notes;
    }

    private static HitView hit(Entry entry, Marks marks) {
        return new HitView(
                entry.path(),
                entry.key().kind().one(),
                entry.datedOn().map(DutchText::dateView).orElse(null),
                marks.whole(entry.title()),
                marks.fragment(entry.summary(), entry.bodyHtml()),
                entry.badges());
    }

    private static List<FacetView> facets(
            Reading reading, SiteImage image, Asked asked, Found found) {
        return Stream.of(
                        kinds(asked, counts(found, Fields.KIND)),
                        goals(reading, asked, counts(found, Fields.GOAL)),
                        municipalities(image, asked, counts(found, Fields.MUNICIPALITY)),
                        years(asked, counts(found, Fields.YEAR)))
                .filter(facet -> facet.choices().size() > 1)
                .toList();
    }

    private static Map<String, Integer> counts(Found found, String field) {
        return found.counts().getOrDefault(field, Map.of());
    }

    private static FacetView kinds(Asked asked, Map<String, Integer> counts) {
        var choices = new ArrayList<FacetView.Choice>();
        choices.add(all(asked.withKind(Optional.empty()), asked.kind().isEmpty()));
        for (var kind : Kind.values()) {
            boolean chosen = asked.kind().equals(Optional.of(kind));
            int count = counts.getOrDefault(kind.word(), 0);
            if (count > 0 || chosen) {
                choices.add(choice(kind.more(), count, asked.withKind(Optional.of(kind)), chosen));
            }
        }
        return new FacetView("Soort", "zoek-soort", choices);
    }

    private static FacetView goals(Reading reading, Asked asked, Map<String, Integer> counts) {
        var choices = new ArrayList<FacetView.Choice>();
        choices.add(all(asked.withGoal(0), asked.goal() == 0));
        for (var goal : reading.ask(new Question.Goals()).values()) {
            boolean chosen = asked.goal() == goal.number();
            int count = counts.getOrDefault(Integer.toString(goal.number()), 0);
            if (count > 0 || chosen) {
                choices.add(
                        choice(
                                goal.number() + ". " + goal.theme(),
                                count,
                                asked.withGoal(goal.number()),
                                chosen));
            }
        }
        return new FacetView("Doel", "zoek-doel", choices);
    }

    /// Those with most; the one that was chosen always.
    private static FacetView municipalities(
            SiteImage image, Asked asked, Map<String, Integer> counts) {
        var choices = new ArrayList<FacetView.Choice>();
        choices.add(all(asked.withMunicipality(""), asked.municipality().isEmpty()));
        var chosen = asked.municipality(image).map(MunicipalityChange.Recorded::code).orElse("");
        var codes =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue(
                                                Comparator.reverseOrder())
                                        .thenComparing(one -> image.register().name(one.getKey())))
                        .map(Map.Entry::getKey)
                        .limit(MOST_CHOICES)
                        .toList();
        if (!chosen.isEmpty() && !codes.contains(chosen)) {
            choices.add(municipality(image, asked, chosen, counts.getOrDefault(chosen, 0), chosen));
        }
        for (var code : codes) {
            choices.add(municipality(image, asked, code, counts.getOrDefault(code, 0), chosen));
        }
        return new FacetView("Gemeente", "zoek-gemeente", choices);
    }

    private static FacetView.Choice municipality(
            SiteImage image, Asked asked, String code, int count, String chosen) {
        var municipality = image.register().municipality(code);
        return choice(
                image.register().name(code),
                count,
                asked.withMunicipality(
                        municipality.map(MunicipalityChange.Recorded::slug).orElse(code)),
                code.equals(chosen));
    }

    private static FacetView years(Asked asked, Map<String, Integer> counts) {
        var choices = new ArrayList<FacetView.Choice>();
        choices.add(all(asked.withYear(0), asked.year() == 0));
        var years = new TreeSet<Integer>(Comparator.reverseOrder());
        counts.keySet().forEach(year -> years.add(Integer.valueOf(year)));
        if (asked.year() > 0) {
            years.add(asked.year());
        }
        for (int year : years) {
            choices.add(
                    choice(
                            Integer.toString(year),
                            counts.getOrDefault(Integer.toString(year), 0),
                            asked.withYear(year),
                            year == asked.year()));
        }
        return new FacetView("Jaar", "zoek-jaar", choices);
    }

    private static FacetView.Choice all(Asked asked, boolean selected) {
        return new FacetView.Choice("Alles", "", asked.address(), selected);
    }

    private static FacetView.Choice choice(String label, int count, Asked asked, boolean selected) {
        return new FacetView.Choice(label, DutchText.number(count), asked.address(), selected);
    }
}
