package nl.millenniumgemeenten.gateway.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.millenniumgemeenten.gateway.site.MunicipalityChoice;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// By what a search can be narrowed, and what was chosen. What was attached to a municipality that
/// ended counts for those that have its territory now.
final class Filters {
    private final Map<String, Set<String>> chosen = new HashMap<>();
    private final MunicipalityChoice municipality;
    private final Map<String, Set<String>> heirs = new HashMap<>();

    Filters(Asked asked, SiteImage image) {
        this.municipality = asked.choice(image);
        asked.kind().ifPresent(kind -> chosen.put(Fields.KIND, Set.of(kind.word())));
        if (asked.goal() > 0) {
            chosen.put(Fields.GOAL, Set.of(Integer.toString(asked.goal())));
        }
        if (asked.year() > 0) {
            chosen.put(Fields.YEAR, Set.of(Integer.toString(asked.year())));
        }
        if (municipality.asked().isPresent()) {
            chosen.put(Fields.MUNICIPALITY, municipality.codes());
        }
    }

    /// The fields, in a fixed order.
    static List<String> fields() {
        return List.of(Fields.KIND, Fields.GOAL, Fields.MUNICIPALITY, Fields.YEAR);
    }

    /// The values of a field of which one was asked for; none if all are well.
    Set<String> chosen(String field) {
        return chosen.getOrDefault(field, Set.of());
    }

    /// For what a value counts.
    Set<String> countsFor(String field, String value) {
        return field.equals(Fields.MUNICIPALITY)
                ? heirs.computeIfAbsent(value, municipality::countsFor)
                : Set.of(value);
    }
}
