package nl.millenniumgemeenten.gateway.api;

import static nl.millenniumgemeenten.gateway.site.ActivityFixture.activity;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.micronaut.runtime.server.EmbeddedServer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.ReferenceRegister;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import nl.millenniumgemeenten.gateway.site.Standing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the OpenAPI document says is what the API does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    /// No answer has this form.
    private static final String NO_FORM = "text/none";

    /// Requests for every operation, with answers of every kind that it tells of.
    private static final Map<String, List<String>> REQUESTS =
            Map.ofEntries(
                    Map.entry("/", List.of("/", "/?x=1")),
                    Map.entry("/openapi.json", List.of("/openapi.json", "/openapi.json?x=1")),
                    Map.entry(
                            "/municipalities",
                            List.of(
                                    "/municipalities?existence=ALL&limit=500",
                                    "/municipalities?at=2012-01-01&recordedAt=2026-11-25T00:00:00Z",
                                    "/municipalities?limit=0")),
                    Map.entry(
                            "/municipalities/{code}",
                            List.of(
                                    "/municipalities/GM0344",
                                    "/municipalities/GM0416?at=2012-01-01",
                                    "/municipalities/GM9999",
                                    "/municipalities/GM0344?x=1")),
                    Map.entry(
                            "/territorial-changes",
                            List.of("/territorial-changes?limit=500", "/territorial-changes?x=1")),
                    Map.entry(
                            "/territorial-changes/{id}",
                            List.of(
                                    "/territorial-changes/2022-01-01-GM0416-GM1980",
                                    "/territorial-changes/x",
                                    "/territorial-changes/x?x=1")),
                    Map.entry(
                            "/participations",
                            List.of("/participations?limit=500", "/participations?x=1")),
                    Map.entry(
                            "/participations/{code}",
                            List.of(
                                    "/participations/GM0344",
                                    "/participations/GM9999",
                                    "/participations/GM0344?x=1")),
                    Map.entry("/goals", List.of("/goals", "/goals?x=1")),
                    Map.entry("/goals/{number}", List.of("/goals/1", "/goals/99", "/goals/1?x=1")),
                    Map.entry("/activities", List.of("/activities", "/activities?x=1")),
                    Map.entry(
                            "/activities/{number}",
                            List.of(
                                    "/activities/1",
                                    "/activities/3",
                                    "/activities/99",
                                    "/activities/1?x=1")));

    private final EmbeddedServer server = GatewayFixture.start();
    private final ApiClient client = new ApiClient(server.getURI());
    private final JsonNode document = prepared();

    private JsonNode prepared() {
        var site = server.getApplicationContext().getBean(Site.class);
        var image =
                after(
                        imageOf(ReferenceRegister.changes().toArray(Change[]::new)),
                        everythingKnown("GM0344"),
                        activity(1).of("GM0344").build(),
                        new ActivityChange.Withdrawn(
                                new UUID(3, 3), 1, 3, "Weg ermee", Instant.EPOCH));
        SiteFixture.replace(site, image);
        SiteFixture.ready(site);
        return client.get("/api/v1/openapi.json").json();
    }

    @BeforeAll
    void close() {
        closed(document.get("components").get("schemas"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<String> operations() {
        return REQUESTS.keySet().stream().sorted();
    }

    @Test
    void every_operation_is_tried() {
        assertThat(names(document.get("paths"))).isEqualTo(REQUESTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void real_answers_fit_the_schemas_that_are_told(String path) {
        var responses = document.get("paths").get(path).get("get").get("responses");
        var seen = new HashSet<String>();
        for (var request : REQUESTS.getOrDefault(path, List.of())) {
            for (var accept : accepted(responses)) {
                var answer = client.get("/api/v1" + request, "Accept", accept);
                var status = Integer.toString(answer.status());
                seen.add(status);
                assertThat(names(responses)).as(request).contains(status);
                assertFits(response(responses.get(status)), answer, request);
            }
        }
        assertThat(seen).contains("200", "400", "406");
        assertThat(seen.contains("404")).isEqualTo(path.contains("{"));
        assertThat(seen.contains("410")).isEqualTo(names(responses).contains("410"));
    }

    @Test
    void the_told_parameters_are_those_that_the_code_knows() {
        for (var collection : server.getApplicationContext().getBeansOfType(ApiCollection.class)) {
            var history =
                    collection.isHistorical()
                            ? Set.of(ApiParameters.AT, ApiParameters.RECORDED_AT)
                            : Set.<String>of();
            var known = new HashSet<>(collection.filters());
            known.addAll(history);
            known.addAll(Set.of(ApiParameters.LIMIT, ApiParameters.CURSOR));

            assertThat(parameters("/" + collection.name())).isEqualTo(known);
            assertThat(
                            document.get("paths").properties().stream()
                                    .filter(path ->
                                            path.getKey().startsWith("/" + collection.name() + "/"))
                                    .flatMap(path -> parameters(path.getKey()).stream()))
                    .containsExactlyInAnyOrderElementsOf(history);
        }
    }

    @Test
    void the_told_values_are_those_that_the_code_knows() {
        assertThat(values("/components/parameters/existence/schema"))
                .isEqualTo(names(MunicipalityCollection.Existence.values()));
        assertThat(values("/components/parameters/kind/schema"))
                .isEqualTo(names(TerritorialChangeChange.Kind.values()));
        assertThat(values("/components/parameters/status/schema"))
                .isEqualTo(names(TerritorialChangeChange.Status.values()));
        assertThat(values("/components/schemas/Standing")).isEqualTo(names(Standing.values()));
        assertThat(document.at("/components/parameters/limit/schema/maximum").asInt())
                .isEqualTo(ApiParameters.HIGHEST_LIMIT);
        assertThat(document.at("/components/parameters/limit/schema/default").asInt())
                .isEqualTo(ApiParameters.USUAL_LIMIT);
    }

    @Test
    void whoever_has_it_is_answered_as_told() {
        for (var path : List.of("/", "/openapi.json", "/goals", "/municipalities/GM0344")) {
            var tag = client.get("/api/v1" + path).header("etag");
            var answer = client.get("/api/v1" + path, "If-None-Match", tag);

            assertThat(answer.status()).as(path).isEqualTo(304);
            assertThat(answer.header("api-version"))
                    .isEqualTo(document.at("/info/version").asText());
        }
    }

    private void assertFits(JsonNode response, ApiClient.Answer answer, String request) {
        var type = answer.header("content-type");
        assertThat(names(response.get("content"))).as(request).contains(type);
        names(response.get("headers"))
                .forEach(header -> assertThat(answer.header(header)).as(header).isNotEmpty());
        var schema = (ObjectNode) response.get("content").get(type).get("schema").deepCopy();
        schema.set("components", document.get("components"));
        var faults =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema.toString())
                        .validate(answer.body(), InputFormat.JSON);
        assertThat(faults).as(request + " as " + type).isEmpty();
    }

    private JsonNode response(JsonNode response) {
        var elsewhere = response.path("$ref").asText();
        return elsewhere.isEmpty() ? response : document.at(elsewhere.substring(1));
    }

    private static List<String> accepted(JsonNode responses) {
        var accepted = new ArrayList<>(names(responses.get("200").get("content")));
        accepted.add(NO_FORM);
        return accepted;
    }

    private Set<String> parameters(String path) {
        var names = new HashSet<String>();
        for (var parameter : document.get("paths").get(path).get("get").path("parameters")) {
            var found = document.at(parameter.get("$ref").asText().substring(1));
            if (found.get("in").asText().equals("query")) {
                names.add(found.get("name").asText());
            }
        }
        return names;
    }

    private Set<String> values(String pointer) {
        var values = new HashSet<String>();
        document.at(pointer).get("enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    /// No property may come in an answer that is not told.
    private static void closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(OpenApiTest::closed);
    }

    private static Set<String> names(JsonNode node) {
        var names = new HashSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> names(Enum<?>[] values) {
        return new HashSet<>(Arrays.stream(values).map(Enum::name).toList());
    }

    /// A part in the campaign of which everything is known.
    private static ParticipationChange.Recorded everythingKnown(String code) {
        return new ParticipationChange.Recorded(
                code,
                2,
                ParticipationChange.Status.CONFIRMED,
                "2009",
                "besluit",
                "2010-05",
                "2020-01-01",
                List.of(1, 2),
                "https://www.example.org",
                ReferenceRegister.RECORDED_AT,
                new ParticipationChange.Steps(
                        "2008",
                        "Partij",
                        "2009-01",
                        ParticipationChange.Body.COUNCIL,
                        "2009-02",
                        "2009-03",
                        "2009-04-01",
                        ParticipationChange.EndReason.DECISION,
                        "Klaar"),
                new ParticipationChange.Profile(
                        "Wij doen mee",
                        List.of("water"),
                        "Plan",
                        "https://www.example.org/plan",
                        "Ambassadeur",
                        "Wethouder",
                        "Werkgroep",
                        new BigDecimal("0.50"),
                        "https://www.example.org"),
                List.of(
                        new ParticipationChange.Hold(
                                LocalDate.of(2011, 1, 1), LocalDate.of(2012, 1, 1)),
                        new ParticipationChange.Hold(LocalDate.of(2013, 1, 1), null)),
                LocalDate.of(2027, 1, 1),
                List.of("GM0739"),
                List.of(
                        new ParticipationChange.Succession(
                                "GM0310", ParticipationChange.SuccessionDecision.UNDECIDED)));
    }
}
