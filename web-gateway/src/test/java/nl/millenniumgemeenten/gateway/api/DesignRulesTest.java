package nl.millenniumgemeenten.gateway.api;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The API keeps to the NLGov API Design Rules, as far as its description can show. Spectral comes
/// with the front end.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DesignRulesTest {
    private static final Path FRONT_END = Path.of("src", "main", "frontend");
    private static final Path RULES = Path.of("src", "test", "openapi", "design-rules.yaml");
    private static final JsonMapper JSON = new JsonMapper();

    private final EmbeddedServer server =
            GatewayFixture.start(Map.of("site.url", "https://www.example.org"));

    @TempDir private Path directory = Path.of(".");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void the_description_keeps_every_rule() throws Exception {
        assertThat(faults(description())).isEmpty();
    }

    @Test
    void a_description_that_breaks_the_rules_is_found_out() throws Exception {
        var broken = description();
        ((ObjectNode) broken.get("info")).put("version", "1.0");
        ((ObjectNode) broken.at("/info/contact")).remove("email");
        ((ObjectNode) broken.at("/servers/0")).put("url", "https://www.example.org/api");
        var paths = (ObjectNode) broken.get("paths");
        paths.set("/goal_list/", paths.remove("/goals"));
        ((ObjectNode) broken.at("/components/responses/NotModified/headers")).remove("API-Version");
        ((ObjectNode) broken.at("/components/schemas/Problem/properties"))
                .set("extra", JSON.createObjectNode().put("type", "string"));
        ((ObjectNode) broken.at("/components/parameters/at")).put("name", "at_day");
        ((ObjectNode) broken.at("/paths/~1activities/get/responses")).remove("400");
        ((ObjectNode) broken.at("/components/schemas/Municipality/properties/recordedAt"))
                .put("format", "date");

        assertThat(faults(broken))
                .contains(
                        "core-semver",
                        "core-doc-openapi-contact",
                        "core-uri-version",
                        "core-no-trailing-slash",
                        "core-path-segments-kebab-case",
                        "core-naming-collections",
                        "core-version-header",
                        "core-error-handling-problem-details",
                        "core-query-keys-camel-case",
                        "core-error-handling-invalid-input",
                        "core-date-time");
    }

    /// The description as the site of a campaign gives it.
    private JsonNode description() {
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                imageOf(
                        new CampaignChange.Configured(
                                CampaignChange.ONLY,
                                1,
                                "Millenniumgemeenten",
                                "",
                                "gemeenten",
                                "",
                                "VNG International",
                                "info@example.org",
                                List.of(),
                                Instant.EPOCH,
                                null)));
        SiteFixture.ready(site);
        return new ApiClient(server.getURI()).get("/api/v1/openapi.json").json();
    }

    /// The rules that a description breaks.
    private Set<String> faults(JsonNode description) throws IOException, InterruptedException {
        var file =
                Files.write(directory.resolve("openapi.json"), JSON.writeValueAsBytes(description));
        var output = directory.resolve("faults.json");
        var spectral =
                new ProcessBuilder(
                                FRONT_END.resolve("node_modules/.bin/spectral").toString(),
                                "lint",
                                "--ruleset",
                                RULES.toString(),
                                "--format",
                                "json",
                                "--output",
                                output.toString(),
                                "--fail-severity",
                                "warn",
                                file.toString())
                        .inheritIO()
                        .start();
        int code = spectral.waitFor();
        assertThat(code).as("Spectral itself").isIn(0, 1);
        var faults = new TreeSet<String>();
        JSON.readTree(output.toFile()).forEach(fault -> faults.add(fault.get("code").asText()));
        assertThat(faults.isEmpty()).isEqualTo(code == 0);
        return faults;
    }
}
