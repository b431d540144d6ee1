package nl.millenniumgemeenten.activitypub;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads and writes JSON, carefully: a document of others is not larger, deeper or vaguer than one
/// that honest servers send.
public final class Documents {
    /// The most bytes of a document that is read.
    public static final int MOST = 256 * 1024;

    static final String STREAMS = "https://www.w3.org/ns/activitystreams";
    static final String PUBLIC = STREAMS + "#Public";

    private static final int DEEPEST = 24;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 1000;
    private static final int MOST_IN_LIST = 2000;

    private static final ObjectMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxDocumentLength(MOST)
                                                    .maxStringLength(MOST)
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .maxNameLength(LONGEST_NAME)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Documents() {}

    static Optional<ObjectNode> read(byte[] bytes) {
        if (bytes.length > MOST) {
            return Optional.empty();
        }
        try {
            return JSON.readTree(bytes) instanceof ObjectNode document
                    ? Optional.of(document)
                    : Optional.empty();
        } catch (IOException nonsense) {
            return Optional.empty();
        }
    }

    static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    static byte[] write(ObjectNode document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree is always written", impossible);
        }
    }

    /// A moment as it is written, in whole seconds: more says nothing to anybody.
    static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static Optional<Instant> moment(JsonNode document, String name) {
        try {
            return Optional.of(OffsetDateTime.parse(text(document, name)).toInstant());
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    /// A text; empty if there is none.
    static String text(JsonNode document, String name) {
        return document.path(name).isTextual() ? document.path(name).textValue() : "";
    }

    /// The address of something, which may stand there itself.
    static Optional<URI> address(JsonNode value) {
        return value.isObject()
                ? Addresses.read(text(value, "id"))
                : value.isTextual() ? Addresses.read(value.textValue()) : Optional.empty();
    }

    static Optional<URI> address(JsonNode document, String name) {
        return address(document.path(name));
    }

    /// What stands there once or in a list.
    static Stream<JsonNode> each(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).limit(MOST_IN_LIST)
                : value.isMissingNode() || value.isNull() ? Stream.empty() : Stream.of(value);
    }

    /// The names of a kind; some have several.
    static List<String> types(JsonNode document) {
        return each(document.path("type"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }
}
