package nl.millenniumgemeenten.gateway.desk.resource;

import nl.millenniumgemeenten.gateway.page.resource.ResourceView;

/// A resource as a visitor would see it, before anybody can. `label` and `text` say what this is
/// ("Voorbeeld", "Versie 3"); `backPath` leads back to its versions.
public record ResourcePreviewView(
        ResourceView resource, String label, String text, String backPath) {}
