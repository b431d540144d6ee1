package nl.millenniumgemeenten.municipality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import nl.millenniumgemeenten.municipality.register.Database;
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
    private static final String CONFIRMED = "{\"status\":\"CONFIRMED\",\"joinedOn\":\"2010\"}";

    private final RunningService service = RunningService.start();
    private int municipalities;

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

    /// What a writer may do succeeds; whoever may not is refused, with the same things to write.
    ///
    /// @param read what reading gives
    /// @param desk what writing at the desk gives
    /// @param own what writing gives where a municipality may write itself
    @ParameterizedTest
    @CsvSource({
        "visitor,              403, 403, 403",
        "municipality-contact, 403, 403, 200",
        "contributor,          200, 403, 403",
        "moderator,            200, 403, 403",
        "editor,               200, 200, 200",
        "administrator,        200, 200, 200"
    })
    void who_may_write_succeeds_and_nobody_else(String role, int read, int desk, int own)
            throws Exception {
        var token = ServiceToken.of(role);
        var here = municipality();
        var ended = municipality();
        var successor = municipality();
        var plan = "/territorial-changes/2090-01-01-" + here;
        var part = "/participations/" + here;
        var leftOver = "/participations/" + ended;
        var count = 100 + municipalities;
        service.part(Database.class)
                .execute(
                        """
                        insert into contact (id, codes, name, role, email, email_key, phone, since)
                        values (cast(? as uuid), array[cast(? as text)], 'Toos', 'wethouder',
                            'toos@example.nl', 'toos@example.nl', '', now())
                        on conflict (id) do update set codes = excluded.codes
                        """,
                        ServiceToken.ACCOUNT,
                        here);
        service.create(
                "/territorial-changes/2015-01-01-" + ended,
                absorption("2015-01-01", ended, successor));
        service.create(plan, absorption("2090-01-01", here, successor));
        service.create(part, CONFIRMED);
        service.create(leftOver, CONFIRMED);

        assertThat(status("GET", "/campaign-counts", token)).isEqualTo(read);
        assertThat(
                        service.send(
                                        "PUT",
                                        "/campaign-counts/2010-" + count,
                                        token,
                                        """
                                        {"countedOn":"2010","municipalities":%d,
                                         "qualifier":"EXACTLY"}\
                                        """
                                                .formatted(count),
                                        Map.of("If-None-Match", "*"))
                                .status())
                .isEqualTo(desk == 200 ? 201 : desk);
        assertThat(
                        written(
                                "PUT",
                                leftOver,
                                "/successions/" + successor,
                                token,
                                "{\"decision\":\"ENDS\"}"))
                .isEqualTo(desk);
        assertThat(written("POST", part, "/hold", token, "{\"since\":\"2020-01-01\"}"))
                .isEqualTo(desk);
        assertThat(written("PUT", part, "/profile", token, "{\"introduction\":\"Wij doen mee\"}"))
                .isEqualTo(own);
        assertThat(written("POST", part, "/report", token, "{\"note\":\"Het gaat goed\"}"))
                .isEqualTo(own);
        assertThat(
                        written(
                                "POST",
                                plan,
                                "/consequences",
                                token,
                                absorption("2091-01-01", here, successor)))
                .isEqualTo(desk);
        assertThat(written("POST", plan, "/cancellation", token, "")).isEqualTo(desk);
    }

    private String municipality() throws Exception {
        var code = "GM%04d".formatted(++municipalities);
        var body = "{\"name\":\"Gemeente %s\",\"province\":\"Drenthe\"}".formatted(code);
        assertThat(service.create("/municipalities/" + code, body).status()).isEqualTo(201);
        return code;
    }

    private static String absorption(String day, String from, String to) {
        return """
        {"kind":"ABSORPTION","effectiveOn":"%s","from":["%s"],"to":["%s"]}\
        """
                .formatted(day, from, to);
    }

    /// With the revision that stands.
    private int written(String method, String record, String action, String token, String body)
            throws Exception {
        return service.send(
                        method,
                        record + action,
                        token,
                        body,
                        Map.of("If-Match", service.get(record).etag()))
                .status();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/municipalities",
                "/municipalities/GM0809",
                "/territorial-changes",
                "/participations",
                "/goals",
                "/campaign-counts",
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
