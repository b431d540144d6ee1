package nl.millenniumgemeenten.municipality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import nl.millenniumgemeenten.municipality.service.RunningService;
import nl.millenniumgemeenten.municipality.service.ServiceToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every role and every action, asked straight at the service.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
    private final RunningService service = RunningService.start();

    @AfterAll
    void stop() {
        service.close();
    }

    /// 404 and 428 are given after the door: there is nothing there, or no revision was named.
    @ParameterizedTest
    @CsvSource({
        "visitor,       403, 403, 403",
        "contributor,   200, 404, 403",
        "moderator,     200, 404, 403",
        "editor,        200, 404, 428",
        "administrator, 200, 404, 428"
    })
    void a_role_may_do_what_it_may(String role, int list, int get, int put) throws Exception {
        var token = ServiceToken.of(role);
        for (var resource :
                Map.of(
                                "/municipalities", "GM0809",
                                "/territorial-changes", "2009-01-01-GM1884",
                                "/participations", "GM0809",
                                "/goals", "1")
                        .entrySet()) {
            var one = resource.getKey() + "/" + resource.getValue();
            assertThat(status("GET", resource.getKey(), token)).as(role).isEqualTo(list);
            assertThat(status("GET", one, token)).as(role + one).isEqualTo(get);
            assertThat(status("PUT", one, token)).as(role + one).isEqualTo(put);
        }
        assertThat(status("GET", "/register-counts", token)).isEqualTo(list);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/municipalities",
                "/municipalities/GM0809",
                "/territorial-changes",
                "/participations",
                "/goals",
                "/register-counts"
            })
    void nobody_comes_in_without_a_good_token(String path) throws Exception {
        var soon = Instant.now().plusSeconds(60);
        var past = Instant.now().minusSeconds(120);

        assertThat(status("GET", path, "")).isEqualTo(401);
        assertThat(status("GET", path, signed("web-gateway", past))).isEqualTo(401);
        assertThat(status("GET", path, signed("someone-else", soon))).isEqualTo(401);
        assertThat(
                        status(
                                "GET",
                                path,
                                ServiceToken.signed(
                                        "web-gateway",
                                        "editor",
                                        soon,
                                        "another-secret-that-is-long-enough-too")))
                .isEqualTo(401);
    }

    @Test
    void health_is_for_everyone() throws Exception {
        assertThat(status("GET", "/health/liveness", "")).isEqualTo(200);
    }

    private int status(String method, String path, String token)
            throws IOException, InterruptedException {
        return service.send(method, path, token, "{}", Map.of()).status();
    }

    private static String signed(String issuer, Instant end) {
        return ServiceToken.signed(issuer, "editor", end, ServiceToken.SECRET);
    }
}
