package nl.millenniumgemeenten.gateway.page.home;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.ListItems;
import nl.millenniumgemeenten.gateway.library.Bodies;
import nl.millenniumgemeenten.gateway.page.activity.ActivityItems;
import nl.millenniumgemeenten.gateway.page.agenda.AgendaRows;
import nl.millenniumgemeenten.gateway.page.discussion.DiscussionItems;
import nl.millenniumgemeenten.gateway.page.map.SmallMaps;
import nl.millenniumgemeenten.gateway.page.timeline.PostItems;
import nl.millenniumgemeenten.gateway.site.ActivityQuestion;
import nl.millenniumgemeenten.gateway.site.AgendaQuestion;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;

/// Makes the first page.
@Singleton
public final class HomePage {
    private static final int NEWS = 3;
    private static final int AGENDA = 3;
    private static final int ACTIVITIES = 3;
    private static final int DISCUSSIONS = 4;
    private static final int POSTS = 3;

    private final Layouts layouts;
    private final SmallMaps maps;

    HomePage(Layouts layouts, SmallMaps maps) {
        this.layouts = layouts;
        this.maps = maps;
    }

    /// The first page.
    public HomeView view(Reading reading) {
        var campaign = reading.ask(new Question.Campaign());
        var tagline = campaign.map(CampaignChange.Configured::tagline).orElse("");
        return new HomeView(
                layouts.layout(reading, "", tagline, "/", true, List.of()),
                campaign.map(CampaignChange.Configured::introductionHtml)
                        .map(html -> Bodies.html(reading, html))
                        .orElse(""),
                maps.of(
                        reading,
                        reading.ask(new Question.ParticipantsWithGoal(Question.ANY_GOAL)),
                        "Kaart van Nederland met de gemeenten die meedoen"),
                reading.ask(new Question.TopLevelPages()).stream().map(ListItems::teaser).toList(),
                reading.ask(new Question.Goals()).values().stream().map(ListItems::goal).toList(),
                ActivityItems.of(reading, reading.ask(new ActivityQuestion.Newest(ACTIVITIES))),
                reading.ask(new Question.NewestNews(NEWS)).stream().map(ListItems::news).toList(),
                AgendaRows.of(reading.ask(new AgendaQuestion.Coming(AGENDA))),
                DiscussionItems.newest(reading, DISCUSSIONS),
                PostItems.newest(reading, POSTS));
    }
}
