package nl.millenniumgemeenten.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change in its envelope: CloudEvents 1.0 after the NL GOV profile 1.1, with the `sequence`
/// extension (contiguous per source and topic, so that a reader can see that it missed nothing).
///
/// @param id the same every time this event is sent again
/// @param source a URN that names the producing system
/// @param type what happened; it decides topic and schema
/// @param subject the public id of the aggregate; also the Kafka key
/// @param recordedAt when the change was recorded
/// @param sequence place among the events of this source on this topic, from 1
/// @param traceparent W3C trace context of the request that caused the change
/// @param data the change as JSON
public record ChangeEvent(
        UUID id,
        URI source,
        ChangeType type,
        String subject,
        Instant recordedAt,
        long sequence,
        @Nullable String traceparent,
        String data) {

    /// As a CloudEvent; `schemas` is the absolute address under which the gateway serves the JSON
    /// Schemas, with a slash at its end.
    public CloudEvent toCloudEvent(URI schemas) {
        var event =
                CloudEventBuilder.v1()
                        .withId(id.toString())
                        .withSource(source)
                        .withType(type.typeName())
                        .withSubject(subject)
                        .withTime(recordedAt.atOffset(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .withDataSchema(schemas.resolve(type.typeName() + ".json"))
                        .withExtension("sequence", Long.toString(sequence))
                        .withExtension("sequencetype", "Integer")
                        .withData(data.getBytes(StandardCharsets.UTF_8));
        if (traceparent != null) {
            event.withExtension("traceparent", traceparent);
        }
        return event.build();
    }

    /// The change that a received CloudEvent carries.
    ///
    /// @throws ChangeJson.UnreadableChange if the type is unknown here or the data is not of it
    public static Change read(CloudEvent event) {
        var type =
                ChangeType.named(event.getType())
                        .orElseThrow(() -> new ChangeJson.UnreadableChange(event.getType()));
        var data = event.getData();
        if (data == null) {
            throw new ChangeJson.UnreadableChange(event.getType());
        }
        return ChangeJson.read(type, data.toBytes());
    }
}
