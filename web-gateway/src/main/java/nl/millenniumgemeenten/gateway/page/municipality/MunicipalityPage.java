package nl.millenniumgemeenten.gateway.page.municipality;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.GoalItemView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.ListItems;
import nl.millenniumgemeenten.gateway.page.activity.ActivityItems;
import nl.millenniumgemeenten.gateway.page.map.SmallMaps;
import nl.millenniumgemeenten.gateway.site.ActivityQuestion;
import nl.millenniumgemeenten.gateway.site.Province;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Target;
import org.jspecify.annotations.Nullable;

/// Makes the page of a municipality, past or present.
@Singleton
public final class MunicipalityPage {
    private static final int NEWS = 10;
    private static final int ACTIVITIES = 12;

    private final Layouts layouts;
    private final SmallMaps maps;

    MunicipalityPage(Layouts layouts, SmallMaps maps) {
        this.layouts = layouts;
        this.maps = maps;
    }

    /// A municipality: what it is, whether it takes part, where it came from and went.
    public MunicipalityView view(Reading reading, MunicipalityChange.Recorded municipality) {
        var code = municipality.code();
        var name = municipality.name();
        boolean exists = reading.ask(new Question.Exists(code));
        var participation = reading.ask(new Question.ParticipationOf(code)).orElse(null);
        var standing = reading.ask(new Question.StandingOf(code));
        var words = MunicipalityText.participation(name, exists, standing, participation);
        var left = notCancelled(reading.ask(new Question.ChangesFrom(code)));
        var successors = successors(reading, left);
        return new MunicipalityView(
                layouts.layout(
                        reading,
                        name,
                        "Gemeente " + name + " in " + municipality.province() + ". " + words,
                        MunicipalityText.path(municipality),
                        true,
                        List.of(
                                new LinkView("Home", "/"),
                                new LinkView("Gemeenten", "/gemeenten"))),
                name,
                municipality.province(),
                MunicipalityText.badges(isFormer(reading, municipality), standing),
                ended(reading, municipality, left, successors),
                successors,
                predecessors(reading, code),
                MunicipalityText.participated(participation),
                words,
                ParticipationText.steps(participation),
                ParticipationText.introduction(participation),
                ParticipationText.profile(participation),
                related(reading, participation),
                goals(reading, participation),
                sources(participation),
                facts(reading, municipality),
                maps.of(reading, List.of(municipality), "Kaart van Nederland: hier ligt " + name),
                map(reading, municipality),
                ActivityItems.of(
                        reading,
                        reading.ask(new ActivityQuestion.OfMunicipality(code, ACTIVITIES))),
                reading.ask(new Question.NewsAboutMunicipality(code, NEWS)).stream()
                        .map(ListItems::news)
                        .toList());
    }

    private static List<TerritorialChangeChange.Recorded> notCancelled(
            List<TerritorialChangeChange.Recorded> changes) {
        return changes.stream()
                .filter(change -> change.status() != TerritorialChangeChange.Status.CANCELLED)
                .toList();
    }

    private static boolean isFormer(Reading reading, MunicipalityChange.Recorded municipality) {
        var until = municipality.existsUntil();
        return until != null
                && !MunicipalityText.isNever(municipality)
                && reading.ask(new Question.HasCome(until));
    }

    private static String ended(
            Reading reading,
            MunicipalityChange.Recorded municipality,
            List<TerritorialChangeChange.Recorded> left,
            List<RelatedMunicipalityView> successors) {
        var names = successors.stream().map(RelatedMunicipalityView::name).toList();
        if (MunicipalityText.isNever(municipality)) {
            return municipality.name()
                    + " zou een nieuwe gemeente worden, maar het plan ging niet door.";
        }
        if (isFormer(reading, municipality)) {
            return MunicipalityText.ended(municipality, left, names);
        }
        return left.isEmpty()
                ? beginning(reading, municipality)
                : MunicipalityText.ending(municipality.name(), left.getLast(), names);
    }

    private static String beginning(Reading reading, MunicipalityChange.Recorded municipality) {
        var from = municipality.existsFrom();
        return from == null || reading.ask(new Question.HasCome(from))
                ? ""
                : municipality.name() + " wordt een gemeente op " + DutchText.date(from) + ".";
    }

    private static List<RelatedMunicipalityView> successors(
            Reading reading, List<TerritorialChangeChange.Recorded> changes) {
        var related = new ArrayList<RelatedMunicipalityView>();
        for (var change : changes) {
            for (var code : change.to()) {
                related(reading, code, "vanaf " + DutchText.date(change.effectiveOn()))
                        .ifPresent(related::add);
            }
        }
        return related;
    }

