package nl.millenniumgemeenten.bench.relay;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// The least that it takes to send changes: a loop around a producer with the relay's settings.
/// There is no database in it, and nothing waits for an acknowledgement before the end.
final class BareProducer implements AutoCloseable {
    private static final URI SOURCE = URI.create("urn:nld:oin:00000099000000001000:systeem:bench");
    private static final URI SCHEMAS = URI.create("http://localhost:8080/schemas/");

    private final KafkaProducer<String, CloudEvent> producer;

    BareProducer(String bootstrapServers) {
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "enable.idempotence",
                                true,
                                "acks",
                                "all",
                                "linger.ms",
                                0,
                                "compression.type",
                                "lz4"),
                        new StringSerializer(),
                        new CloudEventSerializer());
    }

    /// Returns when all are acknowledged.
    @SuppressWarnings("FutureReturnValueIgnored") // Who reads the topic sees whether all came.
    void send(int count, String topic) {
        for (int number = 0; number < count; number++) {
            var event = Backlog.event(number, SOURCE).toCloudEvent(SCHEMAS);
            producer.send(new ProducerRecord<>(topic, Backlog.subject(number), event));
        }
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
