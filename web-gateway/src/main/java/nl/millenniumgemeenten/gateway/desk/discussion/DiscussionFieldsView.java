package nl.millenniumgemeenten.gateway.desk.discussion;

import java.util.List;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// What is typed of a discussion.
public record DiscussionFieldsView(
        String title,
        String under,
        List<OptionView> openTo,
        List<OptionView> states,
        boolean pinned) {

    public DiscussionFieldsView {
        openTo = List.copyOf(openTo);
        states = List.copyOf(states);
    }

    static DiscussionFieldsView of(Form form) {
        return new DiscussionFieldsView(
                form.line("title"),
                form.line("under"),
                DiscussionForms.openness(form.line("openTo")),
                DiscussionForms.states(form.line("state")),
                form.line("pinned").equals("true"));
    }
}
