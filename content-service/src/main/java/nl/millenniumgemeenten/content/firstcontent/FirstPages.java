package nl.millenniumgemeenten.content.firstcontent;

import java.util.HashMap;
import java.util.Map;
import nl.millenniumgemeenten.content.page.PageId;
import nl.millenniumgemeenten.content.page.Parent;

/// The pages written so far, by their path: the files name parents by path, because ids are made on
/// the way.
final class FirstPages {
    private final Map<String, PageId> byPath = new HashMap<>();

    void add(String path, PageId id) {
        byPath.put(path, id);
    }

    /// The parent of the page at this path.
    Parent above(String file, String path) {
        var above = path.substring(0, path.lastIndexOf('/'));
        if (above.isEmpty()) {
            return new Parent.Top();
        }
        var id = byPath.get(above);
        if (id == null) {
            throw new UnreadableContent(file, "there is no page at " + above + " before it");
        }
        return new Parent.Under(id);
    }
}
