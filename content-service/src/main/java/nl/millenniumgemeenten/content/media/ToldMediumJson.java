package nl.millenniumgemeenten.content.media;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.UUID;

/// A picture or document that visitors see somewhere.
///
/// @param revision what the world knows of it
@Serdeable
public record ToldMediumJson(UUID id, long revision) {

    /// The same as a part of JSON that is made by hand.
    public JsonNode node() {
        return JsonNode.createObjectNode(
                Map.of(
                        "id",
                        JsonNode.createStringNode(id.toString()),
                        "revision",
                        JsonNode.createNumberNode(revision)));
    }
}
