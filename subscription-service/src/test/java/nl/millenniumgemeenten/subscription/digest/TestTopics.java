package nl.millenniumgemeenten.subscription.digest;

import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ChangeEvent;
import nl.millenniumgemeenten.events.ChangeJson;
import nl.millenniumgemeenten.events.ChangeType;
import nl.millenniumgemeenten.events.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The topics as the services would fill them.
final class TestTopics implements AutoCloseable {
    private static final URI SOURCE = URI.create("urn:nld:oin:00000099000000001000:systeem:test");

    private final KafkaProducer<String, byte[]> producer;
    private final CloudEventSerializer serializer = new CloudEventSerializer();
    private long sequence;

    TestTopics(String bootstrapServers) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var admin = Admin.create(settings)) {
            var existing = admin.listTopics().names().get();
            admin.createTopics(
                            Arrays.stream(Topic.values())
                                    .map(Topic::topicName)
                                    .filter(name -> !existing.contains(name))
                                    .map(name ->
                                            new NewTopic(
                                                    name,
                                                    Optional.of(Topic.PARTITIONS),
                                                    Optional.empty()))
                                    .toList())
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        serializer.configure(Map.of(), false);
    }

    void send(Change... changes) throws InterruptedException, ExecutionException {
        for (var change : changes) {
            var type = ChangeType.of(change);
            var event =
                    new ChangeEvent(
                                    UUID.randomUUID(),
                                    SOURCE,
                                    type,
                                    change.subject(),
                                    Instant.parse("2026-11-24T12:00:00Z"),
                                    ++sequence,
                                    null,
                                    new String(ChangeJson.write(change), StandardCharsets.UTF_8))
                            .toCloudEvent(URI.create("https://example.org/schemas/"));
            var message = tombstone(type.topic().topicName(), change.subject());
            var value = serializer.serialize(message.topic(), message.headers(), event);
            send(
                    new ProducerRecord<>(
                            message.topic(), null, message.key(), value, message.headers()));
        }
    }

    void sendRaw(Topic topic, String key, String value)
            throws InterruptedException, ExecutionException {
        send(new ProducerRecord<>(topic.topicName(), key, value.getBytes(StandardCharsets.UTF_8)));
    }

    void erase(Topic topic, String subject) throws InterruptedException, ExecutionException {
        send(tombstone(topic.topicName(), subject));
    }

    @Override
    public void close() {
        producer.close();
    }

    @SuppressWarnings("NullAway") // Kafka allows no value: that is what a tombstone is.
    private static ProducerRecord<String, byte[]> tombstone(String topic, String key) {
        return new ProducerRecord<>(topic, key, null);
    }

    private void send(ProducerRecord<String, byte[]> message)
            throws InterruptedException, ExecutionException {
        producer.send(message).get();
    }
}
