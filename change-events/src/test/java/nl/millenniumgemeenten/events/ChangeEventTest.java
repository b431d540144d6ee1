package nl.millenniumgemeenten.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeEventTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final URI SOURCE =
            URI.create("urn:nld:oin:00000099000000001000:systeem:municipality-service");

    private final Change goal = new GoalChange.Defined(7, 2, "Een duurzaam leefmilieu", "x", NOON);

    @Test
    void carries_the_attributes_of_the_profile() {
        var event = event().toCloudEvent(URI.create("https://example.org/schemas/"));

        assertThat(event.getType()).isEqualTo("nl.millenniumgemeenten.goals.defined.v1");
        assertThat(event.getSubject()).isEqualTo("7");
        assertThat(event.getSource()).isEqualTo(SOURCE);
        assertThat(event.getDataSchema())
                .hasToString(
                        "https://example.org/schemas/nl.millenniumgemeenten.goals.defined.v1.json");
        assertThat(event.getExtension("sequence")).isEqualTo("41");
        assertThat(event.getExtension("sequencetype")).isEqualTo("Integer");
        assertThat(event.getExtension("traceparent")).isNull();
    }

    @Test
    void comes_back_as_the_same_change() {
        var event = event().toCloudEvent(URI.create("https://example.org/schemas/"));

        assertThat(ChangeEvent.read(event)).isEqualTo(goal);
    }

    @Test
    void a_type_of_a_later_version_is_unreadable_and_named() {
        var later =
                CloudEventBuilder.v1()
                        .withId("1")
                        .withSource(SOURCE)
                        .withType("nl.millenniumgemeenten.goals.defined.v9")
                        .withData(new byte[0])
                        .build();

        assertThatThrownBy(() -> ChangeEvent.read(later))
                .isInstanceOf(ChangeJson.UnreadableChange.class)
                .hasMessageContaining("goals.defined.v9");
    }

    private ChangeEvent event() {
        return new ChangeEvent(
                new UUID(1, 2),
                SOURCE,
                ChangeType.of(goal),
                goal.subject(),
                NOON,
                41,
                null,
                new String(ChangeJson.write(goal), StandardCharsets.UTF_8));
    }
}
