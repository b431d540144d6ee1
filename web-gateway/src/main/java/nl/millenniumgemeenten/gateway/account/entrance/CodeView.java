package nl.millenniumgemeenten.gateway.account.entrance;

import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// The second step of signing in. Its fields are `code` and `next`, the screen that was asked for
/// (may be empty).
public record CodeView(DeskLayoutView layout, String next, FormErrorsView errors) {}
