package nl.millenniumgemeenten.gateway.desk.subscriber;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// All lists, in the order in which people see them.
public record ListListView(DeskLayoutView layout, String notice, List<Row> rows) {
    public ListListView {
        rows = List.copyOf(rows);
    }

    /// A list, and the screen of who reads it.
    public record Row(
            String title,
            String about,
            String path,
            BadgeView state,
            String subscribers,
            String subscribersPath) {}
}
