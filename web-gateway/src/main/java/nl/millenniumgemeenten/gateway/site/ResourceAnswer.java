package nl.millenniumgemeenten.gateway.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ResourceChange;
import nl.millenniumgemeenten.gateway.site.NarrowedList.Way;

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
        private static final String TYPE = "type";
        private static final String GOAL = "goal";
        private static final String MUNICIPALITY = "municipality";
        private static final String THEME = "theme";

        @Override
        public List<Object> madeOf(SiteImage image) {
            return List.of(image.resources(), image.register());
        }

        @Override
        public ResourceAnswer ask(SiteImage image) {
            var resources = image.resources();
            var municipality = MunicipalityChoice.of(search.municipality(), image.register());
            var byType = byType(resources);
            var byGoal = byGoal(resources);
            var byMunicipality = byMunicipality(resources, municipality);
            var byTheme = byTheme(resources);
            var list =
                    new NarrowedList<>(resources.newest().values())
                            .by(TYPE, byType)
                            .by(GOAL, byGoal)
                            .by(MUNICIPALITY, byMunicipality)
                            .by(THEME, byTheme);
            var themes = list.counts(THEME, byTheme);
            return new ResourceAnswer(
                    list.page(page, size).toList(),
                    list.count(),
                    resources.newest().size(),
                    list.counts(TYPE, byType),
                    list.counts(GOAL, byGoal),
                    list.counts(MUNICIPALITY, byMunicipality),
                    themes,
                    names(resources, themes.keySet()));
        }

        private Way<ResourceChange.Published, ResourceChange.Type> byType(Resources resources) {
            var asked =
                    Stream.of(ResourceChange.Type.values())
                            .filter(type -> slug(type).equals(search.type()))
                            .toList();
            return new Way<>(
                    search.type().isEmpty(),
                    resource -> asked.contains(resource.type()),
                    () -> resources.byType().inAny(asked),
                    resource -> List.of(resource.type()),
                    () -> resources.byType().sizes());
        }

        private Way<ResourceChange.Published, Integer> byGoal(Resources resources) {
            return new Way<>(
                    search.goal() == 0,
                    resource -> resource.goals().contains(search.goal()),
                    () -> resources.byGoal().in(search.goal()).values(),
                    ResourceChange.Published::goals,
                    () -> resources.byGoal().sizes());
        }

        private Way<ResourceChange.Published, String> byMunicipality(
                Resources resources, MunicipalityChoice municipality) {
            return new Way<>(
                    search.municipality().isEmpty(),
                    resource -> municipality.suits(resource.municipalities()),
                    () -> resources.byMunicipality().inAny(municipality.codes()),
                    resource -> municipality.countsFor(resource.municipalities()),
                    () -> municipality.counts(resources.byMunicipality()));
        }

        private Way<ResourceChange.Published, String> byTheme(Resources resources) {
            return new Way<>(
                    search.theme().isEmpty(),
                    resource -> resources.themesOf(resource.id()).containsKey(search.theme()),
                    () -> resources.byTheme().in(search.theme()).values(),
                    resource -> resources.themesOf(resource.id()).keySet(),
                    () -> resources.byTheme().sizes());
        }

        /// As the newest with that theme writes it.
        private static Map<String, String> names(Resources resources, Set<String> slugs) {
            var names = new TreeMap<String, String>();
            for (var slug : slugs) {
                resources.byTheme().in(slug).values().stream()
                        .findFirst()
                        .map(resource -> resources.themesOf(resource.id()).get(slug))
                        .ifPresent(name -> names.put(slug, name));
            }
            return names;
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
