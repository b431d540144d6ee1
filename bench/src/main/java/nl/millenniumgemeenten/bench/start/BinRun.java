package nl.millenniumgemeenten.bench.start;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.millenniumgemeenten.localstack.Ports;
import nl.millenniumgemeenten.localstack.system.Addresses;

/// `bin/run`, started as a person would, from another directory for its data and on other ports.
final class BinRun implements Closeable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofMinutes(1);

    private final Process process;
    private final Addresses addresses;
    private final List<String> output = new ArrayList<>();
    private final long startedAt = System.nanoTime();

    private BinRun(Process process, Addresses addresses) {
        this.process = process;
        this.addresses = addresses;
        Thread.ofVirtual().start(this::listen);
    }

    static BinRun start(Path repository, Path data) throws IOException {
        var offset = freeOffset();
        var builder =
                new ProcessBuilder(repository.resolve("bin/run").toString())
                        .directory(repository.toFile())
                        .redirectErrorStream(true);
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().put("PORT_OFFSET", Integer.toString(offset));
        return new BinRun(builder.start(), Addresses.standard(offset));
    }

    /// The seconds until the home page is there.
    double awaitFirstPage() throws InterruptedException, IOException {
        var home = URI.create("http://127.0.0.1:" + addresses.site() + "/");
        return Readiness.await(home, startedAt, START, process::isAlive, this::said);
    }

    /// The seconds until everything is ready.
    double awaitReady() throws InterruptedException {
        while (said().lines().noneMatch(line -> line.startsWith("Ready in"))) {
            if (!process.isAlive() || System.nanoTime() - startedAt > START.toNanos()) {
                throw new IllegalStateException("bin/run did not become ready:\n" + said());
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - startedAt) / 1e9;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (var lines = process.inputReader()) {
            lines.lines().forEach(this::hear);
        } catch (IOException | UncheckedIOException closed) {
            hear("(its output ended)");
        }
    }

    private void hear(String line) {
        synchronized (output) {
            output.add(line);
        }
    }

    private String said() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    private static int freeOffset() {
        return IntStream.iterate(20_000, offset -> offset + 100)
                .limit(100)
                .filter(offset -> ports(Addresses.standard(offset)).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Integer> ports(Addresses addresses) {
        return Stream.of(
                addresses.site(),
                addresses.content(),
                addresses.municipality(),
                addresses.subscription(),
                addresses.mailboxWeb(),
                addresses.mailboxSmtp(),
                addresses.mailboxImap(),
                addresses.postgresql(),
                addresses.kafka());
    }
}
