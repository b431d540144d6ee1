package nl.millenniumgemeenten.gateway.api;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.RandomChanges;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that are kept are those that would be made now.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiStoreTest {
    /// Later than all that is recorded: the same as now, but never kept.
    private static final String AT_LAST = "recordedAt=2999-01-01T00:00:00Z";

    private static final String[] GEO_JSON = {"Accept", "application/geo+json"};

    private static final List<String> LISTS =
            List.of(
                    "/api/v1/municipalities?existence=ALL",
                    "/api/v1/municipalities?at=2012-01-01",
                    "/api/v1/territorial-changes?at=2015-01-01",
                    "/api/v1/participations?participating=true&at=2012-01-01",
                    "/api/v1/participations?province=utrecht",
                    "/api/v1/goals?at=2012-01-01");

    private static final List<String> MAPS =
            List.of(
                    "/api/v1/municipalities?limit=500",
                    "/api/v1/municipalities?at=2012-01-01",
                    "/api/v1/municipalities?at=2011-01-01&existence=ALL");

    private final EmbeddedServer server = GatewayFixture.start();
    private final ApiClient client = new ApiClient(server.getURI());
    private final Site site = server.getApplicationContext().getBean(Site.class);

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void before_the_site_is_ready_the_api_says_so() {
        var young = GatewayFixture.start();
        try (young) {
            var answer = new ApiClient(young.getURI()).get("/api/v1/goals");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("retry-after")).isEqualTo("5");
            assertThat(answer.header("api-version")).isEqualTo("1.0.0");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_is_kept_always_equals_what_would_be_made(long seed) {
        var checked = new AtomicInteger();
        SiteFixture.ready(site);
        var changes = new RandomChanges(seed);
        var image = imageOf();
        for (int step = 0; step < 60; step++) {
            image = after(image, changes.next(2).toArray(Change[]::new));
            if (step % 20 == 19) {
                image = image.on(image.register().today().plusYears(3));
            }
            SiteFixture.replace(site, image);
            for (var path : LISTS) {
                assertThat(known(client.get(path).json()))
                        .as(path)
                        .isEqualTo(known(client.get(path + "&" + AT_LAST).json()));
            }
            for (var path : MAPS) {
                assertThat(known(client.get(path, GEO_JSON).json()))
                        .as(path)
                        .isEqualTo(known(client.get(path + "&" + AT_LAST, GEO_JSON).json()));
            }
            for (var path : items(image)) {
                var made = client.get(path + "&" + AT_LAST);
                assertThat(client.get(path).body()).as(path).isEqualTo(made.body());
                assertThat(made.status()).as(path).isEqualTo(200);
                checked.incrementAndGet();
            }
        }
        assertThat(checked).hasValueGreaterThan(500);
    }

    /// Everything that is told of a day, on two days of which answers are kept.
    private static List<String> items(SiteImage image) {
        var register = image.register();
        return Stream.of(
                        register.municipalities().keySet().stream()
                                .map(code -> "municipalities/" + code),
                        register.territorialChanges().keySet().stream()
                                .map(id -> "territorial-changes/" + id),
                        register.participations().keySet().stream()
                                .map(code -> "participations/" + code),
                        image.settings().goals().keySet().stream().map(number -> "goals/" + number))
                .flatMap(paths -> paths)
                .flatMap(path -> Stream.of("?at=2012-01-01", "?at=2015-01-01").map(path::concat))
                .map("/api/v1/"::concat)
                .toList();
    }

    /// An answer without the moment of the question.
    private static JsonNode known(JsonNode answer) {
        return ((ObjectNode) answer).without("recordedAt");
    }
}
