package nl.millenniumgemeenten.gateway.page.problem;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// Something went wrong on our side. `instance` is what a visitor can quote to us; it may be empty.
public record ErrorView(
        LayoutView layout, String heading, List<String> paragraphs, String instance) {

    public ErrorView {
        paragraphs = List.copyOf(paragraphs);
    }
}
