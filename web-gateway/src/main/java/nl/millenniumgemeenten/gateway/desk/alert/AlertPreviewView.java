package nl.millenniumgemeenten.gateway.desk.alert;

import nl.millenniumgemeenten.gateway.layout.AlertView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// An announcement as a visitor would see it, before anybody can. `label` and `text` say what this
/// is ("Voorbeeld", "Versie 3"); `backPath` leads back to its versions.
///
/// @param where the part of the site on which it stands
public record AlertPreviewView(
        LayoutView layout,
        AlertView alert,
        String where,
        String label,
        String text,
        String backPath) {}
