package nl.millenniumgemeenten.content.resource;

import io.micronaut.http.annotation.Controller;
import nl.millenniumgemeenten.content.item.ItemResource;

/// The resources and their drafts.
@Controller("/resources")
class ResourceResource extends ItemResource<ResourceContent> {
    ResourceResource(Resources type, ResourceKind kind, Desk desk) {
        super(type, kind, desk);
    }
}
