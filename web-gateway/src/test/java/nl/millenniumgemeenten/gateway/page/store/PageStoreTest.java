package nl.millenniumgemeenten.gateway.page.store;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.about;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.article;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.participation;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.RandomChanges;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import nl.millenniumgemeenten.gateway.site.Target;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageStoreTest {

    private static final List<String> PATHS =
            Stream.of(
                            Stream.of(
                                    "/",
                                    "/nieuws",
                                    "/gemeenten",
                                    "/doelen",
                                    "/activiteiten",
                                    "/feeds",
                                    "/nieuwsbrief/archief",
                                    "/nieuwsbrief/1",
                                    "/nieuwsbrief/1-brief",
                                    "/nieuwsbrief/2-brief",
                                    "/agenda",
                                    "/agenda?jaar=2026",
                                    "/agenda?doel=2",
                                    "/hulpbronnen",
                                    "/hulpbronnen?soort=gids",
                                    "/hulpbronnen?doel=2&soort=gids",
                                    "/hulpbronnen?gemeente=plaats-001",
                                    "/hulpbronnen?thema=water",
                                    "/agenda?gemeente=plaats-001&jaar=2026",
                                    "/agenda?pagina=2",
                                    "/activiteiten?doel=2",
                                    "/activiteiten?jaar=2011&provincie=utrecht"),
                            Stream.of(
                                    "/discussies",
                                    "/discussies/1-een",
                                    "/discussies/1-een?pagina=2",
                                    "/discussies/1-een?pagina=3",
                                    "/discussies/2-twee",
                                    "/discussies/2-twee?pagina=2",
                                    "/discussies/3/nieuwste",
                                    "/bijdragen/1001",
                                    "/tijdlijn",
                                    "/tijdlijn?pagina=2"),
                            Stream.of("/a", "/a/b", "/a/c", "/d", "/e"),
                            IntStream.rangeClosed(1, 3).mapToObj(goal -> "/doelen/" + goal),
                            IntStream.rangeClosed(1, 8).mapToObj(n -> "/nieuws/" + n + "-een"),
                            IntStream.rangeClosed(1, 8).mapToObj(n -> "/nieuws/" + n + "-twee"),
                            IntStream.rangeClosed(1, 6)
                                    .mapToObj(n -> "/activiteiten/" + n + "-een"),
                            IntStream.rangeClosed(1, 6)
                                    .mapToObj(n -> "/activiteiten/" + n + "-twee"),
                            IntStream.range(0, 6).mapToObj(n -> "/gemeenten/plaats-00" + n),
                            IntStream.range(0, 6)
                                    .mapToObj(n -> "/gemeenten/plaats-00" + n + "-nieuw"),
                            Stream.of(
                                    "/gemeenten?at=2012-01-01",
                                    "/gemeenten?at=2012-01-01&toon=deelnemers",
                                    "/gemeenten?provincie=utrecht&toon=voormalig",
                                    "/gemeenten?doel=2",
                                    "/gemeenten?toon=gepland",
                                    "/kaart",
                                    "/open-data",
                                    "/kaart?at=2011-01-01",
                                    "/kaart?at=2014-01-01&doel=2",
                                    "/cijfers",
                                    "/cijfers?at=2011-01-01",
                                    "/cijfers?at=2007-01-01",
                                    "/kaart?provincie=utrecht",
                                    "/kaart?at=2012-01-01&doel=2&provincie=utrecht",
                                    "/doelen?at=2020-06-01",
                                    "/doelen/2?at=2012-01-01",
                                    "/gemeenten/plaats-001?at=2012-01-01",
                                    "/gemeenten/plaats-002?at=2030-01-01"))
                    .flatMap(paths -> paths)
                    .toList();

    private EmbeddedServer server;
    private PageStore store;
    private PageRenderer renderer;

    @BeforeAll
    void start() {
        server = GatewayFixture.start();
        store = server.getApplicationContext().getBean(PageStore.class);
        renderer = server.getApplicationContext().getBean(PageRenderer.class);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /// The promise of the store, over random histories: the seed is in the name of a failing test.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_is_served_always_equals_a_fresh_rendering(long seed) {
        var changes = new RandomChanges(seed);
        var image = imageOf();
        for (int step = 0; step < 120; step++) {
            image = after(image, changes.next(1 + step % 3).toArray(Change[]::new));
            if (step % 40 == 39) {
                image = image.on(image.register().today().plusYears(3));
            }
            for (var path : PATHS) {
                assertSameAsFresh(path, image);
            }
        }
    }

    @Test
    void a_change_makes_only_the_pages_anew_that_were_made_from_it() {
        var image = imageOf(municipality("GM0001", "een"), municipality("GM0002", "twee"));
        var paths = List.of("/", "/nieuws", "/gemeenten", "/gemeenten/een", "/gemeenten/twee");
        for (var path : paths) {
            store.get(Target.parse(path), image);
        }

        var withNews = after(image, about(article(1, "bericht"), "GM0001"));

        assertThat(rightIn(withNews, paths)).containsExactly("/gemeenten", "/gemeenten/twee");
    }

    @Test
    void what_stands_on_every_page_makes_every_page_anew() {
        var image = imageOf(municipality("GM0001", "een"), municipality("GM0002", "twee"));
        var paths = List.of("/", "/nieuws", "/gemeenten", "/gemeenten/een", "/gemeenten/twee");
        for (var path : paths) {
            store.get(Target.parse(path), image);
        }

        assertThat(rightIn(after(image, participation("GM0001")), paths)).isEmpty();
    }

    private List<String> rightIn(SiteImage image, List<String> paths) {
        return paths.stream().filter(path -> store.find(path, image) != null).toList();
    }

    private void assertSameAsFresh(String path, SiteImage image) {
        var target = Target.parse(path);
        var fresh =
                renderer.render(target, new Reading(image, target.at())).map(PageStoreTest::text);
        var found = store.find(path, image);
        if (found != null) {
            assertThat(Optional.of(text(found.body(ContentEncoding.IDENTITY))))
                    .as("found %s", path)
                    .isEqualTo(fresh);
        }
        assertThat(store.get(target, image).map(page -> text(page.body(ContentEncoding.IDENTITY))))
                .as("got %s", path)
                .isEqualTo(fresh);
    }

    private static String text(byte[] html) {
        return new String(html, StandardCharsets.UTF_8);
    }
}
