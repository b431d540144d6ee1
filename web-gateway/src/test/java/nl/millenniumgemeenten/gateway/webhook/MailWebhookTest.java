package nl.millenniumgemeenten.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeBounces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailWebhookTest {
    private static final String SECRET = "a secret of the tests that is long enough";
    private static final String REPORT =
            "{\"reports\":[{\"key\":\"0123\",\"kind\":\"hard\",\"at\":\"2026-11-28T12:00:00Z\","
                    + "\"reference\":\"1\"}]}";

    private final FakeBounces bounces = new FakeBounces();
    private final EmbeddedServer server =
            GatewayFixture.start(
                    Map.of(
                            "services.subscription",
                            bounces.address().toString(),
                            "webhooks.mail.secret",
                            SECRET));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.close();
        server.stop();
        bounces.close();
    }

    @Test
    void a_sealed_report_is_handed_on_as_it_is() throws Exception {
        assertThat(send("reports", REPORT, seal(REPORT, Instant.now(), SECRET))).isEqualTo(202);
        assertThat(bounces.reports()).containsExactly(REPORT);
    }

    @Test
    void anything_else_is_refused() throws Exception {
        var now = Instant.now();
        assertThat(send("reports", REPORT, "")).isEqualTo(401);
        assertThat(send("reports", REPORT, seal(REPORT, now, "another " + SECRET))).isEqualTo(401);
        assertThat(send("reports", REPORT + " ", seal(REPORT, now, SECRET))).isEqualTo(401);
        assertThat(send("reports", REPORT, seal(REPORT, now.minusSeconds(600), SECRET)))
                .isEqualTo(401);
        assertThat(send("postal", REPORT, seal(REPORT, now, SECRET))).isEqualTo(404);
        assertThat(bounces.reports()).isEmpty();
    }

    @Test
    void while_the_service_is_away_the_provider_tries_again() throws Exception {
        bounces.stop();

        assertThat(send("reports", REPORT, seal(REPORT, Instant.now(), SECRET))).isEqualTo(503);
    }

    private int send(String provider, String body, String signature) throws Exception {
        var request =
                HttpRequest.newBuilder(server.getURI().resolve("/webhooks/mail/" + provider))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!signature.isEmpty()) {
            request.header("X-Signature", signature);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String seal(String body, Instant at, String secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var sealed =
                mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
        return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(sealed);
    }
}
