package nl.millenniumgemeenten.gateway.layout;

import java.util.List;

/// One way to narrow a list, by links.
///
/// @param name what is chosen, such as "Doel"
/// @param anchor its id in the page
public record ChoicesView(String name, String anchor, List<Choice> choices) {

    public ChoicesView {
        choices = List.copyOf(choices);
    }

    /// Something to choose, with how much it would find where that is told.
    public record Choice(String label, String count, String path, boolean selected) {}
}
