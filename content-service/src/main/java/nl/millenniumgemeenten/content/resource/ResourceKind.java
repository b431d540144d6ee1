package nl.millenniumgemeenten.content.resource;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.content.item.ItemKind;

/// Resources as what goes over all kinds of content sees them.
@Singleton
class ResourceKind extends ItemKind<ResourceContent> {
    ResourceKind(Resources type, Acts acts) {
        super(type, acts);
    }
}
