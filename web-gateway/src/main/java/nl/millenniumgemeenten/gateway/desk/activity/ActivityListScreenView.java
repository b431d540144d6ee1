package nl.millenniumgemeenten.gateway.desk.activity;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.ContentRowView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.NavigationItemView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// The activities in one state, or all.
public record ActivityListScreenView(
        DeskLayoutView layout,
        String notice,
        boolean mayWrite,
        List<NavigationItemView> states,
        List<ContentRowView> activities,
        PagingView paging) {

    public ActivityListScreenView {
        states = List.copyOf(states);
        activities = List.copyOf(activities);
    }
}
