package nl.millenniumgemeenten.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.localstack.LocalPostgres;
import nl.millenniumgemeenten.localstack.Ports;
import nl.millenniumgemeenten.localstack.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageTest {

    @Test
    void the_service_starts_and_takes_writes_while_kafka_is_away() throws Exception {
        var nobodyHome = "127.0.0.1:" + Ports.free();
        try (var server =
                ContentServer.start(
                        TestStack.createDatabase(),
                        Map.of("outbox.enabled", true, "outbox.bootstrap-servers", nobodyHome))) {
            var editor = server.as("editor");
            var page = editor.post("/pages", body()).ok();

            editor.put("/pages/" + page.text("/id") + "/publication", page.etag()).ok();

            assertThat(server.changes(page.text("/id"))).hasSize(1);
            assertThat(server.anonymous().get("/health/readiness").status()).isEqualTo(200);
        }
    }

    @Test
    void without_its_database_the_service_says_so_and_recovers(@TempDir Path data) {
        try (var postgres = LocalPostgres.keptIn(data, Ports.free(), "test")) {
            postgres.start();
            var database = postgres.server().createDatabase("content", "test");
            try (var server =
                    ContentServer.start(
                            database, Map.of("datasources.default.connection-timeout", "1000"))) {
                var editor = server.as("editor");
                editor.post("/pages", body()).ok();

                postgres.stop();
                editor.get("/pages").assertProblem(503, "unavailable");
                editor.post("/pages", body()).assertProblem(503, "unavailable");
                assertThat(server.anonymous().get("/health/liveness").status()).isEqualTo(200);

                postgres.start();
                assertThat(afterRecovery(editor).json().at("/items")).hasSize(1);
            }
        }
    }

    /// Connections that the pool still holds from before may fail a moment longer.
    private static Answer afterRecovery(Caller caller) {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        var answer = caller.get("/pages");
        while (answer.status() == 503 && System.nanoTime() < deadline) {
            answer = caller.get("/pages");
        }
        return answer.ok();
    }

    private static Map<String, Object> body() {
        return new HashMap<>(
                Map.of("slug", "pagina", "title", "Pagina", "position", 1, "inNavigation", true));
    }
}
