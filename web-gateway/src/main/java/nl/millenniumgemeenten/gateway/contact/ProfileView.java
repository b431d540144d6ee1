package nl.millenniumgemeenten.gateway.contact;

import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.participation.ProfileFieldsView;

/// What a municipality tells of its part, to be changed.
public record ProfileView(
        LayoutView layout,
        String municipality,
        String path,
        String revision,
        ProfileFieldsView fields) {}
