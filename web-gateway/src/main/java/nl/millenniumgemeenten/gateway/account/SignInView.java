package nl.millenniumgemeenten.gateway.account;

import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// Signing in, with the address that was typed before. Its fields are `email`, `password` and
/// `next`, the screen that was asked for (may be empty); it posts to `/redactie/inloggen`.
public record SignInView(DeskLayoutView layout, String email, String next, FormErrorsView errors) {}
