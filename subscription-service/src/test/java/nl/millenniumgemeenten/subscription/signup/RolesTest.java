package nl.millenniumgemeenten.subscription.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ServiceToken;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
    private static final String SIGN_UP = "{\"email\": \"rol@example.org\", \"source\": \"home\"}";
    private static final String TOKEN = Token.random().value();

    private final RunningService service = RunningService.start();

    @AfterAll
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "visitor, 202, 404, 403",
        "contributor, 202, 404, 403",
        "editor, 202, 404, 200",
        "moderator, 202, 404, 403",
        "administrator, 202, 404, 200",
        "stranger, 403, 403, 403"
    })
    void each_role_may_do_what_is_meant_for_it(String role, int signUp, int links, int counts)
            throws Exception {
        assertThat(service.send("/subscriptions", "POST", SIGN_UP, role).statusCode())
                .isEqualTo(signUp);
        for (var path : new String[] {"/confirmations/" + TOKEN, "/unsubscriptions/" + TOKEN}) {
            assertThat(service.send(path, "GET", "", role).statusCode()).isEqualTo(links);
            assertThat(service.send(path, "POST", "", role).statusCode()).isEqualTo(links);
        }
        assertThat(service.send("/newsletter", "GET", "", role).statusCode()).isEqualTo(counts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/newsletter", "/confirmations/x", "/unsubscriptions/x", "/nowhere"})
    void nobody_gets_in_without_a_token(String path) throws Exception {
        var answer = service.send(path, "GET", "", Map.of());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void a_token_of_another_signer_of_another_issuer_or_of_yesterday_is_none() throws Exception {
        var soon = Instant.now().plusSeconds(60);
        var secret = "another secret that is long enough for HS256 too";
        var ours = "a secret of the tests that is long enough for HS256";
        for (var token :
                new String[] {
                    ServiceToken.signed("editor", secret, "web-gateway", soon),
                    ServiceToken.signed("editor", ours, "somebody", soon),
                    ServiceToken.signed("editor", ours, "web-gateway", soon.minusSeconds(90_000))
                }) {
            assertThat(
                            service.send(
                                            "/newsletter",
                                            "GET",
                                            "",
                                            Map.of("Authorization", "Bearer " + token))
                                    .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void health_is_open_to_all() throws Exception {
        assertThat(service.send("/health/liveness", "GET", "", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(service.send("/health/readiness", "GET", "", Map.of()).statusCode())
                .isEqualTo(200);
    }
}
