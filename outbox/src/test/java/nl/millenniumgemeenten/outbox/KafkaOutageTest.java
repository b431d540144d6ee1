package nl.millenniumgemeenten.outbox;

import java.util.Map;
import nl.millenniumgemeenten.localstack.KafkaBroker;
import nl.millenniumgemeenten.localstack.TestStack;
import org.junit.jupiter.api.Test;

class KafkaOutageTest {
    private static final String SOURCE = "urn:test:outage";

    @Test
    void writers_go_on_while_kafka_is_away_and_everything_arrives_when_it_is_back()
            throws InterruptedException {
        try (var kafka = KafkaBroker.throwaway();
                var service =
                        GoalService.start(
                                TestStack.createDatabase(),
                                SOURCE,
                                Map.of("outbox.bootstrap-servers", kafka.bootstrapServers()))) {
            var before = Writers.write(service, 20);
            Arrivals.await(kafka.bootstrapServers(), SOURCE, before);

            kafka.stop();
            var meanwhile = Writers.write(service, 50);
            kafka.start();
            var after = Writers.write(service, 20);

            Arrivals.await(kafka.bootstrapServers(), SOURCE, before + meanwhile + after)
                    .assertNothingLostNorReordered();
        }
    }

    @Test
    void a_service_starts_while_kafka_is_away() throws InterruptedException {
        try (var kafka = KafkaBroker.throwaway()) {
            kafka.stop();
            try (var service =
                    GoalService.start(
                            TestStack.createDatabase(),
                            SOURCE,
                            Map.of("outbox.bootstrap-servers", kafka.bootstrapServers()))) {
                var changes = Writers.write(service, 10);
                kafka.start();

                Arrivals.await(kafka.bootstrapServers(), SOURCE, changes)
                        .assertNothingLostNorReordered();
            }
        }
    }
}
