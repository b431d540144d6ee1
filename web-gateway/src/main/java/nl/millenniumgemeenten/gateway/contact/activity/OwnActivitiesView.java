package nl.millenniumgemeenten.gateway.contact.activity;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// The activities of a municipality as its contact sees them.
public record OwnActivitiesView(
        LayoutView layout,
        String municipality,
        String notice,
        String freshPath,
        List<Item> activities,
        PagingView paging) {

    public OwnActivitiesView {
        activities = List.copyOf(activities);
    }

    /// One of them. `livePath` is where visitors see it, empty while they do not.
    public record Item(String title, String path, BadgeView state, String livePath) {}
}
