package nl.millenniumgemeenten.gateway.page.resource;

import static nl.millenniumgemeenten.events.ResourceChange.Type.COURSE;
import static nl.millenniumgemeenten.events.ResourceChange.Type.GUIDE;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.events.ResourceChange;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResourcePagesTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final EmbeddedServer gateway = GatewayFixture.start();
    private final Site site = gateway.getApplicationContext().getBean(Site.class);
    private final Browser browser = new Browser(gateway.getURI());

    @AfterAll
    void stop() {
        gateway.close();
    }

    private void show(Change... changes) {
        SiteFixture.replace(site, imageOf(changes));
        SiteFixture.ready(site);
    }

    @Test
    void an_empty_list_says_so_kindly() {
        show();

        assertThat(browser.get("/hulpbronnen").text()).contains("nog geen hulpbronnen");
    }

    @Test
    void the_list_is_narrowed_by_links_that_tell_what_they_would_find() {
        show(
                new GoalChange.Defined(7, 1, "Een duurzaam leefmilieu", "Milieu", NOON),
                municipality("GM0001", "een"),
                resource(1, GUIDE, List.of(7), List.of("GM0001")),
                resource(2, COURSE, List.of(7), List.of()),
                themed(resource(3, COURSE, List.of(), List.of()), "Fair trade"));

        assertThat(titles("/hulpbronnen"))
                .containsExactly("Hulpbron 3", "Hulpbron 2", "Hulpbron 1");
        assertThat(titles("/hulpbronnen?soort=cursus")).containsExactly("Hulpbron 3", "Hulpbron 2");
        assertThat(titles("/hulpbronnen?doel=7&soort=cursus")).containsExactly("Hulpbron 2");
        assertThat(titles("/hulpbronnen?gemeente=een")).containsExactly("Hulpbron 1");
        assertThat(titles("/hulpbronnen?thema=fair-trade")).containsExactly("Hulpbron 3");
        assertThat(titles("/hulpbronnen?soort=boek&thema=x")).hasSize(3);
        assertThat(browser.get("/hulpbronnen?pagina=2").status()).isEqualTo(404);
        var narrowed = browser.get("/hulpbronnen?soort=cursus").page();
        assertThat(narrowed.select("a[href='/hulpbronnen?doel=7&soort=cursus']").text())
                .isEqualTo("7. Milieu 1");
        assertThat(narrowed.select("a[href='/hulpbronnen?soort=cursus']").attr("aria-current"))
                .isEqualTo("true");
    }

    @Test
    void who_has_a_list_that_is_narrowed_in_several_ways_gets_it_again_only_when_it_changed() {
        show(
                new GoalChange.Defined(7, 1, "Een duurzaam leefmilieu", "Milieu", NOON),
                resource(1, GUIDE, List.of(7), List.of()));

        var path = "/hulpbronnen?doel=7&soort=gids";

        var first = browser.get(path);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("cache-control")).isEqualTo("no-cache");
        assertThat(titles(path)).containsExactly("Hulpbron 1");
        var again = browser.getUnlessSame(path, first.header("etag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("etag")).isEqualTo(first.header("etag"));
        show(
                new GoalChange.Defined(7, 1, "Een duurzaam leefmilieu", "Milieu", NOON),
                resource(1, GUIDE, List.of(7), List.of()),
                resource(2, GUIDE, List.of(7), List.of()));
        var changed = browser.getUnlessSame(path, first.header("etag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text()).contains("Hulpbron 2");
    }

    @Test
    void a_resource_leads_to_its_files_its_site_and_to_others_like_it() {
        var media = new UUID(9, 1);
        show(
                new GoalChange.Defined(7, 1, "Een duurzaam leefmilieu", "Milieu", NOON),
                new MediaChange.Stored(
                        media,
                        1,
                        "ab".repeat(32),
                        "application/pdf",
                        "gids 1.pdf",
                        "Gids",
                        null,
                        null,
                        1_234_567,
                        null,
                        null,
                        null,
                        NOON),
                withFile(resource(1, GUIDE, List.of(7), List.of()), media),
                resource(2, COURSE, List.of(7), List.of()),
                resource(3, COURSE, List.of(), List.of()));

        var page = browser.get("/hulpbronnen/1-hulpbron-1").page();

        assertThat(page.select(".eyebrow").text()).isEqualTo("Gids");
        assertThat(page.select(".files a").attr("href"))
                .isEqualTo("/media/" + "ab".repeat(32) + "/gids%201.pdf");
        assertThat(page.select(".files").text()).isEqualTo("De hele gids (PDF, 1,2 MB)");
        assertThat(page.select("a[href='https://www.example.org/gids']").text())
                .isEqualTo("Bekijk op example.org");
        assertThat(page.select(".band .activity-card__title").eachText())
                .containsExactly("Hulpbron 2");
        assertThat(page.select("script[type='application/ld+json']").html())
                .contains("LearningResource");
        assertThat(browser.get("/doelen/7").page().select("#hulpbronnen")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 kB", "850000, 850 kB", "1234567, '1,2 MB'", "20000000, '20,0 MB'"})
    void a_size_is_told_as_people_read_it(long bytes, String text) {
        assertThat(ResourcePage.size(bytes)).isEqualTo(text);
    }

    private List<String> titles(String path) {
        return browser.get(path).page().select(".activity-card__title").eachText();
    }

    private static ResourceChange.Published themed(
            ResourceChange.Published resource, String theme) {
        return copy(resource, resource.files(), resource.url(), List.of(theme));
    }

    private static ResourceChange.Published withFile(
            ResourceChange.Published resource, UUID media) {
        return copy(
                resource,
                List.of(
                        new ResourceChange.File(media, "De hele gids"),
                        new ResourceChange.File(new UUID(9, 2), "Weg")),
                "https://www.example.org/gids",
                List.of());
    }

    private static ResourceChange.Published copy(
            ResourceChange.Published resource,
            List<ResourceChange.File> files,
            @Nullable String url,
            List<String> themes) {
        return new ResourceChange.Published(
                resource.id(),
                resource.revision(),
                resource.edition(),
                resource.number(),
                resource.slug(),
                resource.title(),
                resource.summary(),
                resource.bodyHtml(),
                resource.type(),
                files,
                url,
                resource.goals(),
                resource.municipalities(),
                themes,
                resource.picture(),
                resource.firstPublishedAt(),
                resource.publishedAt());
    }
}
