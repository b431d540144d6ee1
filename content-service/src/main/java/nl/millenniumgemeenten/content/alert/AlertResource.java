package nl.millenniumgemeenten.content.alert;

import io.micronaut.http.annotation.Controller;
import nl.millenniumgemeenten.content.item.ItemResource;

/// The alerts and their drafts.
@Controller("/alerts")
class AlertResource extends ItemResource<AlertContent> {
    AlertResource(AlertItems type, AlertKind kind, Desk desk) {
        super(type, kind, desk);
    }
}
