package nl.millenniumgemeenten.gateway.desk.goal;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// The goals, by number.
public record GoalListScreenView(DeskLayoutView layout, boolean mayWrite, List<Row> goals) {
    public GoalListScreenView {
        goals = List.copyOf(goals);
    }

    /// A goal and where its screen stands.
    public record Row(String number, String theme, String text, String path, String changed) {}
}
