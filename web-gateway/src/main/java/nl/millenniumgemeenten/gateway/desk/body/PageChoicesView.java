package nl.millenniumgemeenten.gateway.desk.body;

import java.util.List;

/// The pages that a search found; `summary` says how many.
public record PageChoicesView(String summary, List<PageChoiceView> choices) {

    public PageChoicesView {
        choices = List.copyOf(choices);
    }
}
