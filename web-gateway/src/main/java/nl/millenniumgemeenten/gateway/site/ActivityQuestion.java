package nl.millenniumgemeenten.gateway.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.site.NarrowedList.Way;

/// What a page wants to know of the activities.
public final class ActivityQuestion {
    private ActivityQuestion() {}

    /// What are all activities? Only for what shows them all.
    public record Everything() implements Question<Activities> {
        @Override
        public Activities ask(SiteImage image) {
            return image.activities();
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // See Question.
        public boolean isSame(Activities before, Activities now) {
            return before == now;
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
        private static final String GOAL = "goal";
        private static final String PROVINCE = "province";
        private static final String YEAR = "year";

        @Override
        public List<Object> madeOf(SiteImage image) {
            return List.of(image.activities(), image.register());
        }

        @Override
        public Answer ask(SiteImage image) {
            var activities = image.activities();
            var byGoal = byGoal(activities);
            var byProvince = byProvince(activities, image);
            var byYear = byYear(activities);
            var list =
                    new NarrowedList<>(activities.newest().values())
                            .by(GOAL, byGoal)
                            .by(PROVINCE, byProvince)
                            .by(YEAR, byYear);
            var years = new TreeMap<Integer, Integer>(Comparator.reverseOrder());
            years.putAll(list.counts(YEAR, byYear));
            return new Answer(
                    list.page(page, size).toList(),
                    list.count(),
                    activities.newest().size(),
                    list.counts(GOAL, byGoal),
                    list.counts(PROVINCE, byProvince),
                    years);
        }

        private Way<ActivityChange.Published, Integer> byGoal(Activities activities) {
            return new Way<>(
                    search.goal() == 0,
                    activity -> activity.goals().contains(search.goal()),
                    () -> activities.byGoal().in(search.goal()).values(),
                    ActivityChange.Published::goals,
                    () -> activities.byGoal().sizes());
        }

        /// Those of a municipality are where it is.
        private Way<ActivityChange.Published, String> byProvince(
                Activities activities, SiteImage image) {
            var provinces = new TreeMap<String, String>();
            for (var code : activities.byMunicipality().groups().keySet()) {
                provinces.put(code, province(image, code));
            }
            var asked = new HashSet<String>();
            for (var name : Set.copyOf(provinces.values())) {
                if (search.asksFor(name)) {
                    asked.add(name);
                }
            }
            return new Way<>(
                    search.province().isEmpty(),
                    activity -> asked.contains(provinces.getOrDefault(activity.municipality(), "")),
                    () ->
                            activities
                                    .byMunicipality()
                                    .inAny(
                                            provinces.keySet().stream()
                                                    .filter(code ->
                                                            asked.contains(provinces.get(code)))
                                                    .toList()),
                    activity ->
                            Stream.of(provinces.getOrDefault(activity.municipality(), ""))
                                    .filter(name -> !name.isEmpty())
                                    .toList(),
                    () -> {
                        var counts = new TreeMap<String, Integer>();
                        provinces.forEach((code, name) ->
                                counts.merge(
                                        name,
                                        activities.byMunicipality().in(code).size(),
                                        Integer::sum));
                        counts.remove("");
                        return counts;
                    });
        }

        private Way<ActivityChange.Published, Integer> byYear(Activities activities) {
            return new Way<>(
                    search.year() == 0,
                    activity -> ActivityYears.of(activity).contain(search.year()),
                    () -> activities.byYear().in(search.year()).values(),
                    activity -> ActivityYears.of(activity).all(),
                    () -> activities.byYear().sizes());
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
        return province(image, activity.municipality());
    }

    private static String province(SiteImage image, String code) {
        return image.register()
                .municipality(code)
                .map(MunicipalityChange.Recorded::province)
                .orElse("");
    }
}
