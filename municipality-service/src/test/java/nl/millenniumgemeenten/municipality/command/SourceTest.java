package nl.millenniumgemeenten.municipality.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch finished = new CountDownLatch(1);
    private final HttpServer server;

    SourceTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/klein",
                exchange -> {
                    exchange.sendResponseHeaders(200, 5);
                    exchange.getResponseBody().write(new byte[] {1, 2, 3, 4, 5});
                    exchange.close();
                });
        server.createContext(
                "/blijft-hangen",
                exchange -> {
                    exchange.sendResponseHeaders(200, 5);
                    exchange.getResponseBody().write(1);
                    exchange.getResponseBody().flush();
                    try {
                        finished.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        finished.countDown();
        server.stop(0);
    }

    @Test
    void an_address_is_fetched_and_forgotten_afterwards() throws IOException {
        Path kept;
        try (var source = Source.open(address("/klein"), 100)) {
            kept = source.path();
            assertThat(Files.readAllBytes(kept)).containsExactly(1, 2, 3, 4, 5);
        }

        assertThat(kept).doesNotExist();
    }

    @Test
    void what_is_too_large_is_refused_fetched_or_not() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> Source.open(address("/klein"), 4))
                .withMessageContaining("is groter dan");

        var file = Files.createTempFile("source", ".json");
        Files.write(file, new byte[5]);
        assertThatIOException()
                .isThrownBy(() -> Source.open(file.toString(), 4))
                .withMessageContaining("is groter dan");
        Files.delete(file);
    }

    @Test
    void an_answer_that_never_ends_is_given_up() {
        assertThatIOException()
                .isThrownBy(
                        () -> Source.fetch(address("/blijft-hangen"), 100, Duration.ofMillis(500)))
                .withMessageContaining("geeft niet alles binnen");
    }

    @Test
    void another_status_another_protocol_and_nothing_there_are_said() {
        assertThatIOException()
                .isThrownBy(() -> Source.fetch(address("/niets"), 100, PATIENCE))
                .withMessageEndingWith("antwoordt met status 404");
        assertThatIOException()
                .isThrownBy(() -> Source.open("ftp://example.org/x", 100))
                .withMessageContaining("http of https");
        assertThatIOException()
                .isThrownBy(() -> Source.fetch("http://127.0.0.1:1/x", 100, PATIENCE))
                .withMessageContaining("http://127.0.0.1:1/x");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
