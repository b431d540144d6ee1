package nl.millenniumgemeenten.gateway.page.goal;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.GoalItemView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// All goals of the campaign, in their order.
public record GoalsView(LayoutView layout, List<GoalItemView> goals) {

    public GoalsView {
        goals = List.copyOf(goals);
    }
}
