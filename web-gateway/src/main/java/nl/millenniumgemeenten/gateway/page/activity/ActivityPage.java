package nl.millenniumgemeenten.gateway.page.activity;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.GoalItemView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.ListItems;
import nl.millenniumgemeenten.gateway.layout.PlainText;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.page.discussion.DiscussionItems;
import nl.millenniumgemeenten.gateway.page.picture.PictureAddresses;
import nl.millenniumgemeenten.gateway.page.picture.PictureView;
import nl.millenniumgemeenten.gateway.site.Activities;
import nl.millenniumgemeenten.gateway.site.ActivityQuestion;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;

/// Makes the page of an activity.
@Singleton
public final class ActivityPage {
    private static final int LIKE_THIS = 3;

    private final Layouts layouts;

    ActivityPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// The activity as visitors see it.
    public ActivityView view(Reading reading, ActivityChange.Published activity) {
        return view(reading, activity, PictureAddresses.PUBLIC);
    }

    /// The activity with its pictures from elsewhere, as in a preview.
    public ActivityView view(
            Reading reading, ActivityChange.Published activity, PictureAddresses addresses) {
        var municipality = reading.ask(new Question.MunicipalityWith(activity.municipality()));
        var pictures = activity.pictures().stream().map(addresses::view).toList();
        return new ActivityView(
                layouts.layout(
                                reading,
                                activity.title(),
                                activity.summary(),
                                Activities.path(activity),
                                true,
                                List.of(
                                        new LinkView("Home", "/"),
                                        new LinkView("Activiteiten", "/activiteiten")),
                                telling(activity, pictures))
                        .withDiscussions(
                                DiscussionItems.under(
                                        reading, DiscussionChange.Kind.ACTIVITY, activity.id())),
                activity.title(),
                activity.summary(),
                municipality.stream()
                        .map(found -> new LinkView(found.name(), "/gemeenten/" + found.slug()))
                        .toList(),
                reading.ask(new Question.HeirsOf(activity.municipality())).stream()
                        .map(heir -> new LinkView(heir.name(), "/gemeenten/" + heir.slug()))
                        .toList(),
                pictures.stream().limit(1).toList(),
                PlainText.paragraphs(activity.story()),
                PlainText.paragraphs(activity.result()),
                pictures.stream().skip(1).toList(),
                facts(activity, municipality),
                activity.partners(),
                goals(reading, activity),
                ActivityItems.of(
                        reading,
                        reading.ask(new ActivityQuestion.LikeThis(activity.number(), LIKE_THIS))));
    }

    private static Telling telling(ActivityChange.Published activity, List<PictureView> pictures) {
        return Telling.ofArticle(
                        Thing.a("Article").with("headline", activity.title()),
                        activity.firstPublishedAt(),
                        activity.publishedAt())
                .withPicture(
                        pictures.stream()
                                .limit(1)
                                .map(picture ->
                                        Telling.Picture.shown(
                                                picture.source(),
                                                picture.alternativeText(),
                                                picture.width(),
                                                picture.height(),
                                                PictureAddresses.usualWidth(picture.width())))
                                .toList());
    }

    private static List<FactView> facts(
            ActivityChange.Published activity, Optional<MunicipalityChange.Recorded> municipality) {
        var facts = new ArrayList<FactView>();
        municipality.ifPresent(found -> {
            facts.add(new FactView("Gemeente", found.name()));
            facts.add(new FactView("Provincie", found.province()));
        });
        var period = ActivityItems.period(activity.startedOn(), activity.endedOn());
        if (!period.isEmpty()) {
            facts.add(new FactView("Wanneer", period));
        }
        return facts;
    }

    private static List<GoalItemView> goals(Reading reading, ActivityChange.Published activity) {
        var known = reading.ask(new Question.Goals());
        return activity.goals().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(ListItems::goal)
                .toList();
    }
}
