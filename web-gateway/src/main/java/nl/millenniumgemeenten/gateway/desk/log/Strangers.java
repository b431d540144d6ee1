package nl.millenniumgemeenten.gateway.desk.log;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.RateLimit;

/// Keeps those who are not signed in from filling the log.
@Singleton
class Strangers {
    static final int ROWS = 300;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final ClientAddress clients;
    private final RateLimit perClient;

    Strangers(ClientAddress clients, InstantSource clock) {
        this.clients = clients;
        this.perClient = new RateLimit(ROWS, WINDOW, clock);
    }

    /// Whether another row is written for this client.
    boolean mayWrite(HttpRequest<?> request) {
        return !perClient.take(clients.of(request)).isPositive();
    }
}
