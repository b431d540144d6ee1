package nl.millenniumgemeenten.gateway.api;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import nl.millenniumgemeenten.gateway.api.record.GoalJson;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// The campaign's goals, with how many chose each.
@Singleton
final class GoalCollection implements ApiCollection {
    static final String NAME = "goals";

    private final String siteUrl;

    GoalCollection(SiteConfiguration configuration) {
        this.siteUrl = configuration.url().toString();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> filters() {
        return Set.of();
    }

    @Override
    public boolean isHistorical() {
        return true;
    }

    @Override
    public List<Item> find(Reading reading, ApiParameters parameters) {
        var register = reading.ask(new Question.WholeRegister());
        return reading.ask(new Question.Goals()).values().stream()
                .map(goal ->
                        new Item(
                                NumberKey.of(goal.number()),
                                () -> GoalJson.of(goal, register, siteUrl)))
                .toList();
    }

    @Override
    public Sought item(Reading reading, String id) {
        var register = reading.ask(new Question.WholeRegister());
        var goals = reading.ask(new Question.Goals());
        return NumberKey.number(id)
                .filter(number -> number <= Integer.MAX_VALUE)
                .map(number -> goals.get(number.intValue()))
                .<Sought>map(goal -> new Sought.Found(GoalJson.of(goal, register, siteUrl)))
                .orElseGet(Sought.Missing::new);
    }
}
