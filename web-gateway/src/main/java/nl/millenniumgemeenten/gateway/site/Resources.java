package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.millenniumgemeenten.events.ResourceChange;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The resources, newest first: all of them, and for each type, goal, municipality and theme.
///
/// @param byTheme by the theme as addresses write it
/// @param themes of each resource, by how addresses write them; kept because that is dear to work
///   out
public record Resources(
        PMap<UUID, ResourceChange> byId,
        PMap<Long, ResourceChange> byNumber,
        PSortedMap<Key, ResourceChange.Published> newest,
        Grouped<ResourceChange.Type, Key, ResourceChange.Published> byType,
        Grouped<Integer, Key, ResourceChange.Published> byGoal,
        Grouped<String, Key, ResourceChange.Published> byMunicipality,
        Grouped<String, Key, ResourceChange.Published> byTheme,
        PMap<UUID, SortedMap<String, String>> themes) {

    static final Resources EMPTY =
            new Resources(
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    TreePMap.empty(Comparator.<Key>naturalOrder()),
                    Grouped.by(Comparator.<Key>naturalOrder()),
                    Grouped.by(Comparator.<Key>naturalOrder()),
                    Grouped.by(Comparator.<Key>naturalOrder()),
                    Grouped.by(Comparator.<Key>naturalOrder()),
                    HashTreePMap.empty());

    /// Orders resources: what came on the site last stands first.
    public record Key(Instant firstPublishedAt, long number) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::firstPublishedAt)
                        .thenComparingLong(Key::number)
                        .reversed();

        static Key of(ResourceChange.Published resource) {
            return new Key(resource.firstPublishedAt(), resource.number());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// The newest resources, at most `limit`.
    public List<ResourceChange.Published> newest(int limit) {
        return newest.values().stream().limit(limit).toList();
    }

    /// The newest resources of a type.
    public List<ResourceChange.Published> ofType(ResourceChange.Type type, int limit) {
        return byType.in(type).values().stream().limit(limit).toList();
    }

    /// The newest resources about a goal.
    public List<ResourceChange.Published> aboutGoal(int goal, int limit) {
        return byGoal.in(goal).values().stream().limit(limit).toList();
    }

    /// The newest resources about a municipality, by its code.
    public List<ResourceChange.Published> aboutMunicipality(String code, int limit) {
        return byMunicipality.in(code).values().stream().limit(limit).toList();
    }

    /// The themes of a resource, by how addresses write them.
    public SortedMap<String, String> themesOf(UUID id) {
        var known = themes.get(id);
        return known == null ? Collections.emptySortedMap() : known;
    }

    private static SortedMap<String, String> named(ResourceChange.Published resource) {
        var named = new TreeMap<String, String>();
        for (var theme : resource.themes()) {
            var slug = ResourceSearch.slug(theme);
            if (!slug.isEmpty()) {
                named.putIfAbsent(slug, theme);
            }
        }
        return Collections.unmodifiableSortedMap(named);
    }

    /// The resource on the site with this number.
    public Optional<ResourceChange.Published> live(long number) {
        return byNumber.get(number) instanceof ResourceChange.Published resource
                ? Optional.of(resource)
                : Optional.empty();
    }

    /// Where `/hulpbronnen/{number}-{slug}` leads.
    public Route route(long number, String slug) {
        return switch (byNumber.get(number)) {
            case ResourceChange.Published resource when resource.slug().equals(slug) ->
                    new Route.Resource(resource);
            case ResourceChange.Published resource -> new Route.Moved(path(resource));
            case ResourceChange.Withdrawn resource ->
                    new Route.Gone(resource.title(), resource.withdrawnAt());
            case null -> new Route.Missing();
        };
    }

    /// The address of a resource.
    public static String path(ResourceChange.Published resource) {
        return "/hulpbronnen/" + resource.number() + "-" + resource.slug();
    }

    Resources with(ResourceChange change) {
        var rest = without(change.id());
        var byIds = rest.byId.plus(change.id(), change);
        return switch (change) {
            case ResourceChange.Withdrawn gone ->
                    new Resources(
                            byIds,
                            rest.byNumber.plus(gone.number(), gone),
                            rest.newest,
                            rest.byType,
                            rest.byGoal,
                            rest.byMunicipality,
                            rest.byTheme,
                            rest.themes);
            case ResourceChange.Published resource -> {
                var key = Key.of(resource);
                var named = named(resource);
                yield new Resources(
                        byIds,
                        rest.byNumber.plus(resource.number(), resource),
                        rest.newest.plus(key, resource),
                        rest.byType.plus(resource.type(), key, resource),
                        rest.byGoal.plusIn(resource.goals(), key, resource),
                        rest.byMunicipality.plusIn(resource.municipalities(), key, resource),
                        rest.byTheme.plusIn(named.keySet(), key, resource),
                        named.isEmpty() ? rest.themes : rest.themes.plus(resource.id(), named));
            }
        };
    }

    Resources without(UUID id) {
        return switch (byId.get(id)) {
            case null -> this;
            case ResourceChange.Withdrawn gone ->
                    new Resources(
                            byId.minus(id),
                            byNumber.minus(gone.number()),
                            newest,
                            byType,
                            byGoal,
                            byMunicipality,
                            byTheme,
                            themes);
            case ResourceChange.Published resource -> {
                var key = Key.of(resource);
                yield new Resources(
                        byId.minus(id),
                        byNumber.minus(resource.number()),
                        newest.minus(key),
                        byType.minus(resource.type(), key),
                        byGoal.minusIn(resource.goals(), key),
                        byMunicipality.minusIn(resource.municipalities(), key),
                        byTheme.minusIn(themesOf(id).keySet(), key),
                        themes.minus(id));
            }
        };
    }
}
