package nl.millenniumgemeenten.activitypub;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// How many there are of something, and where they begin. Without a beginning only the number is
/// told.
public record OrderedCollection(URI id, long total, Optional<URI> first) {

    /// As it goes out.
    public byte[] write() {
        var document =
                Documents.empty()
                        .put("@context", Documents.STREAMS)
                        .put("id", id.toString())
                        .put("type", "OrderedCollection")
                        .put("totalItems", total);
        first.ifPresent(page -> document.put("first", page.toString()));
        return Documents.write(document);
    }

    /// Some of them, the newest first.
    ///
    /// @param next where it goes on, if it does
    public record Page(URI id, URI partOf, Optional<URI> next, List<Activity> items) {

        public Page {
            items = List.copyOf(items);
        }

        /// As it goes out.
        public byte[] write() {
            var document =
                    Documents.empty()
                            .put("@context", Documents.STREAMS)
                            .put("id", id.toString())
                            .put("type", "OrderedCollectionPage")
                            .put("partOf", partOf.toString());
            next.ifPresent(page -> document.put("next", page.toString()));
            var list = document.putArray("orderedItems");
            items.forEach(item -> list.add(item.node()));
            return Documents.write(document);
        }
    }
}
