package nl.millenniumgemeenten.gateway.page.goal;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.GoalItemView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.NavigationItemView;
import nl.millenniumgemeenten.gateway.layout.NewsItemView;
import nl.millenniumgemeenten.gateway.page.activity.ActivityItemView;
import nl.millenniumgemeenten.gateway.page.agenda.AgendaRowView;
import nl.millenniumgemeenten.gateway.page.map.SmallMapView;
import nl.millenniumgemeenten.gateway.page.resource.ResourceItemView;

/// One goal: who chose it and the news about it. `section` is the menu of all goals.
public record GoalView(
        LayoutView layout,
        GoalItemView goal,
        List<NavigationItemView> section,
        List<LinkView> participants,
        SmallMapView map,
        LinkView mapLink,
        List<ActivityItemView> activities,
        List<NewsItemView> news,
        List<AgendaRowView> agenda,
        List<ResourceItemView> resources) {

    public GoalView {
        section = List.copyOf(section);
        participants = List.copyOf(participants);
        activities = List.copyOf(activities);
        news = List.copyOf(news);
        agenda = List.copyOf(agenda);
        resources = List.copyOf(resources);
    }
}
