package nl.millenniumgemeenten.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.millenniumgemeenten.events.ChangeJson;
import nl.millenniumgemeenten.events.ChangeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A message as a consumer that knows no CloudEvents library sees it.
record Arrival(String key, Map<String, String> headers, String value) {

    static Arrival of(ConsumerRecord<String, byte[]> message) {
        var headers =
                StreamSupport.stream(message.headers().spliterator(), false)
                        .collect(
                                Collectors.toMap(
                                        header -> header.key(), header -> text(header.value())));
        return new Arrival(message.key(), headers, text(message.value()));
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String id() {
        return header("ce_id");
    }

    long sequence() {
        return Long.parseLong(header("ce_sequence"));
    }

    long revision() {
        return ChangeJson.read(ChangeType.GOAL_DEFINED, value.getBytes(StandardCharsets.UTF_8))
                .revision();
    }

    /// What must be the same whenever this event is sent again.
    String identity() {
        return id() + " " + sequence();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
