package nl.millenniumgemeenten.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.millenniumgemeenten.content.firstcontent.FirstContentConfiguration;
import nl.millenniumgemeenten.content.media.blob.MediaConfiguration;
import nl.millenniumgemeenten.content.timeline.TimelineConfiguration;
import nl.millenniumgemeenten.content.workflow.schedule.ScheduleConfiguration;
import nl.millenniumgemeenten.localstack.TestStack;
import nl.millenniumgemeenten.outbox.OutboxConfiguration;
import org.junit.jupiter.api.Test;

/// Pins what the environment sets and what holds without it.
class ConfigurationTest {

    @Test
    void the_environment_is_mapped() {
        var environment =
                Map.<String, Object>of(
                        "PORT", "9001",
                        "HOST", "0.0.0.0",
                        "KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9092",
                        "SITE_URL", "https://www.example.nl",
                        "EVENT_SOURCE_PREFIX", "urn:nld:oin:1:systeem:",
                        "SCHEDULE_ENABLED", "false",
                        "FIRST_CONTENT_ENABLED", "false",
                        "FIRST_CONTENT_DIRECTORY", "file:/content");
        try (var context = context(with(with(environment, MEDIA), TIMELINE))) {
            assertThat(context.getBean(MediaConfiguration.class))
                    .isEqualTo(
                            new MediaConfiguration(
                                    "beelden",
                                    "https://s3.example.org",
                                    "eu-west-1",
                                    "key",
                                    "secret",
                                    Path.of("/work"),
                                    7));
            assertThat(property(context, "micronaut.server.port")).hasValue("9001");
            assertThat(property(context, "micronaut.server.host")).hasValue("0.0.0.0");
            var outbox = context.getBean(OutboxConfiguration.class);
            assertThat(outbox.bootstrapServers()).isEqualTo("kafka.example:9092");
            assertThat(outbox.schemas()).isEqualTo(URI.create("https://www.example.nl/schemas/"));
            assertThat(outbox.source())
                    .isEqualTo(URI.create("urn:nld:oin:1:systeem:content-service"));
            assertThat(context.getBean(FirstContentConfiguration.class))
                    .isEqualTo(new FirstContentConfiguration(false, "file:/content"));
            assertThat(context.getBean(ScheduleConfiguration.class).enabled()).isFalse();
            assertThat(context.getBean(TimelineConfiguration.class))
                    .isEqualTo(
                            new TimelineConfiguration(
                                    false,
                                    Duration.ofMinutes(30),
                                    true,
                                    URI.create("https://www.example.nl")));
        }
    }

    @Test
    void without_an_environment_it_listens_on_this_machine_only() {
        try (var context = context(Map.of())) {
            assertThat(context.getBean(MediaConfiguration.class))
                    .isEqualTo(
                            new MediaConfiguration(
                                    "", "", "eu-central-1", "", "", Path.of("/tmp"), 30));
            assertThat(property(context, "micronaut.server.port")).hasValue("8081");
            assertThat(property(context, "micronaut.server.host")).hasValue("127.0.0.1");
            assertThat(context.getBean(OutboxConfiguration.class).source())
                    .isEqualTo(
                            URI.create("urn:nld:oin:00000099000000001000:systeem:content-service"));
            assertThat(context.getBean(FirstContentConfiguration.class))
                    .isEqualTo(new FirstContentConfiguration(true, "classpath:first-content"));
            assertThat(context.getBean(ScheduleConfiguration.class))
                    .isEqualTo(
                            new ScheduleConfiguration(
                                    ZoneId.of("Europe/Amsterdam"), Duration.ofSeconds(5), true));
            assertThat(context.getBean(TimelineConfiguration.class))
                    .isEqualTo(
                            new TimelineConfiguration(
                                    true,
                                    Duration.ofMinutes(15),
                                    false,
                                    URI.create("http://localhost:8080")));
        }
    }

    private static final Map<String, Object> TIMELINE =
            Map.of(
                    "TIMELINE_ENABLED", "false",
                    "TIMELINE_EVERY", "30m",
                    "TIMELINE_OWN_MACHINE", "true");

    private static final Map<String, Object> MEDIA =
            Map.of(
                    "MEDIA_BUCKET", "beelden",
                    "MEDIA_ENDPOINT", "https://s3.example.org",
                    "MEDIA_REGION", "eu-west-1",
                    "MEDIA_ACCESS_KEY", "key",
                    "MEDIA_SECRET_KEY", "secret",
                    "MEDIA_WORK_DIRECTORY", "/work",
                    "MEDIA_UNUSED_DAYS", "7");

    private static Map<String, Object> with(Map<String, Object> first, Map<String, Object> more) {
        var all = new HashMap<>(first);
        all.putAll(more);
        return all;
    }

    private static ApplicationContext context(Map<String, Object> environment) {
        var database = TestStack.createDatabase();
        var properties = new HashMap<>(environment);
        properties.put("DATABASE_URL", database.jdbcUrl());
        properties.put("DATABASE_USER", database.user());
        properties.put("DATABASE_PASSWORD", database.password());
        properties.put("SERVICE_TOKEN_SECRET", "a-secret-for-tests-of-32-characters-or-more");
        properties.put("outbox.enabled", false);
        return ApplicationContext.builder().properties(properties).build().start();
    }

    private static Optional<String> property(ApplicationContext context, String name) {
        return context.getProperty(name, String.class);
    }
}
