package nl.millenniumgemeenten.activitypub;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What somebody elsewhere did, as far as it means something to us. That the actor did it indeed is
/// for the signature to say; here its server speaks only of what is its own.
public sealed interface Received {
    /// By which we know that we had it already.
    URI id();

    /// Who did it.
    URI actor();

    /// Wants to follow somebody here.
    record Follow(URI id, URI actor, URI object) implements Received {}

    /// Follows no longer.
    record Unfollow(URI id, URI actor, URI object) implements Received {}

    /// Takes something back of which only the name is told; it may be a follow that we keep.
    record Undo(URI id, URI actor, URI undone) implements Received {}

    /// Wrote something.
    record Create(URI id, URI actor, RemoteNote note) implements Received {}

    /// Changed something.
    record Update(URI id, URI actor, RemoteNote note) implements Received {}

    /// Changed how the account looks.
    record Renamed(URI id, URI actor) implements Received {}

    /// Took something back: a post, or the account itself.
    record Delete(URI id, URI actor, URI object) implements Received {

        /// Whether it is the account that is no longer there.
        public boolean isOfActor() {
            return object.equals(actor);
        }
    }

    /// Did something that means nothing to us.
    record Other(URI id, URI actor) implements Received {}

    /// What bytes say, if they say it well.
    static Optional<Received> read(byte[] bytes) {
        return Documents.read(bytes).flatMap(Received::of);
    }

    private static Optional<Received> of(JsonNode document) {
        var id = Documents.address(document, "id");
        var actor = Documents.address(document, "actor");
        return id.isPresent() && actor.isPresent() && Addresses.sameServer(id.get(), actor.get())
                ? of(document, id.get(), actor.get())
                : Optional.empty();
    }

    private static Optional<Received> of(JsonNode document, URI id, URI actor) {
        var types = Documents.types(document);
        var object = document.path("object");
        if (types.size() != 1) {
            return Optional.empty();
        }
        return switch (types.getFirst()) {
            case "Follow" ->
                    Documents.address(object).map(followed -> new Follow(id, actor, followed));
            case "Undo" -> undone(object, id, actor);
            case "Create" ->
                    isNote(object)
                            ? note(object, actor).map(note -> new Create(id, actor, note))
                            : Optional.of(new Other(id, actor));
            case "Update" -> updated(object, id, actor);
            case "Delete" -> own(object, actor).map(deleted -> new Delete(id, actor, deleted));
            default -> Optional.of(new Other(id, actor));
        };
    }

    private static Optional<Received> undone(JsonNode object, URI id, URI actor) {
        if (!object.isObject()) {
            return own(object, actor).map(undone -> new Undo(id, actor, undone));
        }
        if (!Documents.types(object).equals(List.of("Follow"))) {
            return Optional.of(new Other(id, actor));
        }
        return Documents.address(object, "actor")
                .filter(actor::equals)
                .flatMap(_ -> Documents.address(object, "object"))
                .map(followed -> new Unfollow(id, actor, followed));
    }

    private static Optional<Received> updated(JsonNode object, URI id, URI actor) {
        if (isNote(object)) {
            return note(object, actor).map(note -> new Update(id, actor, note));
        }
        return Optional.of(
                Documents.address(object).filter(actor::equals).isPresent()
                        ? new Renamed(id, actor)
                        : new Other(id, actor));
    }

    private static boolean isNote(JsonNode object) {
        return object.isObject() && Documents.types(object).contains("Note");
    }

    /// A note is of its writer: nobody says anything in the name of another.
    private static Optional<RemoteNote> note(JsonNode object, URI actor) {
        return RemoteNote.of(object).filter(note -> note.author().equals(actor));
    }

    private static Optional<URI> own(JsonNode object, URI actor) {
        return Documents.address(object).filter(address -> Addresses.sameServer(address, actor));
    }
}
