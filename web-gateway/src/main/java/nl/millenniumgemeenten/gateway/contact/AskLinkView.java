package nl.millenniumgemeenten.gateway.contact;

import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// The form to ask for a link to sign in with. Its one field is `email`.
public record AskLinkView(LayoutView layout, String email, FormErrorsView errors) {

    /// Without the address.
    @Override
    public String toString() {
        return "AskLinkView[hidden]";
    }
}
