package nl.millenniumgemeenten.gateway.sitemap;

import static nl.millenniumgemeenten.gateway.site.ActivityFixture.activity;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.article;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.api.ApiClient;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteMapTest {
    private static final String SITE = "http://localhost:8080";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final EmbeddedServer server = GatewayFixture.start();
    private final ApiClient client = new ApiClient(server.getURI());

    @BeforeAll
    void show_some_of_everything() {
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                imageOf(
                        new GoalChange.Defined(7, 1, "Een duurzaam leefmilieu", "Milieu", NOON),
                        municipality("GM0001", "harderwijk"),
                        municipality("GM0002", "harderwijk"),
                        page(new UUID(1, 1), 1, "/over", List.of("/vroeger")),
                        page(new UUID(1, 2), 1, "/nieuws", List.of()),
                        article(1, "bomen"),
                        article(2, "weg"),
                        new NewsArticleChange.Withdrawn(new UUID(2, 2), 2, 2, "Weg", NOON),
                        activity(1).build()));
        SiteFixture.ready(site);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void robots_are_told_where_the_map_is_and_kept_out_of_the_desk() {
        var robots = client.get("/robots.txt").body();

        assertThat(robots.lines())
                .contains("Disallow: /redactie", "Sitemap: " + SITE + "/sitemap.xml");
    }

    @Test
    void the_map_leads_to_every_page_once_and_to_nothing_else() {
        var addresses = new ArrayList<String>();
        for (var map : xml("/sitemap.xml").select("sitemap > loc").eachText()) {
            addresses.addAll(xml(map.substring(SITE.length())).select("url > loc").eachText());
        }

        assertThat(addresses)
                .contains(
                        SITE + "/",
                        SITE + "/over",
                        SITE + "/nieuws",
                        SITE + "/nieuws/1-bomen",
                        SITE + "/gemeenten/harderwijk",
                        SITE + "/doelen/7",
                        SITE + "/activiteiten/1-markt")
                .doesNotHaveDuplicates()
                .doesNotContain(SITE + "/vroeger", SITE + "/nieuws/2-weg");
        assertThat(addresses)
                .allSatisfy(address -> {
                    var answer = client.get(address.substring(SITE.length()));
                    assertThat(answer.status()).as(address).isEqualTo(200);
                    assertThat(
                                    Jsoup.parse(answer.body())
                                            .select("link[rel=canonical]")
                                            .attr("href"))
                            .isEqualTo(address);
                });
    }

    @Test
    void a_page_has_the_moment_at_which_it_was_published_last() {
        var news = xml("/sitemap/nieuws-1.xml");

        assertThat(news.select("urlset").attr("xmlns"))
                .isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        assertThat(news.select("url:has(loc:contains(1-bomen)) > lastmod").text())
                .isEqualTo(NOON.toString());
        assertThat(xml("/sitemap.xml").select("lastmod").eachText())
                .isNotEmpty()
                .allSatisfy(moment -> assertThat(OffsetDateTime.parse(moment)).isNotNull());
    }

    @Test
    void a_map_holds_no_more_than_it_may() {
        var maps = new SiteMaps(SITE, 10);
        var image =
                imageOf(
                        LongStream.rangeClosed(1, 25)
                                .mapToObj(number -> article(number, "bericht"))
                                .toArray(Change[]::new));

        var index = new String(maps.index(new Reading(image)), StandardCharsets.UTF_8);

        assertThat(index)
                .contains("/sitemap/nieuws-3.xml")
                .doesNotContain("/sitemap/nieuws-4.xml", "/sitemap/paginas-1.xml");
        assertThat(maps.map(Section.NIEUWS, 3, new Reading(image)))
                .hasValueSatisfying(bytes ->
                        assertThat(parse(new String(bytes, StandardCharsets.UTF_8)).select("url"))
                                .hasSize(5));
        assertThat(maps.map(Section.NIEUWS, 4, new Reading(image))).isEmpty();
    }

    @Test
    void a_map_that_there_is_not_is_not_found() {
        for (var path :
                List.of("/sitemap/nieuws-2.xml", "/sitemap/x-1.xml", "/sitemap/nieuws-0.xml")) {
            assertThat(client.get(path).status()).as(path).isEqualTo(404);
        }
    }

    private Document xml(String path) {
        var answer = client.get(path);
        assertThat(answer.header("content-type")).isEqualTo("application/xml;charset=utf-8");
        return parse(answer.body());
    }

    private static Document parse(String xml) {
        return Jsoup.parse(xml, "", Parser.xmlParser());
    }
}
