package nl.millenniumgemeenten.gateway.account.entrance;

import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// Asking for a new password, with the address that was typed before.
public record ForgottenPasswordView(DeskLayoutView layout, String email, FormErrorsView errors) {}
