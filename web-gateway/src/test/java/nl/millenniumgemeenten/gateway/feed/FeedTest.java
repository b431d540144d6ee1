package nl.millenniumgemeenten.gateway.feed;

import static nl.millenniumgemeenten.gateway.site.ActivityFixture.activity;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.article;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.api.ApiClient;
import nl.millenniumgemeenten.gateway.page.store.PageStoreProbe;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {
    private static final String SITE = "http://localhost:8080";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final EmbeddedServer server = GatewayFixture.start();
    private final Site site = server.getApplicationContext().getBean(Site.class);
    private final ApiClient client = new ApiClient(server.getURI());

    @BeforeEach
    void show_news_of_a_municipality_that_went_into_another() {
        show(
                new GoalChange.Defined(7, 1, "Een duurzaam <leefmilieu>", "Milieu & water", NOON),
                municipality("GM0001", "harderwijk"),
                ended("GM0002", "langedijk"),
                into("GM0002", "GM0001"),
                about(article(1, "bomen"), List.of(7), List.of("GM0002")),
                about(article(2, "fietsen"), List.of(), List.of("GM0001")),
                article(3, "vergadering"),
                activity(1).of("GM0002").build());
        SiteFixture.ready(site);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void show(Change... changes) {
        SiteFixture.replace(site, imageOf(changes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nieuws/feed.atom",
                "/activiteiten/feed.atom",
                "/doelen/7/feed.atom",
                "/gemeenten/harderwijk/feed.atom",
                "/gemeenten/langedijk/feed.atom"
            })
    void every_atom_feed_keeps_to_the_rules_of_rfc_4287(String path) {
        var answer = client.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("application/atom+xml;charset=utf-8");
        var feed = atom(path).expectFirst("feed");
        assertThat(feed.attr("xmlns")).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(link(feed, "self")).isEqualTo(SITE + path);
        assertThat(link(feed, "alternate")).isEqualTo(SITE + path.replace("/feed.atom", ""));
        assertThat(feed.select("> author > name").text()).isNotBlank();
        assertWellFormed(feed);
        assertThat(feed.select("entry"))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertWellFormed(entry);
                    assertThat(entry.select("> id").text()).startsWith("urn:uuid:");
                    assertThat(link(entry, "alternate")).startsWith(SITE + "/");
                    assertThat(entry.select("> content").attr("type")).isEqualTo("html");
                    assertThat(OffsetDateTime.parse(entry.select("> published").text()))
                            .isNotNull();
                });
        assertThat(feed.select("entry > id").eachText()).doesNotHaveDuplicates();
    }

    /// What a feed and an entry must have, exactly once.
    private static void assertWellFormed(Element element) {
        for (var name : List.of("id", "title", "updated")) {
            assertThat(element.select("> " + name)).as(name).hasSize(1);
        }
        assertThat(URI.create(element.select("> id").text()).isAbsolute()).isTrue();
        assertThat(OffsetDateTime.parse(element.select("> updated").text())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nieuws/feed.json",
                "/activiteiten/feed.json",
                "/doelen/7/feed.json",
                "/gemeenten/harderwijk/feed.json"
            })
    void every_json_feed_keeps_to_the_rules_of_version_1_1(String path) {
        var answer = client.get(path);
        var feed = answer.json();

        assertThat(answer.header("content-type")).isEqualTo("application/feed+json");
        assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("title").asText()).isNotBlank();
        assertThat(feed.get("feed_url").asText()).isEqualTo(SITE + path);
        assertThat(feed.get("home_page_url").asText())
                .isEqualTo(SITE + path.replace("/feed.json", ""));
        assertThat(feed.get("items"))
                .isNotEmpty()
                .allSatisfy(item -> {
                    assertThat(item.get("id").asText()).startsWith("urn:uuid:");
                    assertThat(item.get("url").asText()).startsWith(SITE + "/");
                    assertThat(item.get("content_html").isTextual()).isTrue();
                    assertThat(OffsetDateTime.parse(item.get("date_published").asText()))
                            .isNotNull();
                    assertThat(OffsetDateTime.parse(item.get("date_modified").asText()))
                            .isNotNull();
                });
    }

    @Test
    void the_feed_of_a_municipality_holds_what_was_told_of_those_that_went_into_it() {
        assertThat(titles("/gemeenten/harderwijk/feed.json"))
                .containsExactly("Markt 1", "Bericht 1", "Bericht 2");
        assertThat(titles("/gemeenten/langedijk/feed.json"))
                .containsExactly("Markt 1", "Bericht 1");
        assertThat(titles("/doelen/7/feed.json")).containsExactly("Markt 1", "Bericht 1");
    }

    @Test
    void both_forms_tell_the_same() {
        var atom = atom("/nieuws/feed.atom");
        var json = client.get("/nieuws/feed.json").json();

        assertThat(atom.select("entry > id").eachText())
                .isEqualTo(values(json, "id"))
                .containsExactly(urn(3), urn(2), urn(1));
        assertThat(atom.select("entry > updated").eachText())
                .isEqualTo(values(json, "date_modified"));
        // Dated by its editors, not by when it came on the site.
        assertThat(values(json, "date_published")).containsOnly("2012-09-19T22:00:00Z");
        assertThat(atom.select("entry:last-of-type > category").eachAttr("label"))
                .containsExactly("Milieu & water", "langedijk");
    }

    @Test
    void addresses_in_a_body_are_absolute_and_text_stays_as_it_is() {
        var body =
                "<p>Lees <a href=\"/gemeenten\">wie</a>, typ href=\"/nieuws\" of"
                        + " <a href=\"https://example.org/x\" title=\"a > b\">elders</a></p>"
                        + "<img alt=\"\" srcset=\"/m/480.webp 480w, /m/960.webp 960w\""
                        + " src=\"/m/960.jpg\">";
        show(withBody(article(1, "links"), body));

        var content = client.get("/nieuws/feed.json").json().at("/items/0/content_html").asText();

        assertThat(content)
                .contains("<a href=\"http://localhost:8080/gemeenten\">")
                .contains("typ href=\"/nieuws\" of")
                .contains("<a href=\"https://example.org/x\" title=\"a > b\">")
                .contains("/m/480.webp 480w, http://localhost:8080/m/960.webp 960w")
                .contains("src=\"http://localhost:8080/m/960.jpg\"");
        assertThat(atom("/nieuws/feed.atom").select("content").text()).isEqualTo(content);
    }

    @Test
    void characters_that_xml_has_no_way_to_write_are_left_out() {
        show(withBody(article(1, "tekens"), "<p>a\u0000b\u000bc ]]> \uD83C\uDF0D &amp; €</p>"));

        assertThat(atom("/nieuws/feed.atom").select("content").text())
                .isEqualTo("<p>abc ]]> \uD83C\uDF0D &amp; €</p>");
    }

    @Test
    void a_long_feed_comes_in_parts_that_lead_to_each_other() {
        show(
                LongStream.rangeClosed(1, 45)
                        .mapToObj(number -> article(number, "bericht"))
                        .toArray(Change[]::new));

        var first = atom("/nieuws/feed.atom");
        var second = atom("/nieuws/feed.atom?pagina=2");
        var third = atom("/nieuws/feed.atom?pagina=3");

        assertThat(first.select("entry")).hasSize(20);
        assertThat(link(first.expectFirst("feed"), "next"))
                .isEqualTo(SITE + "/nieuws/feed.atom?pagina=2");
        assertThat(link(second.expectFirst("feed"), "self"))
                .isEqualTo(SITE + "/nieuws/feed.atom?pagina=2");
        assertThat(link(second.expectFirst("feed"), "first")).isEqualTo(SITE + "/nieuws/feed.atom");
        assertThat(link(second.expectFirst("feed"), "previous"))
                .isEqualTo(SITE + "/nieuws/feed.atom");
        assertThat(third.select("entry > id").eachText()).hasSize(5).endsWith(urn(1));
        assertThat(third.select("link[rel=next]")).isEmpty();
        assertThat(client.get("/nieuws/feed.json").json().get("next_url").asText())
                .isEqualTo(SITE + "/nieuws/feed.json?pagina=2");
        assertThat(client.get("/nieuws/feed.json?pagina=3").json().has("next_url")).isFalse();
        for (var beyond : List.of("4", "100", "9999", "0", "twee")) {
            assertThat(client.get("/nieuws/feed.atom?pagina=" + beyond).status())
                    .as(beyond)
                    .isEqualTo(404);
        }
    }

    @Test
    void an_empty_feed_is_a_feed() {
        show(municipality("GM0003", "leeg"));

        assertWellFormed(atom("/gemeenten/leeg/feed.atom").expectFirst("feed"));
        assertThat(client.get("/gemeenten/leeg/feed.json").json().get("items")).isEmpty();
    }

    @Test
    void a_reader_that_has_it_is_told_so_until_something_changes() {
        var path = "/nieuws/feed.atom";
        var tag = client.get(path).header("etag");

        assertThat(client.get(path, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(server.getApplicationContext().getBean(PageStoreProbe.class).holds(path))
                .isTrue();
        SiteFixture.replace(site, after(site.image(), article(4, "nieuw")));
        var changed = client.get(path, "If-None-Match", tag);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).contains("Bericht 4");
    }

    @Test
    void a_feed_moves_with_its_page_and_there_is_none_where_no_page_is() {
        var old = municipality("GM0001", "harderwijk");
        show(
                new MunicipalityChange.Recorded(
                        old.code(),
                        2,
                        "hardewijk",
                        old.name(),
                        List.of(),
                        old.province(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        NOON,
                        List.of("harderwijk"),
                        List.of()));

        assertThat(client.get("/gemeenten/harderwijk/feed.atom").status()).isIn(200, 308);
        for (var path : List.of("/gemeenten/nergens/feed.atom", "/feed.atom", "/kaart/feed.json")) {
            assertThat(client.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void pages_lead_to_their_feeds_and_one_page_to_all() {
        for (var path : List.of("/nieuws", "/activiteiten", "/doelen/7", "/gemeenten/langedijk")) {
            var page = Jsoup.parse(client.get(path).body());

            assertThat(page.select("link[rel=alternate]").eachAttr("href"))
                    .containsExactly(path + "/feed.atom", path + "/feed.json");
        }
        var list = Jsoup.parse(client.get("/feeds").body());
        var feeds = list.select(".feeds__forms a").eachAttr("href");

        assertThat(feeds)
                .contains("/nieuws/feed.atom", "/doelen/7/feed.json")
                .allSatisfy(path -> assertThat(client.get(path).status()).as(path).isEqualTo(200));
        assertThat(Jsoup.parse(client.get("/").body()).select("footer a[href=/feeds]"))
                .isNotEmpty();
    }

    private List<String> titles(String path) {
        return values(client.get(path).json(), "title");
    }

    private static List<String> values(JsonNode feed, String property) {
        return ApiClient.stream(feed.get("items"))
                .map(item -> item.get(property).asText())
                .toList();
    }

    private Document atom(String path) {
        return Jsoup.parse(client.get(path).body(), "", Parser.xmlParser());
    }

    private static String link(Element element, String relation) {
        return element.select("> link[rel=" + relation + "]").attr("href");
    }

    private static String urn(long number) {
        return "urn:uuid:" + new UUID(2, number);
    }

    private static NewsArticleChange.Published about(
            NewsArticleChange.Published article, List<Integer> goals, List<String> codes) {
        return copy(article, article.bodyHtml(), goals, codes);
    }

    private static NewsArticleChange.Published withBody(
            NewsArticleChange.Published article, String body) {
        return copy(article, body, List.of(), List.of());
    }

    private static NewsArticleChange.Published copy(
            NewsArticleChange.Published article,
            String body,
            List<Integer> goals,
            List<String> codes) {
        return new NewsArticleChange.Published(
                article.id(),
                article.revision(),
                article.edition(),
                article.number(),
                article.slug(),
                article.title(),
                article.summary(),
                body,
                article.datedOn(),
                goals,
                codes,
                article.firstPublishedAt(),
                article.publishedAt(),
                article.themes(),
                article.picture());
    }

    private static MunicipalityChange.Recorded ended(String code, String slug) {
        return new MunicipalityChange.Recorded(
                code,
                1,
                slug,
                slug,
                List.of(),
                "Noord-Holland",
                null,
                LocalDate.of(2022, 1, 1),
                null,
                null,
                null,
                NOON,
                List.of(),
                List.of());
    }

    private static TerritorialChangeChange.Recorded into(String from, String to) {
        return new TerritorialChangeChange.Recorded(
                "change",
                1,
                TerritorialChangeChange.Kind.MERGER,
                TerritorialChangeChange.Status.IN_FORCE,
                LocalDate.of(2022, 1, 1),
                List.of(from),
                List.of(to),
                null,
                null,
                NOON);
    }
}
