package nl.millenniumgemeenten.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.millenniumgemeenten.events.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

/// The relay's producer: idempotent, acknowledged by all replicas, in order.
final class KafkaSide implements AutoCloseable {
    private final OutboxConfiguration configuration;
    private final KafkaProducer<String, CloudEvent> producer;

    KafkaSide(OutboxConfiguration configuration) {
        this.configuration = configuration;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                configuration.bootstrapServers(),
                                "enable.idempotence",
                                true,
                                "acks",
                                "all",
                                "linger.ms",
                                0,
                                "compression.type",
                                "lz4",
                                "delivery.timeout.ms",
                                15_000,
                                "request.timeout.ms",
                                10_000,
                                "max.block.ms",
                                10_000),
                        new StringSerializer(),
                        new CloudEventSerializer());
    }

    /// Creates what is missing of the topics of the published language. What is there stays as it
    /// is.
    void ensureTopics() throws InterruptedException {
        try (var admin =
                Admin.create(
                        Map.of(
                                "bootstrap.servers",
                                configuration.bootstrapServers(),
                                "default.api.timeout.ms",
                                10_000,
                                "request.timeout.ms",
                                5_000))) {
            var existing = admin.listTopics().names().get();
            var missing =
                    Arrays.stream(Topic.values())
                            .filter(topic -> !existing.contains(topic.topicName()))
                            .map(KafkaSide::newTopic)
                            .toList();
            var created = admin.createTopics(missing);
            for (var topic : created.values().values()) {
                awaitCreation(topic);
            }
        } catch (ExecutionException refused) {
            throw new KafkaException("Topics could not be created", refused.getCause());
        }
    }

    private static NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.topicName(), Optional.of(Topic.PARTITIONS), Optional.empty())
                .configs(topic.configuration());
    }

    private static void awaitCreation(Future<Void> creation)
            throws ExecutionException, InterruptedException {
        try {
            creation.get();
        } catch (ExecutionException refused) {
            // Another service was first.
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw refused;
            }
        }
    }

    /// Returns when every message is acknowledged.
    ///
    /// @throws KafkaException at the first refusal; what came before it may or may not have arrived
    void sendAll(List<OutboxMessage> messages) throws InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>(messages.size());
        for (var message : messages) {
            sent.add(producer.send(message.toRecord(configuration)));
        }
        try {
            for (var acknowledgement : sent) {
                acknowledgement.get();
            }
        } catch (ExecutionException refused) {
            throw new KafkaException("A message was not accepted", refused.getCause());
        }
    }

    /// Drops what is not acknowledged: it is still in the outbox.
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
