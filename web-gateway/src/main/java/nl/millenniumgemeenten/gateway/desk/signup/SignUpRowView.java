package nl.millenniumgemeenten.gateway.desk.signup;

import nl.millenniumgemeenten.gateway.layout.BadgeView;

/// A sign-up in the list. `since` says since when it is in its state.
public record SignUpRowView(String municipality, String path, BadgeView state, String since) {}
