package nl.millenniumgemeenten.gateway.api;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.RandomChanges;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
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
        SiteFixture.ready(site);
        var changes = new RandomChanges(seed);
        var image = imageOf();
        for (int step = 0; step < 60; step++) {
            image = after(image, changes.next(2).toArray(Change[]::new));
            if (step % 20 == 19) {
                image = image.on(image.register().today().plusYears(3));
            }
            SiteFixture.replace(site, image);
            for (var path :
                    List.of(
                            "municipalities?existence=ALL",
                            "municipalities?at=2012-01-01",
                            "territorial-changes?at=2015-01-01",
                            "participations?participating=true&at=2012-01-01",
                            "participations?province=utrecht",
                            "goals?at=2012-06-01")) {
                var kept = client.get("/api/v1/" + path).json();
                var made = client.get("/api/v1/" + path + "&" + AT_LAST).json();

                assertThat(kept.get("items")).as(path).isEqualTo(made.get("items"));
                assertThat(kept.get("at")).as(path).isEqualTo(made.get("at"));
            }
        }
    }
}
