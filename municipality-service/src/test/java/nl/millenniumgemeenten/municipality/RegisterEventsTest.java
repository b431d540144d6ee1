package nl.millenniumgemeenten.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.millenniumgemeenten.localstack.KafkaBroker;
import nl.millenniumgemeenten.municipality.service.RunningService;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/// Follows changes to Kafka: all of the first import, and a write made while Kafka was away.
class RegisterEventsTest {
    @Test
    void everything_arrives_on_its_topic_in_an_unbroken_sequence() throws Exception {
        try (var kafka = KafkaBroker.throwaway()) {
            kafka.stop();
            try (var service =
                    RunningService.start(
                            Map.of(
                                    "outbox.enabled", true,
                                    "outbox.bootstrap-servers", kafka.bootstrapServers(),
                                    "reference-data.at-start", true))) {
                awaitImport(service);
                var changed =
                        service.change("/goals/7", 1, "{\"text\":\"Nieuw\",\"theme\":\"milieu\"}");
                assertThat(changed.status()).isEqualTo(200);
                kafka.start();

                var goals = received(kafka, "goals.v1", 9);
                var municipalities = received(kafka, "municipalities.v1", 480);
                var changes = received(kafka, "territorial-changes.v1", 63);
                var participations = received(kafka, "participations.v1", 48);
                var counts = received(kafka, "campaign-counts.v1", 11);

                for (var topic : List.of(goals, municipalities, changes, participations, counts)) {
                    assertThat(topic.stream().map(each -> header(each, "ce_sequence")))
                            .containsExactlyInAnyOrderElementsOf(
                                    IntStream.rangeClosed(1, topic.size())
                                            .mapToObj(Integer::toString)
                                            .toList());
                    assertThat(topic)
                            .allSatisfy(each ->
                                    assertThat(header(each, "ce_subject")).isEqualTo(each.key()));
                }
                assertThat(goals)
                        .filteredOn(each -> each.key().equals("7"))
                        .hasSize(2)
                        .last()
                        .satisfies(last -> {
                            assertThat(header(last, "ce_type"))
                                    .isEqualTo("nl.millenniumgemeenten.goals.defined.v1");
                            assertThat(last.value())
                                    .contains("\"revision\":2", "\"text\":\"Nieuw\"");
                        });
                assertThat(counts)
                        .filteredOn(each -> each.key().equals("2010-01-137"))
                        .singleElement()
                        .satisfies(count -> {
                            assertThat(header(count, "ce_type"))
                                    .isEqualTo(
                                            "nl.millenniumgemeenten.campaign-counts.recorded.v1");
                            assertThat(count.value())
                                    .contains(
                                            "\"countedOn\":\"2010-01\"",
                                            "\"municipalities\":137",
                                            "\"qualifier\":\"EXACTLY\"");
                        });
            }
        }
    }

    private static void awaitImport(RunningService service) throws Exception {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (service.get("/goals").items("text").size() < 8) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private static List<ConsumerRecord<String, String>> received(
            KafkaBroker kafka, String topic, int expected) {
        var configuration = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer =
                new KafkaConsumer<>(
                        configuration, new StringDeserializer(), new StringDeserializer())) {
            var end = Instant.now().plus(Duration.ofSeconds(40));
            var partitions = partitions(consumer, topic);
            while (partitions.isEmpty() && Instant.now().isBefore(end)) {
                partitions = partitions(consumer, topic);
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var received = new ArrayList<ConsumerRecord<String, String>>();
            while (received.size() < expected && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200)).forEach(received::add);
            }
            assertThat(received).hasSize(expected);
            return received;
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.listTopics().getOrDefault(topic, List.of()).stream()
                .map(RegisterEventsTest::partition)
                .toList();
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    private static String header(ConsumerRecord<String, String> received, String name) {
        return Stream.of(received.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
