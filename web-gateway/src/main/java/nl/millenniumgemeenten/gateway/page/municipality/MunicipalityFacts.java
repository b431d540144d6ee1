package nl.millenniumgemeenten.gateway.page.municipality;

import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.site.Reading;

/// What is known of a municipality itself, on the day of a page.
final class MunicipalityFacts {
    private final Reading reading;
    private final MunicipalityChange.Recorded municipality;

    MunicipalityFacts(Reading reading, MunicipalityChange.Recorded municipality) {
        this.reading = reading;
        this.municipality = municipality;
    }

    /// The facts, in the order in which they are shown.
    List<FactView> all() {
        var facts = new ArrayList<FactView>();
        facts.add(new FactView("Provincie", municipality.province()));
        var counts = counts();
        facts.add(new FactView("Inwoners", counts.isEmpty() ? "niet bekend" : newest(counts)));
        var from = municipality.existsFrom();
        if (from != null) {
            facts.add(new FactView("Gemeente sinds", DutchText.date(from)));
        }
        var until = municipality.existsUntil();
        if (until != null) {
            facts.add(new FactView("Gemeente tot", DutchText.date(until)));
        }
        if (!municipality.alternativeNames().isEmpty()) {
            facts.add(
                    new FactView(
                            "Ook bekend als", DutchText.list(municipality.alternativeNames())));
        }
        facts.add(new FactView("Gemeentecode", municipality.code()));
        return facts;
    }

    /// The counts of inhabitants until the day that the page is about.
    List<MunicipalityChange.Population> counts() {
        var counts = known();
        return reading.at()
                .map(day -> counts.stream().filter(count -> count.year() <= day.getYear()).toList())
                .orElse(counts);
    }

    private List<MunicipalityChange.Population> known() {
        var newest = municipality.population();
        return municipality.populations().isEmpty() && newest != null
                ? List.of(newest)
                : municipality.populations();
    }

    private static String newest(List<MunicipalityChange.Population> counts) {
        var newest = counts.getLast();
        return DutchText.number(newest.inhabitants()) + " (1 januari " + newest.year() + ")";
    }
}
