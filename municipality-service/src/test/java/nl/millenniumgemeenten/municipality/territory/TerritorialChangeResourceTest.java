package nl.millenniumgemeenten.municipality.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.millenniumgemeenten.municipality.service.Answer;
import nl.millenniumgemeenten.municipality.service.RunningService;
import nl.millenniumgemeenten.municipality.service.ServiceToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerritorialChangeResourceTest {
    private static final String WIJDEMEREN =
            """
            {"kind":"ABSORPTION","effectiveOn":"2027-01-01","from":["GM1696"],
             "to":["GM0402"],"legalGround":null,"source":"Rijksoverheid"}\
            """;

    private final RunningService service = RunningService.start();

    @BeforeAll
    void know_the_municipalities() throws Exception {
        for (var code : new String[] {"GM1696", "GM0402", "GM0001"}) {
            service.create(
                    "/municipalities/" + code,
                    "{\"name\":\"%s\",\"province\":\"Noord-Holland\"}".formatted(code));
        }
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_planned_change_is_recorded_and_can_be_cancelled() throws Exception {
        var path = "/territorial-changes/2027-01-01-GM0402";

        var created = service.create(path, WIJDEMEREN);
        var ended = service.get("/municipalities/GM1696").json().path("existsUntil").asText();
        var cancelled = cancel(path, 1);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().toString())
                .startsWith(
                        "{\"id\":\"2027-01-01-GM0402\",\"revision\":1,\"kind\":\"ABSORPTION\","
                                + "\"status\":\"PLANNED\",\"effectiveOn\":\"2027-01-01\","
                                + "\"from\":[\"GM1696\"],\"to\":[\"GM0402\"],"
                                + "\"legalGround\":null,\"source\":\"Rijksoverheid\","
                                + "\"recordedAt\":\"20");
        assertThat(cancelled.etag()).isEqualTo("\"2\"");
        assertThat(service.get(path).json()).isEqualTo(cancelled.json());
        assertThat(service.get("/territorial-changes").items("id")).contains("2027-01-01-GM0402");
        assertThat(service.announced().getLast().data().path("status").asText())
                .isEqualTo("CANCELLED");
        assertThat(ended).isEqualTo("2027-01-01");
        assertThat(service.get("/municipalities/GM1696").json().path("existsUntil").isNull())
                .isTrue();
        assertThat(service.get(path + "/revisions").json().at("/items/0/record/status").asText())
                .isEqualTo("CANCELLED");
        assertThat(service.get(path + "/revisions").json().at("/items/1/record/status").asText())
                .isEqualTo("PLANNED");
    }

    @Test
    void what_a_change_would_do_can_be_asked_and_records_nothing() throws Exception {
        service.create("/municipalities/GM0201", "{\"name\":\"Cee\",\"province\":\"Drenthe\"}");
        service.create("/municipalities/GM0202", "{\"name\":\"Dee\",\"province\":\"Drenthe\"}");
        var path = "/territorial-changes/2029-01-01-GM0203";
        var merger =
                """
                {"kind":"MERGER","effectiveOn":"2029-01-01","from":["GM0201","GM0202"],
                 "to":["GM0203"],"begins":[{"code":"GM0203","name":"Eff","province":"Drenthe"}]}\
                """;
        int announced = service.announced().size();

        var asked = consequences(path, merger);
        var nonsense = consequences(path, merger.replace("GM0202", "GM0201"));
        var contributor =
                service.send(
                        "POST",
                        path + "/consequences",
                        ServiceToken.of("contributor"),
                        merger,
                        Map.of());

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.json().toString())
                .isEqualTo(
                        "{\"existences\":["
                                + "{\"code\":\"GM0201\",\"known\":true,\"from\":null,\"until\":\"2029-01-01\"},"
                                + "{\"code\":\"GM0202\",\"known\":true,\"from\":null,\"until\":\"2029-01-01\"},"
                                + "{\"code\":\"GM0203\",\"known\":false,\"from\":\"2029-01-01\",\"until\":null}"
                                + "]}");
        assertThat(nonsense.pointers()).containsExactly("/from/1");
        assertThat(contributor.status()).isEqualTo(403);
        assertThat(service.get(path).status()).isEqualTo(404);
        assertThat(service.get("/municipalities/GM0203").status()).isEqualTo(404);
        assertThat(service.announced()).hasSize(announced);
    }

    @Test
    void a_code_that_is_not_in_the_register_is_named() throws Exception {
        var refused =
                service.create(
                        "/territorial-changes/2027-01-01-GM0001",
                        """
                        {"kind":"MERGER","effectiveOn":"2027-01-01",
                         "from":["GM0001","GM7777"],"to":["GM8888"]}\
                        """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/from/1", "/to/0");
    }

    @Test
    void what_breaks_a_rule_is_refused_with_its_field() throws Exception {
        var refused =
                service.create(
                        "/territorial-changes/2027-01-01-GM0001",
                        """
                        {"kind":"RENAME","effectiveOn":"2027-01-01",
                         "from":["GM0001"],"to":["GM0001"]}\
                        """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/to");
    }

    @Test
    void every_field_that_cannot_be_read_is_named() throws Exception {
        var refused =
                service.create(
                        "/territorial-changes/2027-01-01-GM0001",
                        """
                        {"kind":"FUSION","effectiveOn":"morgen","from":"GM0001",
                         "to":["Utrecht"]}\
                        """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers())
                .containsExactlyInAnyOrder("/kind", "/effectiveOn", "/from", "/to/0");
        assertThat(service.create("/territorial-changes/fusie", "{}").status()).isEqualTo(404);
    }

    @Test
    void a_successor_can_come_into_the_register_with_its_change() throws Exception {
        service.create("/municipalities/GM0101", "{\"name\":\"Aa\",\"province\":\"Drenthe\"}");
        service.create("/municipalities/GM0102", "{\"name\":\"Bee\",\"province\":\"Drenthe\"}");

        var created =
                service.create(
                        "/territorial-changes/2028-01-01-GM0103",
                        """
                        {"kind":"MERGER","effectiveOn":"2028-01-01","from":["GM0101","GM0102"],
                         "to":["GM0103"],
                         "begins":[{"code":"GM0103","name":"Aabee","province":"Drenthe"}]}\
                        """);

        assertThat(created.status()).isEqualTo(201);
        assertThat(service.get("/municipalities/GM0103").json().path("existsFrom").asText())
                .isEqualTo("2028-01-01");
        assertThat(service.get("/municipalities?q=aabee&at=2027-12-31").items("code")).isEmpty();
        assertThat(service.get("/municipalities?q=aabee&at=2028-01-01").items("code"))
                .containsExactly("GM0103");

        cancel("/territorial-changes/2028-01-01-GM0103", 1);

        assertThat(service.get("/municipalities?q=aabee&at=2030-01-01").items("code")).isEmpty();
        assertThat(service.get("/municipalities/GM0103").status()).isEqualTo(200);
    }

    @Test
    void what_was_known_at_a_moment_can_be_asked() throws Exception {
        service.create("/municipalities/GM0201", "{\"name\":\"Cee\",\"province\":\"Drenthe\"}");
        var before = service.get("/municipalities/GM0201").json().path("recordedAt").asText();
        service.change(
                "/municipalities/GM0201", 1, "{\"name\":\"Cee aan Zee\",\"province\":\"Drenthe\"}");

        assertThat(
                        service.get("/municipalities/GM0201?recordedAt=" + before)
                                .json()
                                .path("name")
                                .asText())
                .isEqualTo("Cee");
        assertThat(service.get("/municipalities/GM0201").json().path("name").asText())
                .isEqualTo("Cee aan Zee");
        assertThat(service.get("/municipalities/GM0201?recordedAt=2020-01-01T00:00:00Z").status())
                .isEqualTo(404);
        assertThat(service.get("/municipalities/GM0201?recordedAt=gisteren").status())
                .isEqualTo(400);
        assertThat(
                        service.get("/municipalities/GM0201/revisions")
                                .json()
                                .at("/items/0/recordedBy/id")
                                .asText())
                .isNotEmpty();
    }

    private Answer consequences(String path, String body) throws Exception {
        return service.send(
                "POST", path + "/consequences", ServiceToken.of("editor"), body, Map.of());
    }

    private Answer cancel(String path, long revision) throws Exception {
        return service.send(
                "POST",
                path + "/cancellation",
                ServiceToken.of("editor"),
                "",
                Map.of("If-Match", "\"" + revision + "\""));
    }
}
