package nl.millenniumgemeenten.gateway.desk;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;

/// A form that was stopped, with everything that was typed: `fields` are posted to `action` again.
/// `signInPath` is where to sign in first, in another window; empty when that is not needed.
public record ResumeView(
        DeskLayoutView layout,
        String heading,
        List<String> paragraphs,
        String signInPath,
        String action,
        List<HiddenFieldView> fields) {

    public ResumeView {
        paragraphs = List.copyOf(paragraphs);
        fields = List.copyOf(fields);
    }
}
