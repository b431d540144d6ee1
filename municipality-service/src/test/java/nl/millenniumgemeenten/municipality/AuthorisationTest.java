package nl.millenniumgemeenten.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.millenniumgemeenten.localstack.AuthorisationTable;
import nl.millenniumgemeenten.municipality.register.Database;
import nl.millenniumgemeenten.municipality.service.RunningService;
import nl.millenniumgemeenten.municipality.service.ServiceToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every route of this service for every role, asked straight at it; by a contact both for their
/// own municipality and for another.
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

    private static final String OWN = "GM0809";
    private static final String OTHER = "GM0014";

    private final RunningService service = RunningService.start();
    private String ownActivity = "";
    private String othersActivity = "";

    @BeforeAll
    void know_a_contact_and_activities() throws Exception {
        for (var code : List.of(OWN, OTHER)) {
            service.create(
                    "/municipalities/" + code,
                    "{\"name\":\"Gemeente %s\",\"province\":\"Drenthe\"}".formatted(code));
        }
        service.create("/goals/7", "{\"text\":\"Een schone wereld\",\"theme\":\"milieu\"}");
        service.part(Database.class)
                .execute(
                        """
                        insert into contact (id, codes, name, role, email, email_key, phone, since)
                        values (cast(? as uuid), array[cast(? as text)], 'Toos', 'wethouder',
                            'toos@example.nl', 'toos@example.nl', '', now())
                        """,
                        ServiceToken.ACCOUNT,
                        OWN);
        ownActivity = activity(OWN);
        othersActivity = activity(OTHER);
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
                row.put(role, mark(route, role));
            }
            found.put(route, row);
        }

        assertThat(AuthorisationTable.named("municipality-service", ROLES).differences(found))
                .isEmpty();
    }

    @Test
    void no_route_is_open_without_a_good_token() throws Exception {
        var soon = Instant.now().plusSeconds(60);
        var past = Instant.now().minusSeconds(120);
        var other = "another-secret-that-is-long-enough-too";
        for (var route : routes()) {
            assertThat(status(route, "")).as(route).isEqualTo(401);
            assertThat(status(route, ServiceToken.signed("web-gateway", "editor", soon, other)))
                    .as(route)
                    .isEqualTo(401);
            assertThat(
                            status(
                                    route,
                                    ServiceToken.signed(
                                            "web-gateway", "editor", past, ServiceToken.SECRET)))
                    .as(route)
                    .isEqualTo(401);
        }
    }

    private String mark(String route, String role) throws Exception {
        var token = ServiceToken.of(role);
        if (status(route, token, OTHER, othersActivity) != 403) {
            return AuthorisationTable.YES;
        }
        return status(route, token, OWN, ownActivity) != 403
                ? AuthorisationTable.OWN
                : AuthorisationTable.NO;
    }

    private int status(String route, String token) throws Exception {
        return status(route, token, OTHER, othersActivity);
    }

    private int status(String route, String token, String code, String activity) throws Exception {
        var parts = route.split(" ", -1);
        var path =
                parts[1].replace("{code}", code)
                        .replace("/activities/{id}", "/activities/" + activity)
                        .replace("{number}", "1")
                        .replace("{to}", "GM0014")
                        .replace("{width}", "320")
                        .replace("{hash}", "0".repeat(64))
                        .replaceAll("\\{[A-Za-z]+}", ID);
        return service.send(
                        parts[0],
                        path,
                        token,
                        body(route, code),
                        parts[0].equals("GET") ? Map.of() : Map.of("If-Match", "\"1\""))
                .status();
    }

    /// Whose an activity is stands in it.
    private static String body(String route, String code) {
        if (route.startsWith("GET")) {
            return "";
        }
        return route.equals("PUT /activities/{id}") ? market(code) : "{}";
    }

    private static String market(String municipality) {
        return """
        {"municipality":"%s","title":"Markt","summary":"Een markt.",
         "story":"Er was een markt.","result":"","goals":[7],
         "startedOn":"2012","endedOn":"","partners":[],"pictures":[]}\
        """
                .formatted(municipality);
    }

    /// An activity of a municipality.
    private String activity(String municipality) throws Exception {
        var id = UUID.randomUUID().toString();
        var made = service.create("/activities/" + id, market(municipality));
        assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
        return id;
    }

    private List<String> routes() {
        return service.part(Router.class)
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
