package nl.millenniumgemeenten.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A PostgreSQL that a killed run left behind. It still holds its port and its data, so it has to
/// go before the next one can start.
record OrphanedPostgres(ProcessHandle process) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// The server that still works on this data directory, if there is one.
    static Optional<OrphanedPostgres> in(Path data) {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    // The number may belong to another program by now.
                    .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                    .map(OrphanedPostgres::new);
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /// Asks it to stop at once but cleanly (SIGINT is PostgreSQL's fast shutdown), and waits for
    /// it.
    void stop() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        if (!Processes.awaitEnd(List.of(process), PATIENCE)) {
            throw new IllegalStateException(
                    "PostgreSQL of an earlier run (process %d) does not stop"
                            .formatted(process.pid()));
        }
    }
}
