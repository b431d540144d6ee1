package nl.millenniumgemeenten.gateway.api;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.api.record.MunicipalityJson;
import nl.millenniumgemeenten.gateway.site.NameSearch;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// All municipalities, past and present; those of the day unless others are asked for.
@Singleton
final class MunicipalityCollection implements ApiCollection {
    static final String NAME = "municipalities";

    /// Which part of the register is meant, on the day that is asked about.
    enum Existence {
        CURRENT,
        FORMER,
        PLANNED,
        ALL
    }

    private final String siteUrl;

    MunicipalityCollection(SiteConfiguration configuration) {
        this.siteUrl = configuration.url().toString();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> filters() {
        return Set.of(ApiParameters.QUERY, "province", "existence", "participating", "goal");
    }

    @Override
    public boolean isHistorical() {
        return true;
    }

    @Override
    public List<Item> find(Reading reading, ApiParameters parameters) {
        var register = reading.ask(new Question.WholeRegister());
        var found = parameters.query().map(words -> NameSearch.find(words, register).keySet());
        var inProvince = parameters.inProvince(register);
        var existence = parameters.choice("existence", Existence.class).orElse(Existence.CURRENT);
        var participating = parameters.yes("participating");
        var goal = parameters.number("goal", 1, 999);
        return register.municipalities().values().stream()
                .filter(one -> is(existence, one, register.today()))
                .filter(one -> found.isEmpty() || found.get().contains(one.code()))
                .filter(one -> inProvince.test(one.code()))
                .filter(one ->
                        participating.isEmpty()
                                || register.participates(one.code()) == participating.get())
                .filter(one -> goal.isEmpty() || register.participates(one.code(), goal.get()))
                .map(one -> new Item(one.code(), () -> json(one, register)))
                .toList();
    }

    @Override
    public Sought item(Reading reading, String id) {
        var register = reading.ask(new Question.WholeRegister());
        return register.municipality(id)
                .<Sought>map(one -> new Sought.Found(json(one, register)))
                .orElseGet(Sought.Missing::new);
    }

    private MunicipalityJson json(MunicipalityChange.Recorded municipality, Register register) {
        return MunicipalityJson.of(municipality, register, siteUrl);
    }

    private static boolean is(
            Existence existence, MunicipalityChange.Recorded municipality, LocalDate day) {
        var from = municipality.existsFrom();
        var until = municipality.existsUntil();
        boolean never = from != null && from.equals(until);
        boolean came = from == null || !day.isBefore(from);
        boolean went = until != null && !day.isBefore(until);
        return switch (existence) {
            case CURRENT -> came && !went;
            case FORMER -> went && !never;
            case PLANNED -> !came && !never;
            case ALL -> true;
        };
    }
}
