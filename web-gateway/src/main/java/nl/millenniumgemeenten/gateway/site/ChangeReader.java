package nl.millenniumgemeenten.gateway.site;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.events.ChangeEvent;
import nl.millenniumgemeenten.events.ChangeJson;
import nl.millenniumgemeenten.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads messages into a delta. One that cannot be read is logged with its place, counted and
/// skipped: it must not keep the site from everything that follows.
@Singleton
class ChangeReader {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeReader.class);
    private static final Map<String, Topic> TOPICS =
            Arrays.stream(Topic.values())
                    .collect(Collectors.toUnmodifiableMap(Topic::topicName, Function.identity()));

    private final Counter unreadable;

    ChangeReader(MeterRegistry meters) {
        this.unreadable =
                Counter.builder("site_unreadable_messages")
                        .description("Messages on the topics that could not be read")
                        .register(meters);
    }

    void read(ConsumerRecord<String, byte[]> message, SiteDelta delta) {
        try {
            var topic = TOPICS.get(message.topic());
            if (message.value() == null && topic != null) {
                delta.erase(topic, message.key());
            } else {
                delta.replay(ChangeEvent.read(KafkaMessageFactory.createReader(message).toEvent()));
            }
        } catch (CloudEventRWException
                | ChangeJson.UnreadableChange
                | IllegalArgumentException broken) {
            unreadable.increment();
            LOG.atWarn()
                    .addKeyValue("topic", message.topic())
                    .addKeyValue("partition", message.partition())
                    .addKeyValue("offset", message.offset())
                    .addKeyValue("cause", broken.toString())
                    .log("message skipped");
        }
    }
}
