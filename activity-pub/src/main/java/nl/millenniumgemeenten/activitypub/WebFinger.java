package nl.millenniumgemeenten.activitypub;

import java.net.URI;

/// Where an account is found, for who knows its handle.
///
/// @param actor the document of the account
/// @param page what people read there
public record WebFinger(Handle handle, URI actor, URI page) {

    /// As it goes out, of type [MediaTypes#RESOURCE_DESCRIPTOR].
    public byte[] write() {
        var document = Documents.empty().put("subject", handle.subject());
        document.putArray("aliases").add(actor.toString()).add(page.toString());
        var links = document.putArray("links");
        links.addObject()
                .put("rel", "self")
                .put("type", MediaTypes.ACTIVITY)
                .put("href", actor.toString());
        links.addObject()
                .put("rel", "http://webfinger.net/rel/profile-page")
                .put("type", "text/html")
                .put("href", page.toString());
        return Documents.write(document);
    }
}
