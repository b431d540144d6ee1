package nl.millenniumgemeenten.gateway.page.activity;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// A page of the activities that were asked for.
///
/// @param none whether there is no activity at all
/// @param found how many were found, in words
/// @param narrowed whether anything was chosen
public record ActivityListView(
        LayoutView layout,
        boolean none,
        String found,
        boolean narrowed,
        List<ActivityFilterView> filters,
        List<ActivityItemView> activities,
        PagingView paging) {

    public ActivityListView {
        filters = List.copyOf(filters);
        activities = List.copyOf(activities);
    }
}
