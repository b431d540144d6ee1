package nl.millenniumgemeenten.gateway.page.home;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DiscussionItemView;
import nl.millenniumgemeenten.gateway.layout.GoalItemView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.NewsItemView;
import nl.millenniumgemeenten.gateway.layout.TeaserView;
import nl.millenniumgemeenten.gateway.page.activity.ActivityItemView;
import nl.millenniumgemeenten.gateway.page.agenda.AgendaRowView;
import nl.millenniumgemeenten.gateway.page.map.SmallMapView;
import nl.millenniumgemeenten.gateway.page.timeline.PostView;

/// The first page: what the campaign is, how many take part, where they are, the newest news and
/// discussions, what the campaign posts elsewhere, the goals and the pages of the top level.
public record HomeView(
        LayoutView layout,
        String introductionHtml,
        SmallMapView map,
        List<TeaserView> teasers,
        List<GoalItemView> goals,
        List<ActivityItemView> activities,
        List<NewsItemView> news,
        List<AgendaRowView> agenda,
        List<DiscussionItemView> discussions,
        List<PostView> posts) {

    public HomeView {
        teasers = List.copyOf(teasers);
        goals = List.copyOf(goals);
        activities = List.copyOf(activities);
        news = List.copyOf(news);
        agenda = List.copyOf(agenda);
        discussions = List.copyOf(discussions);
        posts = List.copyOf(posts);
    }
}
