package nl.millenniumgemeenten.activitypub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/// A picture that goes with something.
///
/// @param type as in `image/jpeg`
/// @param alternative what is seen on it; empty if it only decorates
public record Picture(URI url, String type, String alternative) {

    ObjectNode node() {
        var node =
                Documents.empty()
                        .put("type", "Image")
                        .put("mediaType", type)
                        .put("url", url.toString());
        return alternative.isEmpty() ? node : node.put("name", alternative);
    }
}
