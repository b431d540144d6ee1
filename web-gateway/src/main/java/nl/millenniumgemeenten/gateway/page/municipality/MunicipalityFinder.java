package nl.millenniumgemeenten.gateway.page.municipality;

import java.util.Comparator;
import java.util.List;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.page.municipality.MunicipalitySearch.Shown;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import nl.millenniumgemeenten.gateway.site.NameSearch;
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
        return NameSearch.find(search.query(), register).entrySet().stream()
                .flatMap(entry ->
                        register.municipality(entry.getKey()).stream()
                                .filter(this::shows)
                                .map(municipality ->
                                        new Found(municipality, List.copyOf(entry.getValue()))))
                .sorted(Comparator.comparing(Found::municipality, NameOrder.OF_MUNICIPALITIES))
                .toList();
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
