package nl.millenniumgemeenten.gateway.search;

import java.util.List;

/// A way to narrow what was found.
public record FacetView(String name, String anchor, List<Choice> choices) {
    public FacetView {
        choices = List.copyOf(choices);
    }

    /// One choice.
    public record Choice(String label, String count, String path, boolean selected) {}
}
