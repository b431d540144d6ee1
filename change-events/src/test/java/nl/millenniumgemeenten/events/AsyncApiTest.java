package nl.millenniumgemeenten.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/// The AsyncAPI document says what the code says.
class AsyncApiTest {
    private static final String DOCUMENT = "/asyncapi/asyncapi.yaml";

    private final JsonNode document = document();

    @Test
    void is_an_async_api_document_of_version_3() {
        assertThat(document.get("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @ParameterizedTest
    @EnumSource
    void every_topic_is_a_channel_with_its_partitions_and_its_retention(Topic topic) {
        var kafka = channel(topic).at("/bindings/kafka");

        assertThat(kafka.get("topic").asText()).isEqualTo(topic.topicName());
        assertThat(kafka.get("partitions").asInt()).isEqualTo(Topic.PARTITIONS);
        assertThat(texts(kafka.get("topicConfiguration"))).isEqualTo(topic.configuration());
    }

    @ParameterizedTest
    @EnumSource
    void every_type_is_a_message_on_its_topic_with_its_schema(ChangeType type) {
        var messages =
                StreamSupport.stream(channel(type.topic()).get("messages").spliterator(), false)
                        .map(message -> resolved(message.get("$ref").asText()))
                        .filter(message -> message.get("name").asText().equals(type.typeName()))
                        .toList();

        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst().at("/payload/schema/$ref").asText())
                .isEqualTo(".." + type.schemaResource());
        assertThat(AsyncApiTest.class.getResource(type.schemaResource())).isNotNull();
    }

    @Test
    void knows_no_topics_and_no_types_that_are_not_there() {
        assertThat(document.get("channels")).hasSize(Topic.values().length);
        assertThat(document.at("/components/messages")).hasSize(ChangeType.values().length);
    }

    @Test
    void every_topic_has_an_operation_that_sends_all_of_its_messages() {
        var sent = document.findValuesAsText("action").stream().filter("send"::equals).count();
        var messages =
                StreamSupport.stream(document.get("operations").spliterator(), false)
                        .mapToInt(operation -> operation.get("messages").size())
                        .sum();

        assertThat(sent).isEqualTo(Topic.values().length);
        assertThat(messages).isEqualTo(ChangeType.values().length);
    }

    @Test
    void every_reference_inside_leads_somewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .filteredOn(reference -> reference.startsWith("#/"))
                .allSatisfy(reference -> assertThat(resolved(reference).isMissingNode()).isFalse());
    }

    private JsonNode channel(Topic topic) {
        return StreamSupport.stream(document.get("channels").spliterator(), false)
                .filter(channel -> channel.get("address").asText().equals(topic.topicName()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode resolved(String reference) {
        return document.at(reference.substring(1));
    }

    private static Map<String, String> texts(JsonNode configuration) {
        return configuration.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue())));
    }

    /// As a topic's configuration writes it: lists separated by commas.
    private static String text(JsonNode value) {
        List<String> parts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(part -> parts.add(part.asText()));
        } else {
            parts.add(value.asText());
        }
        return String.join(",", parts);
    }

    private static JsonNode document() {
        Object parsed = new Yaml().load(AsyncApiTest.class.getResourceAsStream(DOCUMENT));
        return new ObjectMapper().valueToTree(parsed);
    }
}
