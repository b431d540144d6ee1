package nl.millenniumgemeenten.gateway.api;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.gateway.api.record.ActivityJson;
import nl.millenniumgemeenten.gateway.site.ActivityQuestion;
import nl.millenniumgemeenten.gateway.site.ActivityYears;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// The activities on the site, by number: new ones come at the end.
@Singleton
final class ActivityCollection implements ApiCollection {
    static final String NAME = "activities";

    private final String siteUrl;

    ActivityCollection(SiteConfiguration configuration) {
        this.siteUrl = configuration.url().toString();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> filters() {
        return Set.of(ApiParameters.QUERY, "municipality", "province", "goal", "year");
    }

    @Override
    public boolean isHistorical() {
        return false;
    }

    @Override
    public List<Item> find(Reading reading, ApiParameters parameters) {
        var register = reading.ask(new Question.WholeRegister());
        var words = parameters.query().map(NameOrder::letters);
        var municipality = parameters.code("municipality");
        var inProvince = parameters.inProvince(register);
        var goal = parameters.number("goal", 1, 999);
        var year = parameters.number("year", 1900, 2200);
        return reading.ask(new ActivityQuestion.Everything()).newest().values().stream()
                .filter(one -> words.isEmpty() || tellsOf(one, words.get()))
                .filter(one ->
                        municipality.isEmpty() || one.municipality().equals(municipality.get()))
                .filter(one -> inProvince.test(one.municipality()))
                .filter(one -> goal.isEmpty() || one.goals().contains(goal.get()))
                .filter(one -> year.isEmpty() || ActivityYears.of(one).contain(year.get()))
                .sorted(Comparator.comparingLong(ActivityChange.Published::number))
                .map(one ->
                        new Item(
                                NumberKey.of(one.number()),
                                () -> ActivityJson.of(one, register, siteUrl)))
                .toList();
    }

    @Override
    public Sought item(Reading reading, String id) {
        var register = reading.ask(new Question.WholeRegister());
        var number = NumberKey.number(id);
        if (number.isEmpty()) {
            return new Sought.Missing();
        }
        return switch (reading.ask(new ActivityQuestion.WithNumber(number.get())).orElse(null)) {
            case ActivityChange.Published activity ->
                    new Sought.Found(ActivityJson.of(activity, register, siteUrl));
            case ActivityChange.Withdrawn gone -> new Sought.Gone(gone.title());
            case null -> new Sought.Missing();
        };
    }

    private static boolean tellsOf(ActivityChange.Published activity, String words) {
        return NameOrder.letters(activity.title()).contains(words)
                || NameOrder.letters(activity.summary()).contains(words);
    }
}
