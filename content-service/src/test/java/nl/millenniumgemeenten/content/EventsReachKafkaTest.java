package nl.millenniumgemeenten.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.ChangeEvent;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.localstack.KafkaBroker;
import nl.millenniumgemeenten.localstack.TestStack;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

class EventsReachKafkaTest {

    @Test
    void every_publication_arrives_whole_in_order_and_without_gaps() {
        try (var kafka = KafkaBroker.throwaway();
                var server =
                        ContentServer.start(
                                TestStack.createDatabase(),
                                Map.of(
                                        "outbox.enabled",
                                        true,
                                        "outbox.bootstrap-servers",
                                        kafka.bootstrapServers()))) {
            var editor = server.as("editor");
            var page =
                    editor.post(
                                    "/pages",
                                    Map.of(
                                            "slug",
                                            "pagina",
                                            "title",
                                            "Versie 1",
                                            "position",
                                            1,
                                            "inNavigation",
                                            true))
                            .ok();
            var path = "/pages/" + page.text("/id");
            var live = editor.put(path + "/publication", page.etag()).ok();
            for (int version = 2; version <= 20; version++) {
                var body =
                        Map.of(
                                "slug",
                                "pagina",
                                "title",
                                "Versie " + version,
                                "position",
                                1,
                                "inNavigation",
                                true);
                var saved = editor.put(path, live.etag(), body).ok();
                live = editor.put(path + "/publication", saved.etag()).ok();
            }

            var records = read(kafka.bootstrapServers(), 20);

            assertThat(records)
                    .allSatisfy(record -> {
                        assertThat(record.key()).isEqualTo(page.text("/id"));
                        assertThat(record.value().getSubject()).isEqualTo(record.key());
                        assertThat(record.value().getType())
                                .isEqualTo("nl.millenniumgemeenten.pages.published.v1");
                        assertThat(record.value().getSource().toString())
                                .endsWith(":systeem:content-service");
                    });
            assertThat(records)
                    .extracting(record -> String.valueOf(record.value().getExtension("sequence")))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 20).mapToObj(Long::toString).toList());
            assertThat(records)
                    .extracting(record ->
                            ((PageChange.Published) ChangeEvent.read(record.value())).title())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 20).mapToObj(n -> "Versie " + n).toList());
        }
    }

    private static List<ConsumerRecord<String, CloudEvent>> read(String servers, int wanted) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new CloudEventDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
                partitions.add(new TopicPartition(Topic.PAGES.topicName(), partition));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var records = new ArrayList<ConsumerRecord<String, CloudEvent>>();
            var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (records.size() < wanted && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }
}
