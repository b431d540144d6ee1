package nl.millenniumgemeenten.gateway.signup;

import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// The form to ask what is known of an address, with what was typed.
public record AskView(LayoutView layout, String action, String email, FormErrorsView errors) {}
