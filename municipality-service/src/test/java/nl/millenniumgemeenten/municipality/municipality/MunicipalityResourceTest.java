package nl.millenniumgemeenten.municipality.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.municipality.service.Answer;
import nl.millenniumgemeenten.municipality.service.RunningService;
import nl.millenniumgemeenten.municipality.service.ServiceToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MunicipalityResourceTest {
    private final RunningService service = RunningService.start();

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_new_municipality_is_created_announced_and_found() throws Exception {
        var created =
                service.create(
                        "/municipalities/GM0809",
                        """
                        {"name":"Loon op Zand","alternativeNames":["Kaatsheuvel e.o."],
                         "province":"Noord-Brabant","existsFrom":null,"existsUntil":"2030-01-01",
                         "population":24000,"populationYear":2024,
                         "latitude":51.62722,"longitude":5.07}\
                        """);
        var found = service.get("/municipalities/GM0809");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.etag()).isEqualTo("\"1\"");
        assertThat(found.etag()).isEqualTo("\"1\"");
        assertThat(found.json()).isEqualTo(created.json());
        assertThat(found.json().toString())
                .startsWith(
                        "{\"code\":\"GM0809\",\"revision\":1,\"slug\":\"loon-op-zand\","
                                + "\"formerSlugs\":[],"
                                + "\"name\":\"Loon op Zand\","
                                + "\"alternativeNames\":[\"Kaatsheuvel e.o.\"],"
                                + "\"province\":\"Noord-Brabant\",\"existsFrom\":null,"
                                + "\"existsUntil\":\"2030-01-01\",\"population\":24000,"
                                + "\"populationYear\":2024,"
                                + "\"populations\":[{\"year\":2024,\"inhabitants\":24000}],"
                                + "\"latitude\":51.62722,"
                                + "\"longitude\":5.07,\"recordedAt\":\"20");
        assertThat(service.announced())
                .filteredOn(change -> change.subject().equals("GM0809"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.type())
                            .isEqualTo("nl.millenniumgemeenten.municipalities.recorded.v1");
                    assertThat(change.data().path("slug").asText()).isEqualTo("loon-op-zand");
                    assertThat(change.data().path("population").toString())
                            .isEqualTo("{\"inhabitants\":24000,\"year\":2024}");
                });
    }

    @Test
    void a_change_counts_the_next_revision_and_keeps_the_slug() throws Exception {
        create("GM0001", "Oud", "Utrecht");

        var changed = service.change("/municipalities/GM0001", 1, body("Nieuw", "Utrecht"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.json().path("slug").asText()).isEqualTo("oud");
    }

    @Test
    void saving_what_is_there_changes_and_announces_nothing() throws Exception {
        create("GM0002", "Gelijk", "Utrecht");
        var announced = service.announced().size();

        var again = service.change("/municipalities/GM0002", 1, body("Gelijk", "Utrecht"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo("\"1\"");
        assertThat(service.announced()).hasSize(announced);
    }

    @Test
    void a_write_without_a_revision_or_on_an_old_one_is_refused() throws Exception {
        create("GM0003", "Drie", "Utrecht");
        service.change("/municipalities/GM0003", 1, body("Drie!", "Utrecht"));

        var none = put("GM0003", body("x", "Utrecht"), Map.of());
        var stale = service.change("/municipalities/GM0003", 1, body("x", "Utrecht"));
        var twice = service.create("/municipalities/GM0003", body("x", "Utrecht"));
        var nowhere = service.change("/municipalities/GM9999", 1, body("x", "Utrecht"));

        assertThat(none.problem()).isEqualTo("revision-required");
        assertThat(none.status()).isEqualTo(428);
        assertThat(stale.problem()).isEqualTo("stale-revision");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.etag()).isEqualTo("\"2\"");
        assertThat(stale.json().path("detail").asText()).contains("versie is nu 2");
        assertThat(twice.status()).isEqualTo(412);
        assertThat(nowhere.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3", "\"0\"", "W/\"3\"", "*", "\"99999999999999999999\"", "\"1\",\"2\""})
    void a_revision_that_cannot_be_is_malformed(String ifMatch) throws Exception {
        var answer = put("GM0003", body("x", "Utrecht"), Map.of("If-Match", ifMatch));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed");
    }

    @Test
    void every_field_at_fault_is_named_and_nothing_is_saved() throws Exception {
        var refused =
                service.create(
                        "/municipalities/GM0004",
                        """
                        {"name":"","alternativeNames":["goed",3],"province":"Holland",
                         "existsFrom":"2010-01-01","existsUntil":"2010-01-01",
                         "population":12.5,"latitude":4.1,"longitude":5,"slug":"Fout",
                         "code":"GM0004"}\
                        """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers())
                .contains(
                        "/name",
                        "/alternativeNames/1",
                        "/province",
                        "/existsUntil",
                        "/population",
                        "/latitude",
                        "/slug",
                        "/code");
        assertThat(service.get("/municipalities/GM0004").status()).isEqualTo(404);
    }

    @Test
    void two_municipalities_never_share_a_slug() throws Exception {
        create("GM0011", "Bergen", "Noord-Holland");

        var second = create("GM0012", "Bergen", "Limburg");
        var chosen =
                service.create(
                        "/municipalities/GM0013",
                        """
                        {"name":"Anders","province":"Limburg","slug":"bergen"}\
                        """);

        assertThat(second.json().path("slug").asText()).isEqualTo("bergen-limburg");
        assertThat(chosen.status()).isEqualTo(409);
        assertThat(chosen.problem()).isEqualTo("path-taken");
        assertThat(chosen.pointers()).containsExactly("/slug");
    }

    @ParameterizedTest
    @CsvSource({"GM809, 404", "gm0809, 404", "GM0809x, 404", "GM08%2009, 404", "0, 404"})
    void what_is_no_code_is_nowhere(String code, int status) throws Exception {
        assertThat(service.get("/municipalities/" + code).status()).isEqualTo(status);
        assertThat(service.create("/municipalities/" + code, body("x", "Utrecht")).status())
                .isEqualTo(status);
    }

    @Test
    void names_are_found_without_accents_by_any_name_and_page_by_page() throws Exception {
        service.create(
                "/municipalities/GM0021",
                """
                {"name":"Zúid-Zoekstad","province":"Zeeland","alternativeNames":["Oude Naam"]}\
                """);
        create("GM0022", "Noord-Zoekstad", "Zeeland");
        create("GM0023", "Zoekstad 100%", "Zeeland");

        assertThat(found("?q=zoekstad")).containsExactly("GM0022", "GM0023", "GM0021");
        assertThat(found("?q=ZUID")).containsExactly("GM0021");
        assertThat(found("?q=" + url("oude naam"))).containsExactly("GM0021");
        assertThat(found("?q=" + url("%"))).isEmpty();
        assertThat(found("?q=" + url("' or 1=1 --"))).isEmpty();
        var first = service.get("/municipalities?q=zoekstad&limit=2");
        assertThat(first.json().path("next").asText()).isEqualTo("zoekstad-100");
        assertThat(found("?q=zoekstad&limit=2&after=zoekstad-100")).containsExactly("GM0021");
    }

    @Test
    void those_are_listed_that_exist_on_a_day() throws Exception {
        service.create(
                "/municipalities/GM0031",
                """
                {"name":"Dagstad","province":"Drenthe","existsFrom":"2010-01-01",
                 "existsUntil":"2020-01-01"}\
                """);

        assertThat(found("?q=dagstad&at=2009-12-31")).isEmpty();
        assertThat(found("?q=dagstad&at=2010-01-01")).containsExactly("GM0031");
        assertThat(found("?q=dagstad&at=2019-12-31")).containsExactly("GM0031");
        assertThat(found("?q=dagstad&at=2020-01-01")).isEmpty();
        assertThat(found("?q=dagstad")).containsExactly("GM0031");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at=2012-13-01",
                "at=gisteren",
                "recordedAt=2012-01-01",
                "limit=0",
                "limit=1e9",
                "limit=-1",
                "after=%00"
            })
    void a_query_that_cannot_be_read_is_malformed(String query) throws Exception {
        assertThat(service.get("/municipalities?" + query).problem()).isEqualTo("malformed");
    }

    @Test
    void of_many_writers_at_once_exactly_one_wins() throws Exception {
        create("GM0041", "Wedloop", "Utrecht");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(
                            IntStream.range(0, 12)
                                    .<Callable<Answer>>mapToObj(number ->
                                            () ->
                                                    service.change(
                                                            "/municipalities/GM0041",
                                                            1,
                                                            body("Loper " + number, "Utrecht")))
                                    .toList());
            var statuses = answers.stream().map(answer -> answer.resultNow().status()).toList();

            assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        }
        assertThat(service.get("/municipalities/GM0041").etag()).isEqualTo("\"2\"");
        assertThat(service.announced())
                .filteredOn(change -> change.subject().equals("GM0041"))
                .hasSize(2);
    }

    @Test
    void of_many_creators_at_once_exactly_one_wins() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(
                            IntStream.range(0, 8)
                                    .<Callable<Answer>>mapToObj(number ->
                                            () ->
                                                    service.create(
                                                            "/municipalities/GM0051",
                                                            body("Maker " + number, "Utrecht")))
                                    .toList());
            var statuses = answers.stream().map(answer -> answer.resultNow().status()).toList();

            assertThat(statuses).containsOnly(201, 412).containsOnlyOnce(201);
        }
    }

    private Answer create(String code, String name, String province) throws Exception {
        var created = service.create("/municipalities/" + code, body(name, province));
        assertThat(created.status()).isEqualTo(201);
        return created;
    }

    private Answer put(String code, String body, Map<String, String> headers) throws Exception {
        return service.send(
                "PUT", "/municipalities/" + code, ServiceToken.of("editor"), body, headers);
    }

    private List<String> found(String query) throws Exception {
        return service.get("/municipalities" + query).items("code");
    }

    private static String body(String name, String province) {
        return "{\"name\":\"%s\",\"province\":\"%s\"}".formatted(name, province);
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void a_changed_address_is_remembered_and_never_given_to_another() throws Exception {
        service.create(
                "/municipalities/GM0301",
                "{\"name\":\"Verhuisd\",\"province\":\"Drenthe\",\"slug\":\"eerst\"}");
        var body = "{\"name\":\"Verhuisd\",\"province\":\"Drenthe\",\"slug\":\"%s\"}";

        var moved = service.change("/municipalities/GM0301", 1, body.formatted("daarna"));
        var taken =
                service.create(
                        "/municipalities/GM0302",
                        "{\"name\":\"Ander\",\"province\":\"Drenthe\",\"slug\":\"eerst\"}");
        var back = service.change("/municipalities/GM0301", 2, body.formatted("eerst"));

        assertThat(moved.json().path("formerSlugs").toString()).isEqualTo("[\"eerst\"]");
        assertThat(taken.problem()).isEqualTo("path-taken");
        assertThat(back.json().path("formerSlugs").toString()).isEqualTo("[\"daarna\"]");
        assertThat(service.announced().getLast().data().path("formerSlugs").toString())
                .isEqualTo("[\"daarna\"]");
        assertThat(service.get("/municipalities?q=daarna").items("code")).containsExactly("GM0301");
    }

    @Test
    void inhabitants_are_kept_by_year_and_the_newest_stands_out() throws Exception {
        var created =
                service.create(
                        "/municipalities/GM0303",
                        """
                        {"name":"Geteld","province":"Drenthe","population":120,"populationYear":2024,
                         "populations":[{"year":2012,"inhabitants":100}]}\
                        """);

        assertThat(created.json().path("population").asInt()).isEqualTo(120);
        assertThat(created.json().path("populations").toString())
                .isEqualTo(
                        "[{\"year\":2012,\"inhabitants\":100},{\"year\":2024,\"inhabitants\":120}]");
        assertThat(service.get("/municipalities/GM0303").json()).isEqualTo(created.json());
    }
}
