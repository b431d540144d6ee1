package nl.millenniumgemeenten.gateway.api;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import nl.millenniumgemeenten.gateway.api.record.ParticipationJson;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Standing;

/// The parts that municipalities have, had or may get in the campaign, by the code of the
/// municipality.
@Singleton
final class ParticipationCollection implements ApiCollection {
    static final String NAME = "participations";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> filters() {
        return Set.of("province", "standing", "participating", "goal");
    }

    @Override
    public boolean isHistorical() {
        return true;
    }

    @Override
    public List<Item> find(Reading reading, ApiParameters parameters) {
        var register = reading.ask(new Question.WholeRegister());
        var inProvince = parameters.inProvince(register);
        var standing = parameters.choice("standing", Standing.class);
        var participating = parameters.yes("participating");
        var goal = parameters.number("goal", 1, 999);
        return register.participations().values().stream()
                .filter(one -> inProvince.test(one.id()))
                .filter(one -> standing.isEmpty() || register.standing(one.id()) == standing.get())
                .filter(one ->
                        participating.isEmpty()
                                || register.participates(one.id()) == participating.get())
                .filter(one -> goal.isEmpty() || one.goals().contains(goal.get()))
                .map(one -> new Item(one.id(), () -> ParticipationJson.of(one, register)))
                .toList();
    }

    @Override
    public Sought item(Reading reading, String id) {
        var register = reading.ask(new Question.WholeRegister());
        return register.participation(id)
                .<Sought>map(one -> new Sought.Found(ParticipationJson.of(one, register)))
                .orElseGet(Sought.Missing::new);
    }
}
