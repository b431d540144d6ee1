package nl.millenniumgemeenten.content.alert;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.content.item.ItemKind;

/// Alerts as what goes over all kinds of content sees them.
@Singleton
class AlertKind extends ItemKind<AlertContent> {
    AlertKind(AlertItems type, Acts acts) {
        super(type, acts);
    }
}
