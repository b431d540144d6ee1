package nl.millenniumgemeenten.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.millenniumgemeenten.events.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

/// The relay's producer. It sends a batch in one transaction, acknowledged by all replicas, so that
/// readers see all of it in order or nothing. Transactions also shut out a relay that was taken for
/// dead and is not: from [#takeOver()] on, Kafka refuses what it still had under way.
final class KafkaSide implements AutoCloseable {
    private final OutboxConfiguration configuration;
    private final KafkaProducer<String, CloudEvent> producer;

    KafkaSide(OutboxConfiguration configuration) {
        this.configuration = configuration;
        this.producer =
                new KafkaProducer<>(
                        producerProperties(configuration),
                        new StringSerializer(),
                        new CloudEventSerializer());
    }

    private static Map<String, Object> producerProperties(OutboxConfiguration configuration) {
        var properties = new HashMap<String, Object>();
        properties.put("bootstrap.servers", configuration.bootstrapServers());
        properties.put("transactional.id", "outbox:" + configuration.source());
        properties.put("enable.idempotence", true);
        properties.put("acks", "all");
        properties.put("linger.ms", 0);
        properties.put("compression.type", "lz4");
        // A relay that died leaves its readers waiting for this long, if no other takes over.
        properties.put("transaction.timeout.ms", 30_000);
        properties.put("delivery.timeout.ms", 15_000);
        properties.put("request.timeout.ms", 10_000);
        properties.put("max.block.ms", 10_000);
        return properties;
    }

    /// Ends what an earlier relay of this source left unfinished, and keeps it from sending more.
    void takeOver() {
        producer.initTransactions();
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

    /// What must have come true before readers may rely on a batch.
    interface Condition {
        /// Returns when it is so.
        void await() throws SQLException;
    }

    /// Returns when every message is there for readers, in this order. The condition is awaited
    /// while the messages are on their way.
    ///
    /// @throws KafkaException if readers will not see them, or may or may not see all of them
    /// @throws SQLException if the condition fails; readers will not see them
    @SuppressWarnings("FutureReturnValueIgnored") // The commit throws what any of them met.
    void sendAll(List<OutboxMessage> messages, Condition condition) throws SQLException {
        producer.beginTransaction();
        for (var message : messages) {
            producer.send(message.toRecord(configuration));
        }
        condition.await();
        producer.commitTransaction();
    }

    /// Drops what is not committed: it is still in the outbox.
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
