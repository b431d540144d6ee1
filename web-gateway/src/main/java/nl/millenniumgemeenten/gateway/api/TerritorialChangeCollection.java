package nl.millenniumgemeenten.gateway.api;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.api.record.TerritorialChangeJson;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;

/// All changes of municipal territory, planned and cancelled ones too.
@Singleton
final class TerritorialChangeCollection implements ApiCollection {
    static final String NAME = "territorial-changes";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> filters() {
        return Set.of("municipality", "kind", "status", "year");
    }

    @Override
    public boolean isHistorical() {
        return true;
    }

    @Override
    public List<Item> find(Reading reading, ApiParameters parameters) {
        var register = reading.ask(new Question.WholeRegister());
        var municipality = parameters.code("municipality");
        var kind = parameters.choice("kind", TerritorialChangeChange.Kind.class);
        var status = parameters.choice("status", TerritorialChangeChange.Status.class);
        var year = parameters.number("year", 1800, 2200);
        return register.territorialChanges().values().stream()
                .filter(one ->
                        municipality.isEmpty()
                                || one.from().contains(municipality.get())
                                || one.to().contains(municipality.get()))
                .filter(one -> kind.isEmpty() || one.kind() == kind.get())
                .filter(one ->
                        status.isEmpty()
                                || TerritorialChangeJson.status(one, register.today())
                                        == status.get())
                .filter(one -> year.isEmpty() || one.effectiveOn().getYear() == year.get())
                .map(one -> new Item(one.id(), () -> TerritorialChangeJson.of(one, register)))
                .toList();
    }

    @Override
    public Sought item(Reading reading, String id) {
        var register = reading.ask(new Question.WholeRegister());
        return Optional.ofNullable(register.territorialChanges().get(id))
                .<Sought>map(one -> new Sought.Found(TerritorialChangeJson.of(one, register)))
                .orElseGet(Sought.Missing::new);
    }
}
