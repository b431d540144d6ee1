package nl.millenniumgemeenten.gateway.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.millenniumgemeenten.events.ResourceChange;

/// What a search in the resources finds.
///
/// @param shown one page
/// @param count of all that is found
/// @param everything of all that there is
/// @param types what each type would find beside the rest of the search; so too the others
/// @param municipalities by code, of what is there now
/// @param themes by their name in addresses
/// @param themeNames how those are written
public record ResourceAnswer(
        List<ResourceChange.Published> shown,
        int count,
        int everything,
        Map<ResourceChange.Type, Integer> types,
        Map<Integer, Integer> goals,
        Map<String, Integer> municipalities,
        Map<String, Integer> themes,
        Map<String, String> themeNames) {

    /// How addresses write a type.
    public static String slug(ResourceChange.Type type) {
        return switch (type) {
            case GUIDE -> "gids";
            case COURSE -> "cursus";
            case ADVICE -> "advies";
            case BROCHURE -> "brochure";
        };
    }

    /// Which resources does this search find: one page of them, and what each next choice would
    /// find?
    public record Found(ResourceSearch search, int page, int size)
            implements Question<ResourceAnswer> {
        @Override
        public ResourceAnswer ask(SiteImage image) {
            var all = List.copyOf(image.resources().newest().values());
            var codes = codes(image.register());
            Predicate<ResourceChange.Published> type = this::isOfType;
            Predicate<ResourceChange.Published> goal = this::isAboutGoal;
            Predicate<ResourceChange.Published> theme = this::isAboutTheme;
            Predicate<ResourceChange.Published> municipality = one -> isAbout(codes, one);
            var found = all.stream().filter(type.and(goal).and(municipality).and(theme)).toList();
            var names = new TreeMap<String, String>();
            all.forEach(one ->
                    one.themes()
                            .forEach(name -> names.putIfAbsent(ResourceSearch.slug(name), name)));
            return new ResourceAnswer(
                    found.stream().skip((page - 1L) * size).limit(size).toList(),
                    found.size(),
                    all.size(),
                    types(all.stream().filter(goal.and(municipality).and(theme)).toList()),
                    goals(all.stream().filter(type.and(municipality).and(theme)).toList()),
                    municipalities(
                            all.stream().filter(type.and(goal).and(theme)).toList(),
                            image.register()),
                    themes(all.stream().filter(type.and(goal).and(municipality)).toList()),
                    names);
        }

        private boolean isOfType(ResourceChange.Published resource) {
            return search.type().isEmpty() || search.type().equals(slug(resource.type()));
        }

        private boolean isAboutGoal(ResourceChange.Published resource) {
            return search.goal() == 0 || resource.goals().contains(search.goal());
        }

        private boolean isAboutTheme(ResourceChange.Published resource) {
            return search.theme().isEmpty()
                    || resource.themes().stream()
                            .map(ResourceSearch::slug)
                            .anyMatch(search.theme()::equals);
        }

        private boolean isAbout(Set<String> codes, ResourceChange.Published resource) {
            return search.municipality().isEmpty()
                    || resource.municipalities().stream().anyMatch(codes::contains);
        }

        /// The municipality that is asked for, and those that went into it.
        private Set<String> codes(Register register) {
            return register.municipalityAt(search.municipality())
                    .<Set<String>>map(found -> register.withForebears(found.code()))
                    .orElseGet(Set::of);
        }

        private static Map<ResourceChange.Type, Integer> types(
                List<ResourceChange.Published> found) {
            var counts = new TreeMap<ResourceChange.Type, Integer>();
            found.forEach(one -> counts.merge(one.type(), 1, Integer::sum));
            return counts;
        }

        private static SortedMap<Integer, Integer> goals(List<ResourceChange.Published> found) {
            var counts = new TreeMap<Integer, Integer>();
            found.forEach(one -> one.goals().forEach(goal -> counts.merge(goal, 1, Integer::sum)));
            return counts;
        }

        private static SortedMap<String, Integer> municipalities(
                List<ResourceChange.Published> found, Register register) {
            var counts = new TreeMap<String, Integer>();
            for (var one : found) {
                now(one, register).forEach(code -> counts.merge(code, 1, Integer::sum));
            }
            return counts;
        }

        private static SortedSet<String> now(ResourceChange.Published resource, Register register) {
            var codes = new TreeSet<String>();
            for (var code : resource.municipalities()) {
                var heirs = register.heirs(code);
                codes.addAll(heirs.isEmpty() ? List.of(code) : heirs);
            }
            return codes;
        }

        private static SortedMap<String, Integer> themes(List<ResourceChange.Published> found) {
            var counts = new TreeMap<String, Integer>();
            for (var one : found) {
                one.themes().stream()
                        .map(ResourceSearch::slug)
                        .filter(slug -> !slug.isEmpty())
                        .distinct()
                        .forEach(slug -> counts.merge(slug, 1, Integer::sum));
            }
            return counts;
        }
    }

    /// Which resources are like this one? The newest that share a goal or the theme with it.
    public record LikeThis(ResourceChange.Published resource, int limit)
            implements Question<List<ResourceChange.Published>> {
        private static final int LOOKED_AT = 200;

        @Override
        public List<ResourceChange.Published> ask(SiteImage image) {
            return image.resources().newest(LOOKED_AT).stream()
                    .filter(other -> !other.id().equals(resource.id()))
                    .filter(other ->
                            other.goals().stream().anyMatch(resource.goals()::contains)
                                    || other.themes().stream()
                                            .anyMatch(resource.themes()::contains))
                    .limit(limit)
                    .toList();
        }
    }
}
