package nl.millenniumgemeenten.gateway.desk.signup;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// A sign-up, and while it is open what can be done with it. `warning`, `note` and `remark` may be
/// empty; `remark` is what was asked or why it was rejected. The fields are `recognisedOn` and
/// `inForceOn`, `question`, and `reason`, each in a form of its own under `path`.
public record SignUpView(
        DeskLayoutView layout,
        String notice,
        BadgeView state,
        String warning,
        List<FactView> facts,
        List<FactView> person,
        String note,
        String remarkHeading,
        String remark,
        SignUpHistoryView history,
        String path,
        String contactsPath,
        boolean open,
        String revision,
        String recognisedOn,
        String inForceOn,
        String question,
        String reason,
        FormErrorsView errors) {

    public SignUpView {
        facts = List.copyOf(facts);
        person = List.copyOf(person);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "SignUpView[hidden]";
    }
}
