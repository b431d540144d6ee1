package nl.millenniumgemeenten.content.agenda;

import io.micronaut.http.annotation.Controller;
import nl.millenniumgemeenten.content.item.ItemResource;

/// The agenda items and their drafts.
@Controller("/agenda-items")
class AgendaItemResource extends ItemResource<AgendaItemContent> {
    AgendaItemResource(AgendaItems type, AgendaItemKind kind, Desk desk) {
        super(type, kind, desk);
    }
}