    private static List<RelatedMunicipalityView> predecessors(Reading reading, String code) {
        var related = new ArrayList<RelatedMunicipalityView>();
        for (var change : notCancelled(reading.ask(new Question.ChangesTo(code)))) {
            for (var from : change.from()) {
                if (!from.equals(code)) {
                    related(reading, from, came(reading, change)).ifPresent(related::add);
                }
            }
        }
        return related;
    }

    private static String came(Reading reading, TerritorialChangeChange.Recorded change) {
        return MunicipalityText.came(
                change, !reading.ask(new Question.HasCome(change.effectiveOn())));
    }

    /// With whom its part in the campaign began, and where it goes on.
    private static List<RelatedMunicipalityView> related(
            Reading reading, ParticipationChange.@Nullable Recorded participation) {
        var related = new ArrayList<RelatedMunicipalityView>();
        if (participation == null) {
            return related;
        }
        for (var code : participation.continues()) {
            related(reading, code, "deed al mee").ifPresent(related::add);
        }
        for (var succession : participation.successions()) {
            if (succession.decision() == ParticipationChange.SuccessionDecision.CONTINUES) {
                related(reading, succession.to(), "gaat door met de deelname")
                        .ifPresent(related::add);
            }
        }
        return related;
    }

    private static Optional<RelatedMunicipalityView> related(
            Reading reading, String code, String note) {
        return reading.ask(new Question.MunicipalityWith(code))
                .map(found ->
                        new RelatedMunicipalityView(
                                found.name(),
                                reading.address(MunicipalityText.path(found)),
                                note,
                                MunicipalityText.badges(
                                        isFormer(reading, found),
                                        reading.ask(new Question.StandingOf(code)))));
    }

    private static List<GoalItemView> goals(
            Reading reading, ParticipationChange.@Nullable Recorded participation) {
        if (participation == null) {
            return List.of();
        }
        var known = reading.ask(new Question.Goals());
        return participation.goals().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(ListItems::goal)
                .toList();
    }

    /// Where this is known from, if it is a web address: nothing else becomes a link.
    private static List<LinkView> sources(ParticipationChange.@Nullable Recorded participation) {
        if (participation == null || participation.source() == null) {
            return List.of();
        }
        var source = participation.source();
        try {
            var address = URI.create(source);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            var host = address.getHost();
            return web && host != null ? List.of(new LinkView(host, source)) : List.of();
        } catch (IllegalArgumentException notAnAddress) {
            return List.of();
        }
    }

    /// The newest count of the day that the page is about. Where all counts came later, the first
    /// says more than none: its year stands with it.
    private static MunicipalityChange.@Nullable Population population(
            Reading reading, MunicipalityChange.Recorded municipality) {
        var day = reading.at();
        var counts = municipality.populations();
        if (day.isEmpty() || counts.isEmpty()) {
            return municipality.population();
        }
        return counts.stream()
                .filter(count -> count.year() <= day.get().getYear())
                .reduce((_, later) -> later)
                .orElse(counts.getFirst());
    }

    /// The map of its province.
    private static LinkView map(Reading reading, MunicipalityChange.Recorded municipality) {
        var parameters = new TreeMap<String, String>();
        parameters.put(Province.PARAMETER, Province.slug(municipality.province()));
        reading.at().ifPresent(day -> parameters.put(Target.AT, day.toString()));
        return new LinkView(
                "Kaart van " + municipality.province(), new Target("/kaart", parameters).text());
    }

    private static List<FactView> facts(Reading reading, MunicipalityChange.Recorded municipality) {
        var facts = new ArrayList<FactView>();
        facts.add(new FactView("Provincie", municipality.province()));
        var population = population(reading, municipality);
        if (population != null) {
            facts.add(
                    new FactView(
                            "Inwoners",
                            DutchText.number(population.inhabitants())
                                    + " (1 januari "
                                    + population.year()
                                    + ")"));
        }
        var from = municipality.existsFrom();
        if (from != null) {
            facts.add(new FactView("Gemeente sinds", DutchText.date(from)));
        }
        var until = municipality.existsUntil();
        if (until != null) {
            facts.add(new FactView("Gemeente tot", DutchText.date(until)));
        }
        if (!municipality.alternativeNames().isEmpty()) {
            facts.add(
                    new FactView(
                            "Ook bekend als", DutchText.list(municipality.alternativeNames())));
        }
        facts.add(new FactView("Gemeentecode", municipality.code()));
        return facts;
    }
}
