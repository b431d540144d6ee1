package nl.millenniumgemeenten.gateway.signup;

import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// The form to sign up for the newsletter, with what was typed before. Its one field is `email`.
public record FormView(LayoutView layout, String email, FormErrorsView errors) {}
