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
    void the_clock_tells_the_counts_in_order_and_not_each_change() throws Exception {
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
            var counts = service.bean(TellCounts.class);
            var first = service.subscribe("eerste@example.org");
            service.subscribe("tweede@example.org");
            service.signUp("twijfel@example.org");
            assertThat(service.query("select count(*) from told_count")).containsExactly("0");
            counts.handle();
            counts.handle();
            service.post("/unsubscriptions/" + first.unsubscribeToken(), "");
            counts.handle();

            var events = read(source, 2);

            assertThat(events)
                    .extracting(CloudEvent::getType)
                    .containsOnly("nl.millenniumgemeenten.newsletters.subscribers-counted.v1");
            assertThat(events).extracting(CloudEvent::getSubject).containsOnly("newsletter");
            assertThat(events)
                    .extracting(event -> event.getExtension("sequence"))
                    .containsExactly("1", "2");
            assertThat(events)
                    .extracting(ChangeEvent::read)
                    .extracting(NewsletterChange.SubscribersCounted.class::cast)
                    .extracting(change -> change.revision() + ": " + change.subscribers())
                    .containsExactly("1: 2", "2: 1");
        }
    }

    @Test
    void fewer_than_ten_readers_of_a_small_list_are_told_as_none() throws Exception {
        try (var service = RunningService.start()) {
            service.makeList("goal-3", "Doel 3");
            var counts = service.bean(TellCounts.class);
            for (int reader = 1; reader <= 9; reader++) {
                reads(service, reader);
            }
            counts.handle();
            assertThat(told(service)).isEmpty();
            reads(service, 10);
            counts.handle();
            reads(service, 11);
            counts.handle();
            service.execute("update subscription set state = 'ended', ended_at = now()");
            counts.handle();

            assertThat(told(service)).containsExactly("3 0");
            assertThat(service.query("select subject from outbox_message"))
                    .containsExactly("goal-3", "goal-3", "goal-3");
        }
    }

    private static void reads(RunningService service, int reader) throws Exception {
        service.execute(
                """
                with reader as (
                    insert into subscriber (id, state, unsubscribe_token, address_typed, address,
                        address_key, source, wording, confirmed_at)
                    values (gen_random_uuid(), 'confirmed', 'token-%1$d', 'r%1$d@example.org',
                        'r%1$d@example.org', 'r%1$d@example.org', 'home', '2026-12', now())
                    returning id)
                insert into subscription (subscriber_id, list_id, state, source, wording, asked_at, given_at)
                select reader.id, mailing_list.id, 'active', 'home', '2026-12', now(), now()
                from reader, mailing_list where key = 'goal-3'
                """
                        .formatted(reader));
    }

    private static List<String> told(RunningService service) {
        return service.query(
                """
                select t.revision, t.subscribers from told_count t
                join mailing_list l on l.id = t.list_id where l.key = 'goal-3'
                """);
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
            service.bean(TellCounts.class).handle();

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
