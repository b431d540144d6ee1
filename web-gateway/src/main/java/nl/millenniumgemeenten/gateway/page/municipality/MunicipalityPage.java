package nl.millenniumgemeenten.gateway.page.municipality;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FeedLinkView;
import nl.millenniumgemeenten.gateway.layout.GoalItemView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.ListItems;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.page.activity.ActivityItems;
import nl.millenniumgemeenten.gateway.page.agenda.AgendaRows;
import nl.millenniumgemeenten.gateway.page.discussion.DiscussionItems;
import nl.millenniumgemeenten.gateway.page.map.SmallMaps;
import nl.millenniumgemeenten.gateway.page.resource.ResourceItems;
import nl.millenniumgemeenten.gateway.site.ActivityQuestion;
import nl.millenniumgemeenten.gateway.site.AgendaQuestion;
import nl.millenniumgemeenten.gateway.site.Province;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.ResourceQuestion;
import nl.millenniumgemeenten.gateway.site.Standing;
import nl.millenniumgemeenten.gateway.site.TakingPart;
import nl.millenniumgemeenten.gateway.site.Target;
import org.jspecify.annotations.Nullable;

/// Makes the page of a municipality, past or present.
@Singleton
public final class MunicipalityPage {
    private static final int NEWS = 10;
    private static final int ACTIVITIES = 12;
    private static final int AGENDA = 5;
    private static final int RESOURCES = 6;

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
        var standing = reading.ask(new Question.StandingOf(code));
        var participation =
                reading.ask(new Question.ParticipationOf(code))
                        .filter(part -> standing != Standing.NONE || TakingPart.wasTurnedDown(part))
                        .orElse(null);
        var words = MunicipalityText.participation(name, exists, standing, participation);
        var lineage = new Lineage(reading);
        var left = lineage.left(code);
        var successors = lineage.successors(code);
        var facts = new MunicipalityFacts(reading, municipality);
        return new MunicipalityView(
                layouts.layout(
                                reading,
                                name,
                                "Gemeente "
                                        + name
                                        + " in "
                                        + municipality.province()
                                        + ". "
                                        + words,
                                MunicipalityText.path(municipality),
                                true,
                                List.of(
                                        new LinkView("Home", "/"),
                                        new LinkView("Gemeenten", reading.address("/gemeenten"))),
                                telling(municipality))
                        .withDiscussions(DiscussionItems.underMunicipality(reading, code)),
                name,
                municipality.province(),
                MunicipalityText.badges(lineage.isFormer(municipality), standing),
                ended(reading, lineage.isFormer(municipality), municipality, left, successors),
                successors,
                lineage.predecessors(code),
                MunicipalityText.participated(participation),
                words,
                ParticipationText.steps(participation, reading.at()),
                ParticipationText.introduction(participation),
                ParticipationText.profile(participation),
                ParticipationText.links(name, participation),
                related(reading, lineage, participation),
                goals(reading, participation),
                sources(participation),
                Stream.concat(facts.all().stream(), lineage.grounds(code).stream()).toList(),
                InhabitantsFigure.of(name, facts.counts()).stream().toList(),
                maps.of(reading, List.of(municipality), "Kaart van Nederland: hier ligt " + name),
                map(reading, municipality),
                reading.address("/gemeenten"),
                ActivityItems.of(
                        reading,
                        reading.ask(new ActivityQuestion.OfMunicipality(code, ACTIVITIES))),
                reading.ask(new Question.NewsAboutMunicipality(code, NEWS)).stream()
                        .map(ListItems::news)
                        .toList(),
                AgendaRows.of(
                        reading.ask(new AgendaQuestion.ComingAboutMunicipality(code, AGENDA))),
                ResourceItems.of(
                        reading,
                        reading.ask(new ResourceQuestion.AboutMunicipality(code, RESOURCES))));
    }

    private static Telling telling(MunicipalityChange.Recorded municipality) {
        var thing =
                Thing.a("GovernmentOrganization")
                        .with("name", "Gemeente " + municipality.name())
                        .with("identifier", municipality.code())
                        .with(
                                "foundingDate",
                                Objects.requireNonNullElse(municipality.existsFrom(), ""))
                        .with(
                                "dissolutionDate",
                                Objects.requireNonNullElse(municipality.existsUntil(), ""))
                        .with(
                                "areaServed",
                                Thing.a("AdministrativeArea")
                                        .with("name", municipality.name())
                                        .with(
                                                "containedInPlace",
                                                Thing.a("AdministrativeArea")
                                                        .with("name", municipality.province())));
        return Telling.of(thing)
                .withFeeds(
                        FeedLinkView.of(
                                "Nieuw over " + municipality.name(),
                                MunicipalityText.path(municipality)));
    }

    private static String ended(
            Reading reading,
            boolean former,
            MunicipalityChange.Recorded municipality,
            List<TerritorialChangeChange.Recorded> left,
            List<RelatedMunicipalityView> successors) {
        var names = successors.stream().map(RelatedMunicipalityView::name).toList();
        if (MunicipalityText.isNever(municipality)) {
            return municipality.name()
                    + " zou een nieuwe gemeente worden, maar het plan ging niet door.";
        }
        if (former) {
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

    /// With whom its part in the campaign began, and where it goes on.
    private static List<RelatedMunicipalityView> related(
            Reading reading,
            Lineage lineage,
            ParticipationChange.@Nullable Recorded participation) {
        var related = new ArrayList<RelatedMunicipalityView>();
        if (participation == null) {
            return related;
        }
        for (var code : participation.continues()) {
            lineage.related(code, "deed al mee", List.of()).ifPresent(related::add);
        }
        for (var succession : participation.successions()) {
            if (succession.decision() == ParticipationChange.SuccessionDecision.CONTINUES
                    && isOver(reading, participation.id())) {
                lineage.related(succession.to(), "gaat door met de deelname", List.of())
                        .ifPresent(related::add);
            }
        }
        return related;
    }

    /// On a page of an earlier day the municipality goes on itself.
    private static boolean isOver(Reading reading, String code) {
        return reading.at().isEmpty() || !reading.ask(new Question.Exists(code));
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
                .map(goal -> ListItems.goal(reading, goal, ""))
                .toList();
    }

    /// Where this is known from, if it is a web address: nothing else becomes a link.
    private static List<LinkView> sources(ParticipationChange.@Nullable Recorded participation) {
        if (participation == null || participation.source() == null) {
            return List.of();
        }
        var source = participation.source();
        return WebAddress.of(source)
                .map(address -> List.of(new LinkView(address.getHost(), source)))
                .orElseGet(List::of);
    }

    /// The map of its province.
    private static LinkView map(Reading reading, MunicipalityChange.Recorded municipality) {
        var parameters = new TreeMap<String, String>();
        parameters.put(Province.PARAMETER, Province.slug(municipality.province()));
        reading.at().ifPresent(day -> parameters.put(Target.AT, day.toString()));
        return new LinkView(
                "Kaart van " + municipality.province(), new Target("/kaart", parameters).text());
    }
}
