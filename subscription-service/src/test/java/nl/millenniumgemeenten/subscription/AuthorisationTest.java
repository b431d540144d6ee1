package nl.millenniumgemeenten.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.millenniumgemeenten.localstack.AuthorisationTable;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ServiceToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every route of this service for every role, asked straight at it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationTest {
    private static final List<String> ROLES =
            List.of(
                    "contributor",
                    "editor",
                    "moderator",
                    "administrator",
                    "municipality-contact",
                    "visitor",
                    "service");
    private static final String ID = "6f1d3c1a-0000-4000-8000-000000000001";

    private RunningService service;

    @BeforeAll
    void start() {
        service = RunningService.start();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void every_role_may_do_what_the_table_says() throws Exception {
        var found = new TreeMap<String, Map<String, String>>();
        for (var route : routes()) {
            var row = new LinkedHashMap<String, String>();
            for (var role : ROLES) {
                int status = status(route, ServiceToken.of(role));
                row.put(role, status == 403 ? AuthorisationTable.NO : AuthorisationTable.YES);
            }
            found.put(route, row);
        }

        assertThat(AuthorisationTable.named("subscription-service", ROLES).differences(found))
                .isEmpty();
    }

    @Test
    void no_route_is_open_without_a_good_token() throws Exception {
        var soon = Instant.now().plusSeconds(60);
        var past = Instant.now().minusSeconds(120);
        var other = "another-secret-that-is-long-enough-too";
        for (var route : routes()) {
            assertThat(status(route, "")).as(route).isEqualTo(401);
            assertThat(status(route, ServiceToken.signed("editor", other, "web-gateway", soon)))
                    .as(route)
                    .isEqualTo(401);
            assertThat(
                            status(
                                    route,
                                    ServiceToken.signed(
                                            "editor", ServiceToken.SECRET, "web-gateway", past)))
                    .as(route)
                    .isEqualTo(401);
        }
    }

    private int status(String route, String token) throws Exception {
        var parts = route.split(" ", -1);
        var path = parts[1].replaceAll("\\{[A-Za-z]+}", ID);
        return service.send(
                        path, parts[0], parts[0].equals("GET") ? "" : "{}", headers(route, token))
                .statusCode();
    }

    private static Map<String, String> headers(String route, String token) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                "Content-Type", route.equals("POST /imports") ? "text/csv" : "application/json");
        if (!token.isEmpty()) {
            headers.put("Authorization", "Bearer " + token);
        }
        return headers;
    }

    private List<String> routes() {
        return service.bean(Router.class)
                .uriRoutes()
                .filter(route ->
                        route.getDeclaringType().getName().startsWith("nl.millenniumgemeenten"))
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .map(AuthorisationTest::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return AuthorisationTable.route(
                route.getHttpMethodName(), route.getUriMatchTemplate().toPathString());
    }
}
