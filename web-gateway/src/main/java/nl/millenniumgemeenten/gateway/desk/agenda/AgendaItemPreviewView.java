package nl.millenniumgemeenten.gateway.desk.agenda;

import nl.millenniumgemeenten.gateway.page.agenda.AgendaItemView;

/// An agenda item as a visitor would see it, before anybody can. `label` and `text` say what this
/// is ("Voorbeeld", "Versie 3"); `backPath` leads back to its versions.
public record AgendaItemPreviewView(
        AgendaItemView item, String label, String text, String backPath) {}
