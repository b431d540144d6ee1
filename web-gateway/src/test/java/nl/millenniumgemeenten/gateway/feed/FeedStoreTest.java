package nl.millenniumgemeenten.gateway.feed;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.api.ApiClient;
import nl.millenniumgemeenten.gateway.page.store.ContentEncoding;
import nl.millenniumgemeenten.gateway.site.RandomChanges;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds that are kept are those that would be made now.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedStoreTest {
    private static final List<String> PAGES =
            Stream.of(
                            Stream.of("/nieuws", "/activiteiten", "/agenda", "/hulpbronnen"),
                            IntStream.rangeClosed(1, 3).mapToObj(goal -> "/doelen/" + goal),
                            IntStream.range(0, 6).mapToObj(n -> "/gemeenten/plaats-000" + n))
                    .flatMap(pages -> pages)
                    .toList();

    private final EmbeddedServer server = GatewayFixture.start();
    private final ApiClient client = new ApiClient(server.getURI());
    private final Site site = server.getApplicationContext().getBean(Site.class);
    private final FeedFilter feeds = server.getApplicationContext().getBean(FeedFilter.class);

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
        for (int step = 0; step < 60; step++) {
            image = after(image, changes.next(2).toArray(Change[]::new));
            if (step % 20 == 19) {
                image = image.on(image.register().today().plusYears(3));
            }
            SiteFixture.replace(site, image);
            for (var page : PAGES) {
                for (var form : FeedForm.values()) {
                    assertSameAsFresh(page, form, image);
                }
            }
        }
    }

    private void assertSameAsFresh(String page, FeedForm form, SiteImage image) {
        var kept = client.get(form.address(page));
        var fresh = feeds.maker(form, page, 1).apply(new Reading(image));

        if (fresh.isPresent()) {
            assertThat(kept.header("etag"))
                    .as(form.address(page))
                    .isEqualTo(fresh.get().etag(ContentEncoding.IDENTITY));
        } else {
            assertThat(kept.status()).as(form.address(page)).isNotEqualTo(200);
        }
    }
}
