package nl.millenniumgemeenten.gateway.discuss;

import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// The form to ask for a link to sign in with. Its one field is `email`.
public record AskParticipantLinkView(
        LayoutView layout, String email, String stamp, FormErrorsView errors) {

    /// Without the address.
    @Override
    public String toString() {
        return "AskParticipantLinkView[hidden]";
    }
}
