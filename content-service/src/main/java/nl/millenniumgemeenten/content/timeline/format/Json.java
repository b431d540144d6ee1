package nl.millenniumgemeenten.content.timeline.format;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

/// Reads JSON of others: what is not there, or not what it should be, is empty.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.createDefault();
    private static final Argument<JsonNode> NODE = Argument.of(JsonNode.class);

    private Json() {}

    /// @throws NotReadable if it is no JSON
    static JsonNode read(byte[] content) throws NotReadable {
        try {
            var node = MAPPER.readValue(content, NODE);
            return node == null ? JsonNode.nullNode() : node;
        } catch (IOException | RuntimeException nonsense) {
            throw new NotReadable("De server stuurt geen leesbare JSON.");
        }
    }

    static String text(JsonNode node, String name) {
        var value = node.isObject() ? node.get(name) : null;
        return value != null && value.isString() ? value.getStringValue() : "";
    }

    static JsonNode object(JsonNode node, String name) {
        var value = node.isObject() ? node.get(name) : null;
        return value == null ? JsonNode.nullNode() : value;
    }

    static List<JsonNode> list(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.values().spliterator(), false).toList()
                : List.of();
    }

    static boolean isTrue(JsonNode node, String name) {
        var value = node.isObject() ? node.get(name) : null;
        return value != null && value.isBoolean() && value.getBooleanValue();
    }
}
