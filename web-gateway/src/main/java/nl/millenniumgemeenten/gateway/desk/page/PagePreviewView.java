package nl.millenniumgemeenten.gateway.desk.page;

import nl.millenniumgemeenten.gateway.page.content.PageView;

/// A page as a visitor would see it, before anybody can. `label` and `text` say what this is
/// ("Voorbeeld", "Versie 3"); `backPath` leads back to its versions.
public record PagePreviewView(PageView page, String label, String text, String backPath) {}
