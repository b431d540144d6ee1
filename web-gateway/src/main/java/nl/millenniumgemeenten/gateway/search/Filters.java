package nl.millenniumgemeenten.gateway.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// By what a search can be narrowed, and what was chosen. What was attached to a municipality that
/// ended counts for those that have its territory now.
final class Filters {
    private final Map<String, Set<String>> chosen = new HashMap<>();
    private final Register register;
    private final Map<String, Set<String>> heirs = new HashMap<>();

    Filters(Asked asked, SiteImage image) {
        this.register = image.register();
        asked.kind().ifPresent(kind -> chosen.put(Fields.KIND, Set.of(kind.word())));
        if (asked.goal() > 0) {
            chosen.put(Fields.GOAL, Set.of(Integer.toString(asked.goal())));
        }
        if (asked.year() > 0) {
            chosen.put(Fields.YEAR, Set.of(Integer.toString(asked.year())));
        }
        asked.municipality(image)
                .ifPresent(found ->
                        chosen.put(
                                Fields.MUNICIPALITY,
                                Stream.concat(
                                                Stream.of(found.code()),
                                                register.forebears(found.code()).stream())
                                        .collect(Collectors.toUnmodifiableSet())));
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
                ? heirs.computeIfAbsent(value, this::today)
                : Set.of(value);
    }

    private Set<String> today(String code) {
        if (register.exists(code)) {
            return Set.of(code);
        }
        var today = register.heirs(code);
        return today.isEmpty() ? Set.of(code) : Set.copyOf(today);
    }
}
