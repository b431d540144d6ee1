package nl.millenniumgemeenten.gateway.page.figures;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.gateway.layout.DayChoiceView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.ListItems;
import nl.millenniumgemeenten.gateway.site.Province;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Target;

/// Makes the page with the campaign in numbers.
@Singleton
public final class FiguresPage {
    private static final String PATH = "/cijfers";

    private final Layouts layouts;

    FiguresPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// The numbers of the day that the reading is of.
    public FiguresView view(Reading reading) {
        var register = reading.ask(new Question.WholeRegister());
        var goals = reading.ask(new Question.Goals()).values();
        var inhabitants = new InhabitantFigure(register).rows();
        return new FiguresView(
                layouts.layout(
                        reading,
                        "Cijfers",
                        "De campagne in cijfers: hoe die groeide, welke doelen gemeenten kozen en"
                                + " hoeveel inwoners meedoen.",
                        PATH,
                        true,
                        List.of(new LinkView("Home", "/"))),
                lead(register),
                DayChoiceView.of(reading.at(), reading.today(), FiguresPage::path),
                GrowthFigure.of(register, reading.ask(new Question.CampaignCounts()).values()),
                goals.stream().map(goal -> goal(reading, register, goal)).toList(),
                goalsNote(register),
                inhabitants,
                inhabitantsNote(inhabitants),
                provinces(reading, register),
                MunicipalityCountFigure.of(register, reading.today()),
                new LinkView("Bekijk wie meedoet op de kaart", reading.address("/kaart")));
    }

    private static String path(Optional<LocalDate> at) {
        return at.map(day -> Target.of(PATH, Target.AT, day.toString()).text()).orElse(PATH);
    }

    private static String lead(Register register) {
        int participants = register.participants();
        return DutchText.number(participants)
                + " van de "
                + DutchText.count(register.existedOn(register.today()), "gemeente", "gemeenten")
                + (participants == 1 ? " doet mee" : " doen mee")
                + ", voor zover we weten. Op deze pagina zie je hoe de campagne groeide en wat"
                + " gemeenten kozen.";
    }

    private static BarView goal(Reading reading, Register register, GoalChange.Defined goal) {
        int chosen =
                (int)
                        register.participations().keySet().stream()
                                .filter(code -> register.participates(code, goal.number()))
                                .count();
        return new BarView(
                goal.number() + ". " + goal.theme(),
                reading.address(ListItems.path(goal)),
                Percent.of(chosen, Math.max(1, most(register))),
                DutchText.number(chosen),
                "");
    }

    /// How often the goal was chosen that was chosen most.
    private static int most(Register register) {
        var counts = new TreeMap<Integer, Integer>();
        register.participations().values().stream()
                .filter(known -> register.participates(known.id()))
                .flatMap(known -> known.goals().stream())
                .forEach(goal -> counts.merge(goal, 1, Integer::sum));
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static String goalsNote(Register register) {
        var participants =
                register.participations().values().stream()
                        .filter(known -> register.participates(known.id()))
                        .map(ParticipationChange.Recorded::goals)
                        .toList();
        int unknown = (int) participants.stream().filter(List::isEmpty).count();
        return unknown == 0
                ? ""
                : "Van "
                        + DutchText.number(unknown)
                        + " van de "
                        + DutchText.count(participants.size(), "deelnemer", "deelnemers")
                        + " weten we niet welke doelen zij kozen.";
    }

    private static String inhabitantsNote(List<BarView> inhabitants) {
        return inhabitants.isEmpty()
                ? "Van geen enkel jaar kennen we de inwoners van alle gemeenten."
                : "Je ziet alleen de jaren waarvan we het aantal inwoners van alle gemeenten"
                        + " kennen. Het echte aandeel kan hoger zijn: van een deel van de deelnemers"
                        + " kennen we de naam nog niet.";
    }

    private static List<BarView> provinces(Reading reading, Register register) {
        var counts = new TreeMap<String, int[]>();
        for (var municipality : register.municipalities().values()) {
            if (register.exists(municipality.code())) {
                var count = counts.computeIfAbsent(municipality.province(), _ -> new int[2]);
                count[0] += register.participates(municipality.code()) ? 1 : 0;
                count[1]++;
            }
        }
        return counts.entrySet().stream()
                .map(entry -> province(reading, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static BarView province(Reading reading, String name, int[] count) {
        var parameters = new TreeMap<String, String>();
        parameters.put(Province.PARAMETER, Province.slug(name));
        parameters.put("toon", "deelnemers");
        reading.at().ifPresent(day -> parameters.put(Target.AT, day.toString()));
        return new BarView(
                name,
                new Target("/gemeenten", parameters).text(),
                Percent.of(count[0], count[1]),
                DutchText.number(count[0]) + " van " + DutchText.number(count[1]),
                "");
    }
}
