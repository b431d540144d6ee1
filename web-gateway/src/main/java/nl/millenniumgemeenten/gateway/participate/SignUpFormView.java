package nl.millenniumgemeenten.gateway.participate;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The form to sign a municipality up. The names of its fields are those of the components, except
/// `municipality` and `decidedBy` of their options and `decision`, the file. `question` is what the
/// editors asked, empty for a new sign-up; `documentNote` says what is with the file.
public record SignUpFormView(
        LayoutView layout,
        String action,
        String question,
        List<OptionView> municipalities,
        List<OptionView> decidedBy,
        String decidedOn,
        List<OptionView> goals,
        String themes,
        String note,
        String name,
        String role,
        String email,
        String phone,
        String documentNote,
        FormErrorsView errors) {

    public SignUpFormView {
        municipalities = List.copyOf(municipalities);
        decidedBy = List.copyOf(decidedBy);
        goals = List.copyOf(goals);
    }

    /// Nothing of what was typed.
    @Override
    public String toString() {
        return "SignUpFormView[hidden]";
    }
}
