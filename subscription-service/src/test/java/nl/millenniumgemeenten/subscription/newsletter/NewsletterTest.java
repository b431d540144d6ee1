package nl.millenniumgemeenten.subscription.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.millenniumgemeenten.events.ChangeEvent;
import nl.millenniumgemeenten.events.NewsletterChange;
import nl.millenniumgemeenten.localstack.Ports;
import nl.millenniumgemeenten.localstack.TestStack;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

class NewsletterTest {
    private static final String TOPIC = "newsletters.v1";

    @Test
    void the_desk_sees_how_many_confirmed_and_how_many_were_asked() throws Exception {
        try (var service = RunningService.start()) {
            service.subscribe("een@example.org");
            service.subscribe("twee@example.org");
            service.signUp("drie@example.org");

            var answer = service.send("/newsletter", "GET", "", "editor");

            assertThat(answer.body()).isEqualTo("{\"confirmed\":2,\"pending\":1}");
            assertThat(answer.headers().firstValue("ETag")).hasValue("\"2\"");

            service.clock().pass(Duration.ofDays(8));
            assertThat(service.send("/newsletter", "GET", "", "editor").body())
                    .isEqualTo("{\"confirmed\":2,\"pending\":0}");
        }
    }

    @Test
    void every_change_of_the_count_arrives_on_the_topic_in_order() throws Exception {
        var source = "urn:nld:oin:00000099000000001000:systeem:test-" + System.nanoTime();
        var settings =
                Map.<String, Object>of(
                        "outbox.enabled",
                        true,
                        "outbox.bootstrap-servers",
                        TestStack.bootstrapServers(),
                        "outbox.source",
                        source);
        try (var service = RunningService.start(settings)) {
            var first = service.subscribe("eerste@example.org");
            service.subscribe("tweede@example.org");
            service.signUp("twijfel@example.org");
            service.post("/unsubscriptions/" + first.unsubscribeToken(), "");

            var events = read(source, 3);

            assertThat(events)
                    .extracting(CloudEvent::getType)
                    .containsOnly("nl.millenniumgemeenten.newsletters.subscribers-counted.v1");
            assertThat(events).extracting(CloudEvent::getSubject).containsOnly("newsletter");
            assertThat(events)
                    .extracting(event -> event.getExtension("sequence"))
                    .containsExactly("1", "2", "3");
            assertThat(events)
                    .extracting(ChangeEvent::read)
                    .extracting(NewsletterChange.SubscribersCounted.class::cast)
                    .extracting(change -> change.revision() + ": " + change.subscribers())
                    .containsExactly("1: 1", "2: 2", "3: 1");
        }
    }

    @Test
    void people_can_sign_up_and_confirm_while_kafka_is_away() throws Exception {
        var nowhere = "127.0.0.1:" + Ports.free();
        var settings =
                Map.<String, Object>of(
                        "outbox.enabled",
                        true,
                        "outbox.bootstrap-servers",
                        nowhere,
                        "test-clock",
                        false);
        try (var service = RunningService.start(settings)) {
            service.subscribe("zonder.kafka@example.org");

            assertThat(service.send("/health/readiness", "GET", "", "visitor").statusCode())
                    .isEqualTo(200);
            assertThat(service.query("select count(*) from outbox_message")).containsExactly("1");
        }
    }

    private static List<CloudEvent> read(String source, int count) {
        var events = new ArrayList<CloudEvent>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                TestStack.bootstrapServers(),
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new CloudEventDeserializer())) {
            Await.until("the topic", () -> consumer.listTopics().containsKey(TOPIC));
            consumer.assign(
                    Objects.requireNonNull(consumer.listTopics().get(TOPIC)).stream()
                            .map(part -> new TopicPartition(TOPIC, part.partition()))
                            .toList());
            Await.until(
                    count + " events",
                    () -> {
                        consumer.poll(Duration.ofMillis(200))
                                .forEach(message -> {
                                    if (message.value().getSource().toString().equals(source)) {
                                        events.add(message.value());
                                    }
                                });
                        return events.size() >= count;
                    });
        }
        return events;
    }
}
