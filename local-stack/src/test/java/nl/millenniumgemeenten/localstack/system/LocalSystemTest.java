package nl.millenniumgemeenten.localstack.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.millenniumgemeenten.localstack.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSystemTest {
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final Addresses addresses = Addresses.free();

    @TempDir Path directory;

    @Test
    void everything_starts_answers_and_leaves_its_ports_and_only_its_data() throws Exception {
        try (var system = system(fake(Map.of()))) {
            system.start();

            assertThat(status("/health/readiness")).isEqualTo(200);
            assertThat(status("/", addresses.mailboxWeb())).isEqualTo(200);
            try (var database =
                    DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + addresses.postgresql() + "/content",
                            "content",
                            Secrets.in(directory.resolve("secrets.properties"))
                                    .database("content"))) {
                assertThat(database.isValid(1)).isTrue();
            }
        }

        assertThat(addresses.wantedBy().keySet()).allMatch(Ports::isFree);
        assertThat(said()).contains("fake is ready", "Kafka is ready", "stopped");
        assertThat(directory.resolve("logs/fake.log")).content().contains("first words");
    }

    @Test
    void a_killed_service_stays_down_and_one_that_dies_by_itself_comes_back() throws Exception {
        try (var system = system(fake(Map.of()))) {
            system.start();

            system.killService("fake");
            assertThat(Ports.isFree(addresses.content())).isTrue();
            system.startService("fake");
            assertThat(status("/health/readiness")).isEqualTo(200);

            assertThatThrownBy(() -> status("/die")).isInstanceOf(IOException.class);
            await(() -> said().contains("fake is ready again"));
            assertThat(said()).contains("fake stopped by itself (exit code 9");
            assertThat(status("/health/readiness")).isEqualTo(200);
        }
    }

    @Test
    void kafka_and_postgresql_go_away_and_come_back_on_their_ports() {
        try (var system = system(fake(Map.of()))) {
            system.start();

            system.stopKafka();
            system.stopPostgres();
            assertThat(Ports.isFree(addresses.kafka())).isTrue();
            assertThat(Ports.isFree(addresses.postgresql())).isTrue();

            system.startPostgres();
            system.startKafka();
            assertThat(Ports.isFree(addresses.kafka())).isFalse();
            assertThat(Ports.isFree(addresses.postgresql())).isFalse();
        }
    }

    @Test
    void a_service_that_cannot_start_is_named_with_its_last_words_and_all_stops() {
        try (var system = system(fake(Map.of("DIES", "yes")))) {
            assertThatThrownBy(system::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("fake stopped while it started (exit code 3)")
                    .hasMessageContaining("cannot live without a reason");
        }

        assertThat(addresses.wantedBy().keySet()).allMatch(Ports::isFree);
    }

    @Test
    void a_taken_port_is_one_sentence_with_a_way_out() throws Exception {
        try (var _ = new ServerSocket(addresses.kafka(), 1, InetAddress.getLoopbackAddress());
                var system = system(fake(Map.of()))) {
            assertThatThrownBy(system::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessage(
                            "Port %d is taken and Kafka needs it: stop what uses it, or move all ports, for instance with PORT_OFFSET=100.",
                            addresses.kafka());
        }
    }

    @Test
    void two_systems_do_not_share_their_data() {
        try (var _ = system(fake(Map.of()))) {
            assertThatThrownBy(() -> system(fake(Map.of())))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("The system runs already on " + directory);
        }
        system(fake(Map.of())).close();
    }

    @Test
    void a_service_left_behind_by_a_killed_run_is_ended_but_never_a_stranger() throws Exception {
        var left = new ProcessBuilder("sleep", "600").start();
        var stranger = new ProcessBuilder("sleep", "600").start();
        var record = new LeftBehind(directory.resolve("left"));
        record.write(left.toHandle());
        var reused = new LeftBehind(directory.resolve("reused"));
        Files.writeString(reused.file(), stranger.pid() + "\n2007-10-01T00:00:00Z\n");

        assertThat(record.end()).isPresent();
        assertThat(reused.end()).isEmpty();

        assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    private LocalSystem system(ServiceProgram program) {
        var progress = new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8));
        return LocalSystem.prepare(
                new LocalSystem.Plan(
                        new DataDirectory(directory),
                        addresses,
                        Path.of("target/postgresql"),
                        _ -> List.of(program),
                        progress,
                        false,
                        false));
    }

    private ServiceProgram fake(Map<String, String> environment) {
        return FakeService.program("fake", addresses.content(), environment);
    }

    private String said() {
        return terminal.toString(StandardCharsets.UTF_8);
    }

    private int status(String path) throws Exception {
        return status(path, addresses.content());
    }

    private static int status(String path, int port) throws Exception {
        var address = URI.create("http://127.0.0.1:" + port + path);
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("still waiting").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
