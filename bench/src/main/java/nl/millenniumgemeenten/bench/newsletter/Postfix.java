package nl.millenniumgemeenten.bench.newsletter;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.localstack.Ports;

/// The sink and the source that come with Postfix. Neither needs Postfix to run.
public final class Postfix implements Closeable {
    private static final int BACKLOG = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String source;
    private final Process sink;
    private final int port;

    private Postfix(String source, Process sink, int port) {
        this.source = source;
        this.sink = sink;
        this.port = port;
    }

    /// Starts the sink, or nothing where the programs are not installed.
    public static Optional<Postfix> start() throws IOException, InterruptedException {
        var source = find("smtp-source");
        var sink = find("smtp-sink");
        if (source.isEmpty() || sink.isEmpty()) {
            return Optional.empty();
        }
        int port = Ports.free();
        var command = new ArrayList<>(List.of(sink.get()));
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.addAll(List.of("127.0.0.1:" + port, Integer.toString(BACKLOG)));
        var process = quietly(command).start();
        awaitPort(port);
        return Optional.of(new Postfix(source.get(), process, port));
    }

    /// Where the sink listens.
    public int port() {
        return port;
    }

    /// The seconds that the source needs for so many messages over connections that it keeps.
    double send(int messages, int connections, int bytes) throws IOException, InterruptedException {
        var command =
                List.of(
                        source,
                        "-d",
                        "-s",
                        Integer.toString(connections),
                        "-m",
                        Integer.toString(messages),
                        "-l",
                        Integer.toString(bytes),
                        "127.0.0.1:" + port);
        long began = System.nanoTime();
        var process = quietly(command).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("smtp-source did not do it");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    @Override
    public void close() {
        sink.destroy();
    }

    private static Optional<String> find(String program) {
        return Arrays.stream((System.getenv("PATH") + ":/usr/sbin").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static ProcessBuilder quietly(List<String> command) {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD);
    }

    private static void awaitPort(int port) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("smtp-sink did not start");
    }
}
