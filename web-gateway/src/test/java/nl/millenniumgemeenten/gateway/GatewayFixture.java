package nl.millenniumgemeenten.gateway;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;

/// A gateway that follows no topics: tests give it its images. Its database and services are out of
/// reach, as on a bad day.
public final class GatewayFixture {
    private static final String NOWHERE = "http://127.0.0.1:1";

    private GatewayFixture() {}

    /// A running gateway on a free port.
    public static EmbeddedServer start() {
        return start(Map.of());
    }

    /// A running gateway on a free port, with some properties of its own.
    public static EmbeddedServer start(Map<String, Object> own) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("micronaut.server.port", -1);
        properties.put("site.follow", false);
        properties.put("courier.enabled", false);
        properties.put("courier.answers", false);
        properties.put("search.directory", "");
        properties.put("site.url", "http://localhost:8080");
        properties.put("services.content", NOWHERE);
        properties.put("services.municipality", NOWHERE);
        properties.put("services.subscription", NOWHERE);
        properties.put("services.token-secret", "a-secret-for-tests-only-0123456789abcdef");
        properties.put("accounts.sealing.key", "a-key-for-tests-only-0123456789abcdefgh");
        properties.put("datasources.default.url", "jdbc:postgresql://127.0.0.1:1/gateway");
        properties.put("datasources.default.password", "none");
        properties.put("datasources.default.connection-timeout", 1000);
        properties.putAll(own);
        var server =
                ApplicationContext.builder()
                        .properties(properties)
                        .start()
                        .getBean(EmbeddedServer.class);
        return server.start();
    }
}
