package nl.millenniumgemeenten.outbox;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.events.ChangeEvent;
import nl.millenniumgemeenten.events.ChangeType;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// A numbered row of the outbox.
record OutboxMessage(
        long position,
        UUID id,
        String type,
        String topic,
        String subject,
        Instant recordedAt,
        @Nullable String traceparent,
        String data,
        long sequence) {

    ProducerRecord<String, CloudEvent> toRecord(OutboxConfiguration configuration) {
        var known =
                ChangeType.named(type)
                        .orElseThrow(() -> new IllegalStateException("Not ours: " + type));
        var event =
                new ChangeEvent(
                        id,
                        configuration.source(),
                        known,
                        subject,
                        recordedAt,
                        sequence,
                        traceparent,
                        data);
        return new ProducerRecord<>(
                topic,
                null,
                recordedAt.toEpochMilli(),
                subject,
                event.toCloudEvent(configuration.schemas()));
    }
}
