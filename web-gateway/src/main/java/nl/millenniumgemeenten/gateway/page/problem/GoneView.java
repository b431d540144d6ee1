package nl.millenniumgemeenten.gateway.page.problem;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DateView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;

/// What stood at this address was withdrawn; `title` is what it was called.
public record GoneView(
        LayoutView layout, String title, DateView withdrawnOn, List<LinkView> suggestions) {

    public GoneView {
        suggestions = List.copyOf(suggestions);
    }
}
