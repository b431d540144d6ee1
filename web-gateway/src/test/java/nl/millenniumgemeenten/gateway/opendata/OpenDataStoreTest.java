package nl.millenniumgemeenten.gateway.opendata;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.api.ApiClient;
import nl.millenniumgemeenten.gateway.page.opendata.Dataset;
import nl.millenniumgemeenten.gateway.site.RandomChanges;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files and catalogues that are kept are those that would be made now.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenDataStoreTest {
    private static final LocalDate DAY = LocalDate.of(2012, 1, 1);

    private final EmbeddedServer server = GatewayFixture.start();
    private final ApiClient client = new ApiClient(server.getURI());
    private final Site site = server.getApplicationContext().getBean(Site.class);
    private final Downloads downloads = server.getApplicationContext().getBean(Downloads.class);
    private final Catalogue catalogue = server.getApplicationContext().getBean(Catalogue.class);

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_is_kept_always_equals_what_would_be_made(long seed) {
        SiteFixture.ready(site);
        var changes = new RandomChanges(seed);
        var image = imageOf();
        for (int step = 0; step < 40; step++) {
            image = after(image, changes.next(2).toArray(Change[]::new));
            if (step % 15 == 14) {
                image = image.on(image.register().today().plusYears(3));
            }
            SiteFixture.replace(site, image);
            for (var dataset : Dataset.values()) {
                for (var format : dataset.formats()) {
                    var path = dataset.path(format);
                    assertThat(client.get(path).body())
                            .as(path)
                            .isEqualTo(text(downloads.file(dataset, format, new Reading(image))));
                    if (dataset.isOfADay()) {
                        var then = new Reading(image, Optional.of(DAY));
                        assertThat(client.get(path + "?at=" + DAY).body())
                                .as(path)
                                .isEqualTo(text(downloads.file(dataset, format, then)));
                    }
                }
            }
            var descriptions = catalogue.describe(new Reading(image));
            for (var path : List.of("/catalogus.ttl", "/catalogus")) {
                assertThat(client.get(path, "Accept", "text/turtle").body())
                        .as(path)
                        .isEqualTo(text(Rdf.turtle(descriptions)));
            }
            for (var path : List.of("/catalogus.jsonld", "/catalogus")) {
                assertThat(client.get(path, "Accept", "application/ld+json").body())
                        .as(path)
                        .isEqualTo(text(Rdf.jsonLd(descriptions)));
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
