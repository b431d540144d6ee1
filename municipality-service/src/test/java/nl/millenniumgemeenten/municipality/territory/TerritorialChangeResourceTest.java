package nl.millenniumgemeenten.municipality.territory;

import static org.assertj.core.api.Assertions.assertThat;

import nl.millenniumgemeenten.municipality.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerritorialChangeResourceTest {
    private static final String WIJDEMEREN =
            """
            {"kind":"ABSORPTION","status":"%s","effectiveOn":"2027-01-01","from":["GM1696"],
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

        var created = service.create(path, WIJDEMEREN.formatted("PLANNED"));
        var cancelled = service.change(path, 1, WIJDEMEREN.formatted("CANCELLED"));

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
    }

    @Test
    void a_code_that_is_not_in_the_register_is_named() throws Exception {
        var refused =
                service.create(
                        "/territorial-changes/2027-01-01-GM0001",
                        """
                        {"kind":"MERGER","status":"PLANNED","effectiveOn":"2027-01-01",
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
                        {"kind":"RENAME","status":"PLANNED","effectiveOn":"2027-01-01",
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
                        {"kind":"FUSION","status":1,"effectiveOn":"morgen","from":"GM0001",
                         "to":["Utrecht"]}\
                        """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers())
                .containsExactlyInAnyOrder("/kind", "/status", "/effectiveOn", "/from", "/to/0");
        assertThat(service.create("/territorial-changes/fusie", "{}").status()).isEqualTo(404);
    }
}
