package nl.millenniumgemeenten.gateway.search;

import static nl.millenniumgemeenten.gateway.site.ActivityFixture.activity;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.article;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPagesTest {
    private final EmbeddedServer gateway = GatewayFixture.start();
    private final Site site = gateway.getApplicationContext().getBean(Site.class);
    private final Browser browser = new Browser(gateway.getURI());

    @BeforeAll
    void show_a_site() {
        var changes =
                Stream.concat(
                        IntStream.rangeClosed(1, 25)
                                .mapToObj(number -> (Change) article(number, "x")),
                        Stream.of(
                                page(new UUID(1, 1), 1, "/over-ons", List.of()),
                                municipality("GM0001", "Appelveen"),
                                activity(1).build()));
        SiteFixture.replace(site, imageOf(changes.toArray(Change[]::new)));
        SiteFixture.ready(site);
        gateway.getApplicationContext()
                .getBean(Indexer.class)
                .awaitNumber(site.number(), Duration.ofSeconds(60));
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    void without_words_the_page_explains_how_to_search_and_is_kept() {
        var first = browser.get("/zoeken");
        var again = browser.get("/zoeken?q=");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text()).contains("Wat zoek je?", "aanhalingstekens");
        assertThat(first.header("etag")).isNotEmpty().isEqualTo(again.header("etag"));
        assertThat(first.header("set-cookie")).isEmpty();
    }

    @Test
    void what_was_found_stands_in_pages_with_links_to_the_next() {
        var answer = browser.get("/zoeken?q=bericht");

        assertThat(answer.text()).contains("25 resultaten voor ‘bericht’");
        assertThat(answer.page().select(".search-hit")).hasSize(10);
        assertThat(answer.page().select(".search-hit mark").eachText()).contains("Bericht");
        assertThat(answer.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        assertThat(answer.page().select("a[rel=next]").attr("href"))
                .isEqualTo("/zoeken?q=bericht&pagina=2");
        assertThat(browser.get("/zoeken?q=bericht&pagina=3").page().select(".search-hit"))
                .hasSize(5);
    }

    @Test
    void choices_are_links_with_how_many_they_would_find() {
        var answer = browser.get("/zoeken?q=tekst");
        var news = answer.page().select("a.filter[href*=soort=nieuws]");

        assertThat(news.text()).isEqualTo("Nieuws 25");
        var narrowed = browser.get("/zoeken?q=tekst&soort=pagina");
        assertThat(narrowed.page().select(".search-hit__title").eachText())
                .containsExactly("Titel /over-ons");
        assertThat(narrowed.page().select("a.filter[aria-current=true]").eachText())
                .contains("Pagina’s 1");
        assertThat(browser.get("/zoeken?q=markt&doel=7&gemeente=bestaat-niet&jaar=9").status())
                .isEqualTo(200);
    }

    @Test
    void nothing_of_what_is_typed_or_found_is_markup() {
        var typed = "<script>alert(1)</script>\u0000 druk";
        var answer = browser.get("/zoeken?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("main script")).isEmpty();
        assertThat(answer.field("q")).contains("<script>alert(1)</script>");
        assertThat(browser.get("/zoeken?q=druk").page().select(".search-hit__text").text())
                .contains("<druk>");
    }

    @Test
    void where_nothing_is_found_it_helps_on() {
        var answer = browser.get("/zoeken?q=apelveen");

        assertThat(answer.page().select(".search-meant a").attr("href"))
                .isEqualTo("/zoeken?q=appelveen");
        assertThat(browser.get("/zoeken?q=xqzvbnm").text())
                .contains("We vonden niets", "Misschien zoek je dit");
    }

    @Test
    void very_long_words_and_pages_far_away_are_answered() {
        assertThat(browser.get("/zoeken?q=" + "a".repeat(3000)).status()).isEqualTo(200);
        assertThat(browser.get("/zoeken?q=bericht&pagina=9999").status()).isEqualTo(200);
        assertThat(browser.get("/zoeken?q=bericht&pagina=-1").page().select(".search-hit"))
                .hasSize(10);
    }

    @Test
    void suggestions_come_as_json_and_are_kept_nowhere() {
        var answer = browser.get("/zoeken/suggesties?q=appelv");

        assertThat(answer.body())
                .isEqualTo(
                        "[{\"title\":\"Appelveen\",\"path\":\"/gemeenten/Appelveen\",\"kind\":\"Gemeente\"}]");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        assertThat(answer.header("set-cookie")).isEmpty();
        assertThat(browser.get("/zoeken/suggesties").body()).isEqualTo("[]");
    }

    @Test
    void every_page_has_a_search_field() {
        assertThat(
                        browser.get("/over-ons")
                                .page()
                                .select("header form[role=search][action=/zoeken] input[name=q]"))
                .hasSize(1);
    }
}
