package nl.millenniumgemeenten.activitypub;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// An account elsewhere.
///
/// @param username the name in its handle, as its server writes it
/// @param name as people read it; may be anything, and empty
/// @param url the page about it
/// @param inbox where it wants to be told things
/// @param sharedInbox where its server wants to be told things once for all its accounts; the same
///   as the inbox if it has none
public record RemoteActor(
        URI id, String username, String name, URI url, URI inbox, URI sharedInbox) {

    private static final Set<String> TYPES =
            Set.of("Person", "Organization", "Service", "Group", "Application");

    private static final int LONGEST_NAME = 500;

    /// What bytes say, if they say it well. That they came from where the id leads is for who
    /// asked.
    public static Optional<RemoteActor> read(byte[] bytes) {
        return Documents.read(bytes).flatMap(RemoteActor::of);
    }

    private static Optional<RemoteActor> of(JsonNode document) {
        if (Documents.types(document).stream().noneMatch(TYPES::contains)) {
            return Optional.empty();
        }
        var id = Documents.address(document, "id");
        var inbox =
                Documents.address(document, "inbox")
                        .filter(address ->
                                id.isPresent() && Addresses.sameServer(address, id.get()));
        var username = Documents.text(document, "preferredUsername");
        return id.isPresent() && inbox.isPresent() && username.matches("[\\p{L}\\p{N}_.-]{1,60}")
                ? Optional.of(of(document, id.get(), inbox.get(), username))
                : Optional.empty();
    }

    private static RemoteActor of(JsonNode document, URI id, URI inbox, String username) {
        var name = Documents.text(document, "name");
        return new RemoteActor(
                id,
                username,
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                Documents.each(document.path("url"))
                        .flatMap(url -> Documents.address(url).stream())
                        .filter(url -> Addresses.sameServer(url, id))
                        .findFirst()
                        .orElse(id),
                inbox,
                Documents.address(document.path("endpoints"), "sharedInbox")
                        .filter(shared -> Addresses.sameServer(shared, id))
                        .orElse(inbox));
    }

    /// As people write it.
    public String handle() {
        return "@" + username + "@" + Addresses.server(id);
    }
}
