package nl.millenniumgemeenten.gateway.page.tag;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.GoalItemView;

/// What something is about.
public record TagsView(
        List<GoalItemView> goals, List<Municipality> municipalities, List<String> themes) {

    public TagsView {
        goals = List.copyOf(goals);
        municipalities = List.copyOf(municipalities);
        themes = List.copyOf(themes);
    }

    /// Whether there is anything to tell.
    public boolean needed() {
        return !goals.isEmpty() || !municipalities.isEmpty() || !themes.isEmpty();
    }

    /// A municipality that is there now.
    ///
    /// @param formerly what it was called when it was tagged, empty where that is the same
    public record Municipality(String name, String path, String formerly) {}
}
