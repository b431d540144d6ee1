package nl.millenniumgemeenten.gateway.page.problem;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;

/// Nothing stands at this address; `suggestions` are pages that may have been meant.
public record NotFoundView(LayoutView layout, List<LinkView> suggestions) {

    public NotFoundView {
        suggestions = List.copyOf(suggestions);
    }
}
