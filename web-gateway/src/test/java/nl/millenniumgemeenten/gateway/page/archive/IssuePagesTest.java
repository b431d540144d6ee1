package nl.millenniumgemeenten.gateway.page.archive;

import static nl.millenniumgemeenten.gateway.site.IssueFixture.issue;
import static nl.millenniumgemeenten.gateway.site.IssueFixture.sent;
import static nl.millenniumgemeenten.gateway.site.IssueFixture.withdrawn;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.IssueFixture;
import nl.millenniumgemeenten.gateway.site.MediaFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuePagesTest {
    private static final String SITE = "http://localhost:8080";
    private static final UUID PICTURE = IssueFixture.PICTURE;

    private final EmbeddedServer gateway = GatewayFixture.start();
    private final Site site = gateway.getApplicationContext().getBean(Site.class);
    private final Browser browser = new Browser(gateway.getURI());

    @BeforeEach
    void show_three_issues() {
        SiteFixture.replace(
                site,
                imageOf(
                        MediaFixture.picture(PICTURE, 1, MediaFixture.HASH),
                        issue(1, "eerste"),
                        withdrawn(2),
                        sent(issue(3, "derde")),
                        issue(4, "")));
        SiteFixture.ready(site);
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    void an_issue_is_a_page_with_all_its_blocks() {
        var page = browser.get("/nieuwsbrief/1-eerste").page();

        assertThat(page.select("h1").text()).isEqualTo("Brief 1 <nieuws>");
        assertThat(page.select(".issue h2").eachText()).containsExactly("Vooraf", "Nieuw & goed");
        assertThat(page.select(".issue h3 a").eachAttr("href"))
                .containsExactly("/nieuws/1-bomen", "/agenda/2-water");
        assertThat(page.select(".issue-things time").attr("datetime")).isEqualTo("2027-03-22");
        assertThat(page.select(".issue-things__picture img").attr("alt")).isEqualTo("Een boom");
        assertThat(page.select(".issue__picture a").attr("href")).isEqualTo("/kaart");
        assertThat(page.select(".issue__picture img").attr("src")).contains(MediaFixture.HASH);
        assertThat(page.select(".issue__blocks > p").text())
                .contains("Een verloren beeld", "Doe mee");
        assertThat(page.select("a.nl-button[href*=voorbeeld]").attr("href"))
                .isEqualTo("https://voorbeeld.nl/?a=1&b=2");
        assertThat(page.select("hr")).hasSize(1);
        assertThat(page.select(".issue header time").attr("datetime")).isEqualTo("2026-01-01");
        assertThat(page.select("a[rel=next]")).isEmpty();
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/nieuwsbrief/3-derde");
        assertThat(page.select("[style], main script")).isEmpty();
    }

    @Test
    void an_issue_in_english_is_marked_as_such_in_dutch_lists() {
        SiteFixture.follow(site, IssueFixture.in("en", issue(5, "vijfde")));

        for (var path : List.of("/nieuwsbrief", "/nieuwsbrief/archief")) {
            var marked = browser.get(path).page().select("main .news__text[lang]");
            assertThat(marked.eachAttr("lang")).containsExactly("en");
            assertThat(marked.text()).contains("Brief 5");
        }
    }

    @Test
    void an_issue_is_told_to_search_engines_and_social_media() {
        var head = browser.get("/nieuwsbrief/1-eerste").page().head();

        assertThat(head.select("link[rel=canonical]").attr("href"))
                .isEqualTo(SITE + "/nieuwsbrief/1-eerste");
        assertThat(head.select("meta[property=og:type]").attr("content")).isEqualTo("article");
        assertThat(head.select("meta[property=og:title]").attr("content"))
                .contains("Brief 1 <nieuws>");
        assertThat(head.select("meta[property=og:image]").attr("content"))
                .contains(MediaFixture.HASH);
        assertThat(head.select("meta[name=description]").attr("content"))
                .isEqualTo("En een verslag");
        assertThat(head.select("link[type=application/atom+xml]").attr("href"))
                .isEqualTo("/nieuwsbrief/feed.atom");
    }

    @Test
    void an_issue_comes_out_of_the_store_and_says_the_same_when_numbers_come_in() {
        var first = browser.get("/nieuwsbrief/1-eerste");

        SiteFixture.follow(site, sent(issue(1, "eerste")));

        assertThat(browser.get("/nieuwsbrief/1-eerste").header("etag"))
                .isNotEmpty()
                .isEqualTo(first.header("etag"));
    }

    @Test
    void a_withdrawn_issue_is_gone_everywhere() {
        assertThat(browser.get("/nieuwsbrief/2-tweede").status()).isEqualTo(410);
        SiteFixture.follow(site, withdrawn(1));

        assertThat(browser.get("/nieuwsbrief/1-eerste").status()).isEqualTo(410);
        assertThat(browser.get("/nieuwsbrief/1-eerste").text()).contains("Brief 1");
        for (var path :
                List.of(
                        "/nieuwsbrief",
                        "/nieuwsbrief/archief",
                        "/nieuwsbrief/feed.atom",
                        "/nieuwsbrief/feed.json",
                        "/sitemap/nieuwsbrieven-1.xml")) {
            assertThat(browser.get(path).body())
                    .as(path)
                    .contains("/nieuwsbrief/3-derde")
                    .doesNotContain("1-eerste");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nieuwsbrief/3", "/nieuwsbrief/3-anders", "/nieuwsbrief/3-derde/"})
    void another_address_of_an_issue_leads_to_it(String path) {
        var answer = browser.get(path);

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.location()).isEqualTo("/nieuwsbrief/3-derde");
    }

    @Test
    void an_issue_without_words_in_its_address_stands_at_its_number() {
        assertThat(browser.get("/nieuwsbrief/4").status()).isEqualTo(200);
        assertThat(browser.get("/nieuwsbrief/5").status()).isEqualTo(404);
        assertThat(browser.get("/nieuwsbrief/9999999999999999999").status()).isEqualTo(404);
    }

    @Test
    void the_newest_stand_below_the_form_and_all_in_the_archive() {
        assertThat(
                        browser.get("/nieuwsbrief")
                                .page()
                                .select(".issue-archive h3 a")
                                .eachAttr("href"))
                .containsExactly("/nieuwsbrief/4", "/nieuwsbrief/3-derde", "/nieuwsbrief/1-eerste");
        var archive = browser.get("/nieuwsbrief/archief").page();
        assertThat(archive.select("h2").eachText()).contains("2026");
        assertThat(archive.select("h3 a")).hasSize(3);
    }

    @Test
    void the_feed_holds_whole_issues() {
        var atom = Jsoup.parse(browser.get("/nieuwsbrief/feed.atom").body(), Parser.xmlParser());

        assertThat(atom.select("entry > id")).hasSize(3);
        assertThat(atom.select("entry > title").eachText()).contains("Brief 1 <nieuws>");
        assertThat(atom.select("entry > content").eachText().getLast())
                .contains(
                        "href=\"" + SITE + "/nieuws\"",
                        "Nieuw &amp; goed",
                        "src=\"" + SITE + "/media/" + MediaFixture.HASH,
                        "Een verloren beeld",
                        "https://voorbeeld.nl/?a=1&amp;b=2");
        assertThat(browser.get("/nieuwsbrief/feed.json").body()).contains("Dag van het water");
        assertThat(browser.get("/feeds").body()).contains("/nieuwsbrief/feed.json");
        assertThat(browser.get("/sitemap.xml").body()).contains("/sitemap/nieuwsbrieven-1.xml");
    }
}
