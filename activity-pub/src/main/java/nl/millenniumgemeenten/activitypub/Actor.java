package nl.millenniumgemeenten.activitypub;

import java.net.URI;
import java.util.Optional;

/// An account of ours, as others see it.
///
/// @param username the name in its handle
/// @param name as people read it
/// @param summary about it, HTML
/// @param url the page about it
/// @param publicKeyPem what its signatures are verified with
public record Actor(
        URI id,
        String username,
        String name,
        String summary,
        URI url,
        Optional<Picture> icon,
        URI inbox,
        URI outbox,
        URI followers,
        String publicKeyPem) {

    /// Where the key of an account is found.
    public static URI keyOf(URI actor) {
        return URI.create(actor + "#main-key");
    }

    /// As it goes out.
    public byte[] write() {
        var document = Documents.empty();
        document.putArray("@context").add(Documents.STREAMS).add("https://w3id.org/security/v1");
        document.put("id", id.toString())
                .put("type", "Organization")
                .put("preferredUsername", username)
                .put("name", name)
                .put("summary", summary)
                .put("url", url.toString())
                .put("manuallyApprovesFollowers", false)
                .put("inbox", inbox.toString())
                .put("outbox", outbox.toString())
                .put("followers", followers.toString());
        document.putObject("endpoints").put("sharedInbox", inbox.toString());
        icon.ifPresent(picture -> document.set("icon", picture.node()));
        document.putObject("publicKey")
                .put("id", keyOf(id).toString())
                .put("owner", id.toString())
                .put("publicKeyPem", publicKeyPem);
        return Documents.write(document);
    }
}
