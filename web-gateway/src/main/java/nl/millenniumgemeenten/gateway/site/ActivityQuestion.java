package nl.millenniumgemeenten.gateway.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.events.MunicipalityChange;

/// What a page wants to know of the activities.
public final class ActivityQuestion {
    private ActivityQuestion() {}

    /// What are all activities? Only for what shows them all.
    public record Everything() implements Question<Activities> {
        @Override
        public Activities ask(SiteImage image) {
            return image.activities();
        }
    }

    /// Which activity has or had this number?
    public record WithNumber(long number) implements Question<Optional<ActivityChange>> {
        @Override
        public Optional<ActivityChange> ask(SiteImage image) {
            return Optional.ofNullable(image.activities().byNumber().get(number));
        }
    }

    /// What are the newest activities?
    public record Newest(int limit) implements Question<List<ActivityChange.Published>> {
        @Override
        public List<ActivityChange.Published> ask(SiteImage image) {
            return image.activities().newest(limit);
        }
    }

    /// What are the newest activities for this goal?
    public record ForGoal(int goal, int limit) implements Question<List<ActivityChange.Published>> {
        @Override
        public List<ActivityChange.Published> ask(SiteImage image) {
            return image.activities().forGoal(goal, limit);
        }
    }

    /// What are the newest activities of this municipality, and of those that went into it?
    public record OfMunicipality(String code, int limit)
            implements Question<List<ActivityChange.Published>> {
        @Override
        public List<ActivityChange.Published> ask(SiteImage image) {
            var found = new TreeMap<Activities.Key, ActivityChange.Published>();
            for (var one : image.register().withForebears(code)) {
                image.activities()
                        .ofMunicipality(one, limit)
                        .forEach(activity -> found.put(Activities.Key.of(activity), activity));
            }
            return found.values().stream().limit(limit).toList();
        }
    }

    /// Which activities are like this one? They share a goal, or at least the municipality; the
    /// more goals, the nearer and the closer in time, the sooner. Only the newest of each goal are
    /// looked at, so that the answer stays cheap.
    public record LikeThis(long number, int limit)
            implements Question<List<ActivityChange.Published>> {
        private static final int LOOKED_AT = 60;
        private static final int FAR = 4;

        @Override
        public List<ActivityChange.Published> ask(SiteImage image) {
            return image.activities()
                    .live(number)
                    .map(activity -> like(image, activity))
                    .orElseGet(List::of);
        }

        private List<ActivityChange.Published> like(
                SiteImage image, ActivityChange.Published activity) {
            var candidates = new LinkedHashSet<ActivityChange.Published>();
            for (int goal : activity.goals()) {
                candidates.addAll(image.activities().forGoal(goal, LOOKED_AT));
            }
            candidates.addAll(
                    image.activities().ofMunicipality(activity.municipality(), LOOKED_AT));
            candidates.remove(activity);
            var likeness = new HashMap<ActivityChange.Published, Integer>();
            candidates.forEach(other -> likeness.put(other, likeness(image, activity, other)));
            return candidates.stream()
                    .sorted(Comparator.comparing(likeness::get).reversed())
                    .limit(limit)
                    .toList();
        }

        private static int likeness(
                SiteImage image,
                ActivityChange.Published activity,
                ActivityChange.Published other) {
            int goals = (int) other.goals().stream().filter(activity.goals()::contains).count();
            var province = province(image, activity);
            int near = !province.isEmpty() && province.equals(province(image, other)) ? 3 : 0;
            int apart = ActivityYears.of(activity).apartFrom(ActivityYears.of(other));
            return 4 * goals + near + FAR - Math.min(FAR, apart);
        }
    }

    /// Which activities does this search find: one page of them, and what each next choice would
    /// find?
    public record Found(ActivitySearch search, int page, int size)
            implements Question<ActivityQuestion.Answer> {
        @Override
        public Answer ask(SiteImage image) {
            var all = image.activities().newest().values().stream().toList();
            var goal = forGoal(search.goal());
            var province = inProvince(image, search);
            var year = inYear(search.year());
            var found = all.stream().filter(goal.and(province).and(year)).toList();
            return new Answer(
                    found.stream().skip((page - 1L) * size).limit(size).toList(),
                    found.size(),
                    all.size(),
                    goals(all.stream().filter(province.and(year)).toList()),
                    provinces(image, all.stream().filter(goal.and(year)).toList()),
                    years(all.stream().filter(goal.and(province)).toList()));
        }

        private static Predicate<ActivityChange.Published> forGoal(int goal) {
            return activity -> goal == 0 || activity.goals().contains(goal);
        }

        private static Predicate<ActivityChange.Published> inProvince(
                SiteImage image, ActivitySearch search) {
            return activity -> search.asksFor(province(image, activity));
        }

        private static Predicate<ActivityChange.Published> inYear(int year) {
            return activity -> year == 0 || ActivityYears.of(activity).contain(year);
        }

        private static SortedMap<Integer, Integer> goals(List<ActivityChange.Published> found) {
            var counts = new TreeMap<Integer, Integer>();
            found.forEach(one -> one.goals().forEach(goal -> counts.merge(goal, 1, Integer::sum)));
            return counts;
        }

        private static SortedMap<String, Integer> provinces(
                SiteImage image, List<ActivityChange.Published> found) {
            var counts = new TreeMap<String, Integer>();
            found.forEach(activity -> counts.merge(province(image, activity), 1, Integer::sum));
            counts.remove("");
            return counts;
        }

        private static SortedMap<Integer, Integer> years(List<ActivityChange.Published> found) {
            var counts = new TreeMap<Integer, Integer>(Comparator.reverseOrder());
            for (var activity : found) {
                var years = ActivityYears.of(activity);
                for (int year = years.first(); year <= years.last(); year++) {
                    counts.merge(year, 1, Integer::sum);
                }
            }
            return counts;
        }
    }

    /// What a search finds.
    ///
    /// @param shown one page
    /// @param count of all that is found
    /// @param everything of all that there is
    /// @param goals what each goal would find beside the rest of the search; so too the others
    public record Answer(
            List<ActivityChange.Published> shown,
            int count,
            int everything,
            Map<Integer, Integer> goals,
            Map<String, Integer> provinces,
            Map<Integer, Integer> years) {}

    private static String province(SiteImage image, ActivityChange.Published activity) {
        return image.register()
                .municipality(activity.municipality())
                .map(MunicipalityChange.Recorded::province)
                .orElse("");
    }
}
