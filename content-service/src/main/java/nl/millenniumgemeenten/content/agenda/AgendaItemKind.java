package nl.millenniumgemeenten.content.agenda;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.content.item.ItemKind;

/// Agenda items as what goes over all kinds of content sees them.
@Singleton
class AgendaItemKind extends ItemKind<AgendaItemContent> {
    AgendaItemKind(AgendaItems type, Acts acts) {
        super(type, acts);
    }
}
