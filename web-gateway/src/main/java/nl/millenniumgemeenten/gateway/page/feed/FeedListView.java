package nl.millenniumgemeenten.gateway.page.feed;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// The feeds of the site, the general ones and those of each goal.
public record FeedListView(LayoutView layout, List<Item> kinds, List<Item> goals) {

    public FeedListView {
        kinds = List.copyOf(kinds);
        goals = List.copyOf(goals);
    }

    /// A feed in each of its forms.
    ///
    /// @param text what it tells of, empty where the name says enough
    public record Item(String name, String text, String atomPath, String jsonPath) {}
}
