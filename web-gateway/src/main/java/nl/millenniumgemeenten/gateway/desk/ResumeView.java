package nl.millenniumgemeenten.gateway.desk;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.LinkView;

/// A form that was stopped, with everything that was typed: `fields` are posted to `action` again.
/// `first` is what to do first, in another window; its address is empty when there is nothing.
public record ResumeView(
        DeskLayoutView layout,
        String heading,
        List<String> paragraphs,
        LinkView first,
        String action,
        List<HiddenFieldView> fields) {

    public ResumeView {
        paragraphs = List.copyOf(paragraphs);
        fields = List.copyOf(fields);
    }
}
