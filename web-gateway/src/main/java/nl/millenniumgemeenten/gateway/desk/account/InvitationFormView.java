package nl.millenniumgemeenten.gateway.desk.account;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// Asking somebody to become an editor. Its fields are `name`, `email` and `roles`.
public record InvitationFormView(
        DeskLayoutView layout,
        String name,
        String email,
        List<OptionView> roles,
        FormErrorsView errors) {

    public InvitationFormView {
        roles = List.copyOf(roles);
    }

    /// Without whom it is to.
    @Override
    public String toString() {
        return "InvitationFormView";
    }
}
