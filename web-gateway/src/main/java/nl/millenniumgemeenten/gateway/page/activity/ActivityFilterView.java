package nl.millenniumgemeenten.gateway.page.activity;

import java.util.List;

/// One way to narrow the list of activities.
///
/// @param name what is chosen, such as "Doel"
/// @param anchor its id in the page
public record ActivityFilterView(String name, String anchor, List<Choice> choices) {

    public ActivityFilterView {
        choices = List.copyOf(choices);
    }

    /// Something to choose, with how much it would find.
    public record Choice(String label, String count, String path, boolean selected) {}
}
