package nl.millenniumgemeenten.activitypub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;

/// What is left of a post that was withdrawn.
public record Tombstone(URI id, Instant deleted) {

    /// As it goes out on its own, with status 410.
    public byte[] write() {
        var document = Documents.empty().put("@context", Documents.STREAMS);
        document.setAll(node());
        return Documents.write(document);
    }

    ObjectNode node() {
        return Documents.empty()
                .put("id", id.toString())
                .put("type", "Tombstone")
                .put("formerType", "Note")
                .put("deleted", Documents.moment(deleted));
    }
}
