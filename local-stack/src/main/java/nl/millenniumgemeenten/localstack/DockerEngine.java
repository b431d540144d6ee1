package nl.millenniumgemeenten.localstack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Whether a Docker engine answers, found out in milliseconds. Testcontainers can tell too, but
/// looks in many places and says much when there is none.
sealed interface DockerEngine {

    /// One answers at this address.
    record Answering(String address) implements DockerEngine {}

    /// None is to be had, and why.
    record Absent(String reason) implements DockerEngine {}

    /// Looks where the `docker` command would look: `DOCKER_HOST`, else the usual socket.
    static DockerEngine find(@Nullable String dockerHost) {
        var address = dockerHost == null ? "unix:///var/run/docker.sock" : dockerHost;
        try {
            return switch (URI.create(address).getScheme()) {
                case "unix" -> askSocket(address);
                case "tcp", "http" -> askPort(address);
                case "https" -> new Answering(address); // needs certificates to ask: take its word
                case null, default -> new Absent(address + " is no address of an engine");
            };
        } catch (IllegalArgumentException malformed) {
            return new Absent(address + " is no address of an engine");
        }
    }

    private static DockerEngine askSocket(String address) {
        var socket = Path.of(URI.create(address).getPath());
        if (!Files.exists(socket)) {
            return new Absent("no Docker engine at " + socket);
        }
        return ask(address, StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(socket));
    }

    private static DockerEngine askPort(String address) {
        var uri = URI.create(address);
        var port = uri.getPort() < 0 ? 2375 : uri.getPort();
        return ask(
                address, StandardProtocolFamily.INET, new InetSocketAddress(uri.getHost(), port));
    }

    private static DockerEngine ask(
            String address, StandardProtocolFamily family, SocketAddress where) {
        var request = "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n";
        try (var channel = SocketChannel.open(family)) {
            channel.connect(where);
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            var answer = ByteBuffer.allocate(12);
            while (answer.hasRemaining() && channel.read(answer) >= 0) {}
            var status = new String(answer.array(), StandardCharsets.US_ASCII);
            return status.endsWith(" 200")
                    ? new Answering(address)
                    : new Absent("the Docker engine at " + address + " answers " + status.strip());
        } catch (IOException silent) {
            return new Absent("no Docker engine answers at " + address);
        }
    }
}
