package nl.millenniumgemeenten.bench.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.millenniumgemeenten.bench.RunningSystem;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The least that it takes to tell others: a message through the same Kafka, from one who sends to
/// one who waits for it.
public final class RoundTrip implements Closeable {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;

    private RoundTrip(String bootstrapServers, TopicPartition here) {
        this.topic = here.topic();
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "acks",
                                "all",
                                "enable.idempotence",
                                true,
                                "linger.ms",
                                0),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        this.consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(List.of(here));
        consumer.seekToEnd(List.of(here));
        consumer.position(here);
    }

    /// Through a topic of its own, with this name.
    public static RoundTrip on(RunningSystem system, String topic)
            throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", system.bootstrapServers()))) {
            var wanted = new NewTopic(topic, Optional.of(1), Optional.empty());
            admin.createTopics(List.of(wanted)).all().get();
        }
        return new RoundTrip(system.bootstrapServers(), new TopicPartition(topic, 0));
    }

    /// Returns when the message is acknowledged and read.
    public void tell(String message) throws ExecutionException, InterruptedException {
        Future<RecordMetadata> sent =
                producer.send(new ProducerRecord<>(topic, message.getBytes(UTF_8)));
        var arrived = consumer.poll(POLL);
        while (arrived.isEmpty()) {
            arrived = consumer.poll(POLL);
        }
        sent.get();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
