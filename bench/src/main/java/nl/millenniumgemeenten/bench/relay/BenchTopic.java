package nl.millenniumgemeenten.bench.relay;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// A topic that is only there to be measured with.
final class BenchTopic implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final String name;
    private final List<TopicPartition> partitions;
    private final KafkaConsumer<byte[], byte[]> consumer;

    private BenchTopic(String name, String bootstrapServers) {
        this.name = name;
        this.partitions =
                IntStream.range(0, Topic.PARTITIONS)
                        .mapToObj(number -> new TopicPartition(name, number))
                        .toList();
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "isolation.level",
                                "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(partitions);
    }

    static BenchTopic create(String name, String bootstrapServers)
            throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var topic = new NewTopic(name, Optional.of(Topic.PARTITIONS), Optional.empty());
            admin.createTopics(List.of(topic)).all().get();
        }
        return new BenchTopic(name, bootstrapServers);
    }

    String name() {
        return name;
    }

    /// Reads them all, and sees to it that none is missing: numbers follow on each other from the
    /// first.
    void requireAll(int count) {
        consumer.seekToBeginning(partitions);
        var seen = new BitSet(count);
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var message : consumer.poll(POLL)) {
                var sequence =
                        new String(message.headers().lastHeader("ce_sequence").value(), US_ASCII);
                seen.set(Math.toIntExact(Long.parseLong(sequence)) - 1);
            }
        }
        if (seen.cardinality() != count || seen.length() != count) {
            throw new IllegalStateException(
                    "%d different messages of %d".formatted(seen.cardinality(), count));
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
