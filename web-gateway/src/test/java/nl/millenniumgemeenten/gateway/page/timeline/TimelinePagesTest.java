package nl.millenniumgemeenten.gateway.page.timeline;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.article;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.TimelineFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.MediaUse;
import nl.millenniumgemeenten.events.TimelinePostChange.State;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.MediaFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelinePagesTest {
    private static final UUID PICTURE = new UUID(4, 1);

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
    void without_posts_nothing_leads_there_and_the_page_says_so_kindly() {
        show();

        assertThat(browser.get("/").page().select("a[href=/tijdlijn]")).isEmpty();
        assertThat(browser.get("/tijdlijn").text()).contains("nog geen berichten");
        assertThat(browser.get("/tijdlijn?pagina=2").status()).isEqualTo(404);
    }

    @Test
    void a_post_says_what_it_says_and_where_it_stands() {
        show(
                MediaFixture.picture(PICTURE, 1, MediaFixture.HASH),
                post(
                        1,
                        1,
                        State.PUBLISHED,
                        "<p>Hallo <a href=\"https://example.org/\" rel=\"nofollow noopener\">wereld</a></p>",
                        "",
                        List.of(new MediaUse(PICTURE, "Een vlag"))));

        var page = browser.get("/tijdlijn").page();

        var article = page.select("article#bericht-1");
        assertThat(article.select("h2").text())
                .as("each is known by when it was written")
                .isEqualTo("Campagne op Mastodon, 24 november 2026");
        assertThat(article.select("time").attr("datetime")).isEqualTo("2026-11-24");
        assertThat(article.select(".body a").attr("href")).isEqualTo("https://example.org/");
        assertThat(article.select("img").attr("alt")).isEqualTo("Een vlag");
        assertThat(article.select("img").attr("src")).startsWith("/media/" + MediaFixture.HASH);
        var original = article.select(".post__original a");
        assertThat(original.text()).startsWith("Bekijk op mastodon.example");
        assertThat(original.attr("href")).isEqualTo("https://mastodon.example/@campagne/1");
        assertThat(
                        page.select(
                                "img[src^=http], script[src^=http], iframe, link[rel=stylesheet][href^=http]"))
                .as("nothing is asked of anybody else")
                .isEmpty();
    }

    @Test
    void what_comes_with_a_warning_is_opened_by_who_reads() {
        show(post(1, 1, State.PUBLISHED, "<p>Cijfers</p>", "Over honger"));

        var details = browser.get("/tijdlijn").page().select("article details");

        assertThat(details.select("summary").text()).isEqualTo("Over honger");
        assertThat(details.hasAttr("open")).isFalse();
        assertThat(details.select(".body").text()).isEqualTo("Cijfers");
    }

    @Test
    void home_shows_the_newest_and_the_foot_of_every_page_leads_to_all() {
        show(post(1), post(2), post(3), post(4), post(5, 1, State.WITHDRAWN, "", ""));

        var home = browser.get("/").page();

        assertThat(home.select("section[aria-labelledby=tijdlijn] article").eachAttr("id"))
                .containsExactly("bericht-4", "bericht-3", "bericht-2");
        assertThat(browser.get("/nieuws").page().select("footer a[href=/tijdlijn]").text())
                .isEqualTo("Lees onze berichten");
    }

    @Test
    void the_page_is_made_anew_by_what_is_on_it_and_others_by_nothing_of_it() {
        var changes = new ArrayList<Change>();
        IntStream.rangeClosed(1, 45).forEach(number -> changes.add(post(number)));
        show(changes.toArray(Change[]::new));

        var first = browser.get("/tijdlijn");
        var last = browser.get("/tijdlijn?pagina=3");
        var news = browser.get("/nieuws");

        assertThat(first.page().select("article.post")).hasSize(20);
        assertThat(first.page().select("a[rel=next]").attr("href")).isEqualTo("/tijdlijn?pagina=2");
        assertThat(last.page().select("article.post")).hasSize(5);
        assertThat(browser.get("/tijdlijn?pagina=4").status()).isEqualTo(404);

        SiteFixture.follow(site, post(45, 2, State.PUBLISHED, "<p>Verbeterd</p>", ""));

        assertThat(browser.get("/tijdlijn").text()).contains("Verbeterd");
        assertThat(browser.get("/tijdlijn?pagina=3").header("etag")).isEqualTo(last.header("etag"));
        assertThat(browser.get("/nieuws").header("etag")).isEqualTo(news.header("etag"));

        SiteFixture.follow(site, post(45, 3, State.WITHDRAWN, "", ""));

        assertThat(browser.get("/tijdlijn").page().select("#bericht-45")).isEmpty();
    }

    @Test
    void an_article_can_be_passed_on_by_plain_links() {
        show(article(143, "vlag"));
        var path = browser.get("/nieuws").page().select(".news__title a").attr("href");

        var share = browser.get(path).page().select("section.share a");

        assertThat(share.eachText()).containsExactly("Deel via mail", "Deel via WhatsApp");
        assertThat(share.eachAttr("rel")).allMatch(rel -> rel.contains("noopener"));
    }
}
