package nl.millenniumgemeenten.localstack.system;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A service that does nothing but run: ready at once, unless it is told to die.
final class FakeService {
    private FakeService() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("first words of the service");
        if (System.getenv("DIES") != null) {
            System.out.println("cannot live without a reason");
            System.exit(3);
        }
        var port = Integer.parseInt(Objects.requireNonNull(System.getenv("PORT")));
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5);
        server.createContext(
                "/health/readiness",
                exchange -> {
                    var body = "UP".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.createContext("/die", _ -> Runtime.getRuntime().halt(9));
        server.start();
    }

    static ServiceProgram program(String name, int port, Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("PORT", Integer.toString(port));
        return new ServiceProgram(
                name,
                List.of(Path.of("target/test-classes").toAbsolutePath()),
                FakeService.class.getName(),
                List.of("-XX:+UseSerialGC", "-Xmx32m", "-XX:TieredStopAtLevel=1"),
                Map.copyOf(all),
                port,
                true);
    }
}
