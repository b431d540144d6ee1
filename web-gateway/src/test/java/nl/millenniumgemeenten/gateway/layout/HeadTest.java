package nl.millenniumgemeenten.gateway.layout;

import static nl.millenniumgemeenten.gateway.site.ActivityFixture.activity;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.api.ApiClient;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the head of public pages tells machines.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadTest {
    private static final String SITE = "http://localhost:8080";
    private static final String TITLE = "</script><b>\"Fair\" & 'groen'";

    private final EmbeddedServer server = GatewayFixture.start();
    private final ApiClient client = new ApiClient(server.getURI());

    @BeforeAll
    void show_one_of_each() {
        var site = server.getApplicationContext().getBean(Site.class);
        var first = Instant.parse("2012-09-20T08:00:00Z");
        SiteFixture.replace(
                site,
                imageOf(
                        municipality("GM0001", "harderwijk"),
                        page(new UUID(1, 1), 1, "/over", List.of()),
                        activity(1).build(),
                        new NewsArticleChange.Published(
                                new UUID(2, 1),
                                1,
                                1,
                                1,
                                "titel",
                                TITLE,
                                "Samenvatting",
                                "<p>Tekst</p>",
                                LocalDate.of(2012, 9, 20),
                                List.of(),
                                List.of(),
                                first,
                                first.plusSeconds(60),
                                List.of(),
                                null)));
        SiteFixture.ready(site);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, WebPage",
        "/over, WebPage",
        "/nieuws, CollectionPage",
        "/nieuws/1-titel, NewsArticle",
        "/activiteiten/1-markt, Article",
        "/gemeenten/harderwijk, GovernmentOrganization",
        "/feeds, WebPage"
    })
    void a_page_says_what_it_is(String path, String type) {
        var page = get(path);

        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(SITE + path);
        assertThat(property(page, "og:url")).isEqualTo(SITE + path);
        assertThat(property(page, "og:title")).isNotBlank();
        assertThat(property(page, "og:locale")).isEqualTo("nl_NL");
        assertThat(data(page).get("@context").asText()).isEqualTo("https://schema.org");
        var thing = data(page).at("/@graph/0");
        assertThat(thing.get("@type").asText()).isEqualTo(type);
        assertThat(thing.get("url").asText()).isEqualTo(SITE + path);
        assertThat(thing.get("name").asText()).isNotBlank();
    }

    @Test
    void what_an_editor_types_cannot_leave_the_data() {
        var page = get("/nieuws/1-titel");
        var article = data(page).at("/@graph/0");

        assertThat(article.get("headline").asText()).isEqualTo(TITLE);
        assertThat(article.get("datePublished").asText()).isEqualTo("2012-09-20");
        assertThat(article.get("dateModified").asText()).isEqualTo("2012-09-20T08:01:00Z");
        assertThat(article.at("/publisher/@type").asText()).isEqualTo("Organization");
        assertThat(property(page, "og:title")).isEqualTo(TITLE);
        assertThat(property(page, "article:published_time")).isEqualTo("2012-09-20T08:00:00Z");
    }

    @Test
    void the_trail_leads_from_the_first_page_to_this_one() {
        var trail = data(get("/nieuws/1-titel")).at("/@graph/1");

        assertThat(trail.get("@type").asText()).isEqualTo("BreadcrumbList");
        assertThat(
                        ApiClient.stream(trail.get("itemListElement"))
                                .map(step ->
                                        step.get("position").asInt()
                                                + " "
                                                + step.get("item").asText()))
                .containsExactly(
                        "1 " + SITE + "/",
                        "2 " + SITE + "/nieuws",
                        "3 " + SITE + "/nieuws/1-titel");
    }

    @Test
    void a_page_with_a_picture_shares_it() {
        var page = get("/activiteiten/1-markt");

        assertThat(property(page, "og:image"))
                .startsWith(SITE + "/afbeeldingen/")
                .endsWith("-960.jpg");
        assertThat(property(page, "og:image:alt")).isEqualTo("Kramen op het plein");
        assertThat(property(page, "og:image:width")).isEqualTo("960");
        assertThat(property(page, "og:image:height")).isEqualTo("640");
        assertThat(data(page).at("/@graph/0/image/0").asText())
                .isEqualTo(property(page, "og:image"));
    }

    @Test
    void a_page_without_a_picture_shares_that_of_the_site() throws IOException {
        var page = get("/nieuws/1-titel");
        var path = property(page, "og:image").substring(SITE.length());

        assertThat(path).startsWith("/assets/").endsWith("/img/share.png");
        assertThat(property(page, "og:image:alt")).isNotEmpty();
        assertThat(data(page).at("/@graph/0/image").isMissingNode()).isTrue();
        var name = path.substring(path.indexOf("img/"));
        try (var file = Assets.class.getResourceAsStream("/static/" + name)) {
            var picture = ImageIO.read(Objects.requireNonNull(file));
            assertThat(property(page, "og:image:width"))
                    .isEqualTo(Integer.toString(picture.getWidth()));
            assertThat(property(page, "og:image:height"))
                    .isEqualTo(Integer.toString(picture.getHeight()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/gemeenten/harderwijk?at=2012-01-01", "/activiteiten?jaar=2012", "/niets"})
    void what_search_engines_leave_out_tells_them_nothing(String path) {
        var page = get(path);

        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("script[type$=json], link[rel=canonical], meta[property]"))
                .isEmpty();
    }

    private Document get(String path) {
        return Jsoup.parse(client.get(path).body());
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }

    private static JsonNode data(Document page) {
        var scripts = page.select("script[type=application/ld+json]");
        assertThat(scripts).hasSize(1);
        try {
            return new JsonMapper().readTree(scripts.get(0).data());
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(scripts.get(0).data(), noJson);
        }
    }
}
