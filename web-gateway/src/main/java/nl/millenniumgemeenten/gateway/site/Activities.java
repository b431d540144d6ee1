package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.ActivityChange;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The activities, newest first: all of them, for each goal, each municipality, each year in which
/// they were going on and each picture.
public record Activities(
        PMap<UUID, ActivityChange> byId,
        PMap<Long, ActivityChange> byNumber,
        PSortedMap<Key, ActivityChange.Published> newest,
        Grouped<Integer, Key, ActivityChange.Published> byGoal,
        Grouped<String, Key, ActivityChange.Published> byMunicipality,
        Grouped<Integer, Key, ActivityChange.Published> byYear,
        Grouped<String, Key, ActivityChange.Published> byPicture) {

    static final Activities EMPTY =
            new Activities(
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    TreePMap.empty(Comparator.<Key>naturalOrder()),
                    Grouped.by(Comparator.<Key>naturalOrder()),
                    Grouped.by(Comparator.<Key>naturalOrder()),
                    Grouped.by(Comparator.<Key>naturalOrder()),
                    Grouped.by(Comparator.<Key>naturalOrder()));

    /// Orders activities: what came on the site last stands first.
    public record Key(Instant firstPublishedAt, long number) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::firstPublishedAt)
                        .thenComparingLong(Key::number)
                        .reversed();

        static Key of(ActivityChange.Published activity) {
            return new Key(activity.firstPublishedAt(), activity.number());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// The newest activities, at most `limit`.
    public List<ActivityChange.Published> newest(int limit) {
        return newest.values().stream().limit(limit).toList();
    }

    /// The newest activities for a goal.
    public List<ActivityChange.Published> forGoal(int goal, int limit) {
        return byGoal.in(goal).values().stream().limit(limit).toList();
    }

    /// The newest activities of a municipality, by its code.
    public List<ActivityChange.Published> ofMunicipality(String code, int limit) {
        return byMunicipality.in(code).values().stream().limit(limit).toList();
    }

    /// The activity on the site with this number.
    public Optional<ActivityChange.Published> live(long number) {
        return byNumber.get(number) instanceof ActivityChange.Published activity
                ? Optional.of(activity)
                : Optional.empty();
    }

    /// Whether a picture stands on the site, by its hash.
    public boolean show(String picture) {
        return byPicture.groups().containsKey(picture);
    }

    /// Where `/activiteiten/{number}-{slug}` leads.
    public Route route(long number, String slug) {
        return switch (byNumber.get(number)) {
            case ActivityChange.Published activity when activity.slug().equals(slug) ->
                    new Route.Activity(activity);
            case ActivityChange.Published activity -> new Route.Moved(path(activity));
            case ActivityChange.Withdrawn activity ->
                    new Route.Gone(activity.title(), activity.withdrawnAt());
            case null -> new Route.Missing();
        };
    }

    /// The address of an activity.
    public static String path(ActivityChange.Published activity) {
        return "/activiteiten/" + activity.number() + "-" + activity.slug();
    }

    Activities with(ActivityChange change) {
        var rest = without(change.id());
        var byIds = rest.byId.plus(change.id(), change);
        return switch (change) {
            case ActivityChange.Withdrawn gone ->
                    new Activities(
                            byIds,
                            rest.byNumber.plus(gone.number(), gone),
                            rest.newest,
                            rest.byGoal,
                            rest.byMunicipality,
                            rest.byYear,
                            rest.byPicture);
            case ActivityChange.Published activity -> {
                var key = Key.of(activity);
                yield new Activities(
                        byIds,
                        rest.byNumber.plus(activity.number(), activity),
                        rest.newest.plus(key, activity),
                        rest.byGoal.plusIn(activity.goals(), key, activity),
                        rest.byMunicipality.plus(activity.municipality(), key, activity),
                        rest.byYear.plusIn(ActivityYears.of(activity).all(), key, activity),
                        rest.byPicture.plusIn(hashes(activity), key, activity));
            }
        };
    }

    Activities without(UUID id) {
        return switch (byId.get(id)) {
            case null -> this;
            case ActivityChange.Withdrawn gone ->
                    new Activities(
                            byId.minus(id),
                            byNumber.minus(gone.number()),
                            newest,
                            byGoal,
                            byMunicipality,
                            byYear,
                            byPicture);
            case ActivityChange.Published activity -> {
                var key = Key.of(activity);
                yield new Activities(
                        byId.minus(id),
                        byNumber.minus(activity.number()),
                        newest.minus(key),
                        byGoal.minusIn(activity.goals(), key),
                        byMunicipality.minus(activity.municipality(), key),
                        byYear.minusIn(ActivityYears.of(activity).all(), key),
                        byPicture.minusIn(hashes(activity), key));
            }
        };
    }

    private static List<String> hashes(ActivityChange.Published activity) {
        return activity.pictures().stream().map(ActivityChange.Picture::hash).toList();
    }
}
