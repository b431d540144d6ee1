package nl.millenniumgemeenten.activitypub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;

/// What an account of ours does.
public sealed interface Activity {
    /// By which others know that they had it already.
    URI id();

    /// A post is there.
    record Create(URI id, Note note) implements Activity {}

    /// A post changed.
    record Update(URI id, Note note, Instant at) implements Activity {}

    /// A post is no longer there.
    record Delete(URI id, URI actor, URI followers, URI post, Instant at) implements Activity {}

    /// Somebody may follow.
    record Accept(URI id, URI actor, Received.Follow follow) implements Activity {}

    /// Somebody may not follow.
    record Reject(URI id, URI actor, Received.Follow follow) implements Activity {}

    /// Somebody wants to follow. We follow nobody; who plays another server in a test does.
    record Follow(URI id, URI actor, URI object) implements Activity {}

    /// Somebody follows no longer.
    record Undo(URI id, URI actor, Follow follow) implements Activity {}

    /// As it goes out.
    default byte[] write() {
        var document = Documents.empty().put("@context", Documents.STREAMS);
        document.setAll(node());
        return Documents.write(document);
    }

    /// Without the words that only the whole document begins with.
    default ObjectNode node() {
        return switch (this) {
            case Create(_, var note) -> {
                var node = said("Create", note.author());
                node.put("published", Documents.moment(note.published()));
                note.addressed(node);
                yield node.set("object", note.node());
            }
            case Update(_, var note, var at) -> {
                var node = said("Update", note.author());
                node.put("published", Documents.moment(at));
                note.addressed(node);
                yield node.set("object", note.node());
            }
            case Delete(_, var actor, var followers, var post, var at) -> {
                var node = said("Delete", actor);
                node.putArray("to").add(Documents.PUBLIC);
                node.putArray("cc").add(followers.toString());
                yield node.set("object", new Tombstone(post, at).node());
            }
            case Accept(_, var actor, var follow) ->
                    said("Accept", actor)
                            .set("object", follow(follow.id(), follow.actor(), follow.object()));
            case Reject(_, var actor, var follow) ->
                    said("Reject", actor)
                            .set("object", follow(follow.id(), follow.actor(), follow.object()));
            case Follow(var id, var actor, var object) -> follow(id, actor, object);
            case Undo(_, var actor, var follow) ->
                    said("Undo", actor)
                            .set("object", follow(follow.id(), follow.actor(), follow.object()));
        };
    }

    private ObjectNode said(String type, URI actor) {
        return Documents.empty()
                .put("id", id().toString())
                .put("type", type)
                .put("actor", actor.toString());
    }

    private static ObjectNode follow(URI id, URI actor, URI object) {
        return Documents.empty()
                .put("id", id.toString())
                .put("type", "Follow")
                .put("actor", actor.toString())
                .put("object", object.toString());
    }
}
