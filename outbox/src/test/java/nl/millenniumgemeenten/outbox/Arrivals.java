package nl.millenniumgemeenten.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.localstack.TestStack;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What arrived on the topic of goals from one source. Tests share Kafka, so each names its own.
record Arrivals(List<Arrival> all) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Waits for this number of different events.
    static Arrivals await(String source, int events) {
        return await(TestStack.bootstrapServers(), source, events);
    }

    static Arrivals await(String bootstrapServers, String source, int events) {
        return awaitUntil(
                bootstrapServers, source, events, arrivals -> arrivals.events().size() >= events);
    }

    /// Waits for this number of messages, those that came twice counted twice.
    static Arrivals awaitMessages(String source, int messages) {
        return awaitUntil(
                TestStack.bootstrapServers(),
                source,
                messages,
                arrivals -> arrivals.all().size() >= messages);
    }

    private static Arrivals awaitUntil(
            String bootstrapServers, String source, int expected, Predicate<Arrivals> enough) {
        var arrivals = new Arrivals(new ArrayList<>());
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var consumer = consumer(bootstrapServers)) {
            List<TopicPartition> partitions = List.of();
            while (!enough.test(arrivals)) {
                assertThat(System.nanoTime())
                        .as("%d of %d from %s came in time", arrivals.all.size(), expected, source)
                        .isLessThan(deadline);
                if (partitions.isEmpty()) {
                    partitions = partitions(consumer);
                    consumer.assign(partitions);
                    consumer.seekToBeginning(partitions);
                    continue;
                }
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    var arrival = Arrival.of(message);
                    if (arrival.header("ce_source").equals(source)) {
                        arrivals.all.add(arrival);
                    }
                }
            }
        }
        return arrivals;
    }

    /// The events, each once, where it was first seen.
    List<Arrival> events() {
        var first = new LinkedHashMap<String, Arrival>();
        all.forEach(arrival -> first.putIfAbsent(arrival.id(), arrival));
        return List.copyOf(first.values());
    }

    Map<String, List<Long>> revisionsByKey() {
        return events().stream()
                .collect(groupingBy(Arrival::key, mapping(Arrival::revision, toList())));
    }

    /// The promise of the topics: numbers from 1 without a gap, the same number whenever an event
    /// comes again, and the revisions of every goal in order.
    void assertNothingLostNorReordered() {
        assertThat(events().stream().map(Arrival::sequence))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, events().size()).boxed().toList());
        assertThat(all.stream().map(Arrival::identity).distinct()).hasSize(events().size());
        assertThat(revisionsByKey())
                .allSatisfy((_, revisions) ->
                        assertThat(revisions)
                                .isEqualTo(
                                        LongStream.rangeClosed(1, revisions.size())
                                                .boxed()
                                                .toList()));
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return consumer.listTopics().getOrDefault(Topic.GOALS.topicName(), List.of()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
