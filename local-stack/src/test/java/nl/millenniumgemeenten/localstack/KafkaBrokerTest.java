package nl.millenniumgemeenten.localstack;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @Test
    void messages_survive_an_outage_on_the_same_address(@TempDir Path directory) throws Exception {
        try (var broker = KafkaBroker.keptIn(directory, Ports.free())) {
            broker.start();
            create("pages", broker.bootstrapServers());
            send("pages", "before", broker.bootstrapServers());

            broker.stop();
            broker.start();
            send("pages", "after", broker.bootstrapServers());

            assertThat(read("pages", 2, broker.bootstrapServers()))
                    .containsExactly("before", "after");
        }
    }

    @Test
    void the_test_stack_carries_messages_and_makes_no_topic_unasked() throws Exception {
        var servers = TestStack.bootstrapServers();
        create("test-stack", servers);

        send("test-stack", "hello", servers);

        assertThat(read("test-stack", 1, servers)).containsExactly("hello");
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            var unknown = admin.describeTopics(List.of("nobody-made-me")).allTopicNames();
            assertThatThrownBy(() -> unknown.get(10, SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    private static void create(String topic, String servers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            var wanted = new NewTopic(topic, Optional.of(1), Optional.empty());
            admin.createTopics(List.of(wanted)).all().get(20, SECONDS);
        }
    }

    private static void send(String topic, String value, String servers) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", servers, "acks", "all");
        var strings = new StringSerializer();
        try (var producer = new KafkaProducer<>(settings, strings, strings)) {
            producer.send(new ProducerRecord<>(topic, value)).get(20, SECONDS);
        }
    }

    private static List<String> read(String topic, int count, String servers) {
        var settings = Map.<String, Object>of("bootstrap.servers", servers);
        var strings = new StringDeserializer();
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, strings, strings)) {
            var partitions = List.of(new TopicPartition(topic, 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var deadline = Instant.now().plusSeconds(20);
            while (values.size() < count && Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<String, String> message :
                        consumer.poll(Duration.ofMillis(200))) {
                    values.add(message.value());
                }
            }
        }
        return values;
    }
}
