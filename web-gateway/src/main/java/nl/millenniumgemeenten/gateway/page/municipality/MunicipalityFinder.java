package nl.millenniumgemeenten.gateway.page.municipality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.layout.NameOrder;
import nl.millenniumgemeenten.gateway.page.municipality.MunicipalitySearch.Shown;
import nl.millenniumgemeenten.gateway.site.Register;

/// Finds municipalities in the register as it is on its day.
final class MunicipalityFinder {
    private final Register register;
    private final MunicipalitySearch search;

    MunicipalityFinder(Register register, MunicipalitySearch search) {
        this.register = register;
        this.search = search;
    }

    /// A municipality that was found.
    ///
    /// @param formerNames names that it was found by, because their municipalities went into it
    record Found(MunicipalityChange.Recorded municipality, List<String> formerNames) {
        Found {
            formerNames = List.copyOf(formerNames);
        }
    }

    /// What was found, by name. Who types an old name finds what went by it and, through all that
    /// came after, what it became. A search without letters and digits finds nothing.
    List<Found> find() {
        var wanted = NameOrder.letters(search.query());
        if (wanted.isEmpty() && !search.query().isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashMap<String, Set<String>>();
        for (var municipality : register.municipalities().values()) {
            if (matches(municipality, wanted)) {
                found.putIfAbsent(municipality.code(), new LinkedHashSet<>());
                if (!wanted.isEmpty()) {
                    successors(municipality.code(), municipality.name(), found);
                }
            }
        }
        return found.entrySet().stream()
                .flatMap(entry ->
                        register.municipality(entry.getKey()).stream()
                                .filter(this::shows)
                                .map(municipality ->
                                        new Found(municipality, List.copyOf(entry.getValue()))))
                .sorted(Comparator.comparing(Found::municipality, NameOrder.OF_MUNICIPALITIES))
                .toList();
    }

    private void successors(String code, String name, Map<String, Set<String>> found) {
        var waiting = new ArrayList<>(List.of(code));
        var seen = new LinkedHashSet<String>();
        while (!waiting.isEmpty()) {
            var next = waiting.removeLast();
            for (var change : register.changesFrom(next)) {
                if (change.status() == TerritorialChangeChange.Status.CANCELLED
                        || change.effectiveOn().isAfter(register.today())) {
                    continue;
                }
                for (var to : change.to()) {
                    if (seen.add(to)) {
                        found.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(name);
                        waiting.add(to);
                    }
                }
            }
        }
    }

    private boolean matches(MunicipalityChange.Recorded municipality, String wanted) {
        return Stream.of(
                        Stream.of(municipality.name(), municipality.code()),
                        municipality.alternativeNames().stream(),
                        municipality.formerSlugs().stream())
                .flatMap(names -> names)
                .anyMatch(name -> NameOrder.letters(name).contains(wanted));
    }

    private boolean shows(MunicipalityChange.Recorded municipality) {
        boolean hasGoal =
                search.goal() == 0 || register.participates(municipality.code(), search.goal());
        if (!search.admits(municipality) || !hasGoal) {
            return false;
        }
        return switch (search.shown()) {
            case ALL -> !search.query().isEmpty() || register.exists(municipality.code());
            case PARTICIPANTS -> register.participates(municipality.code());
            case PLANNED -> !register.plans(municipality.code()).isEmpty();
            case FORMER -> MunicipalityText.isFormer(municipality, register.today());
        };
    }

    /// Shows another part of what is found by the same words.
    MunicipalityFinder showing(Shown shown) {
        return new MunicipalityFinder(register, search.showing(shown));
    }
}
