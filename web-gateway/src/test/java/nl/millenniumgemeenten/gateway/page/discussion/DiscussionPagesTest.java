package nl.millenniumgemeenten.gateway.page.discussion;

import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.contribution;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.desk;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.discussion;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.merged;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.moved;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.DiscussionChange.Kind;
import nl.millenniumgemeenten.events.DiscussionChange.State;
import nl.millenniumgemeenten.events.DiscussionChange.Under;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscussionPagesTest {
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

        assertThat(browser.get("/discussies").text()).contains("nog geen discussies");
        assertThat(browser.get("/discussies?pagina=2").status()).isEqualTo(404);
    }

    @Test
    void a_discussion_shows_who_wrote_what_and_when_and_in_reply_to_what() {
        show(
                new GoalChange.Defined(8, 1, "Wereldwijd samenwerken", "Samenwerken", NOON),
                desk(),
                discussion(1, "een", 1, State.SOLVED, false, new Under(Kind.GOAL, "8")),
                contribution(1, 1),
                contribution(1, 2, 2, ContributionChange.State.PUBLISHED, "<p>Ja</p>", 1),
                contribution(1, 3, 2, ContributionChange.State.HIDDEN, "", 0));

        var page = browser.get("/discussies/1-een").page();

        assertThat(page.select("h1").text()).isEqualTo("Discussie 1");
        assertThat(page.select(".badge").text()).isEqualTo("Opgelost");
        assertThat(page.select(".page-heading a[href=/doelen/8]").text())
                .isEqualTo("Doel 8: Samenwerken");
        assertThat(page.select("article.contribution").eachAttr("id"))
                .containsExactly("bijdrage-1", "bijdrage-2", "bijdrage-3");
        var second = page.select("#bijdrage-2");
        assertThat(second.select("h2").text()).isEqualTo("Bijdrage 2 van De redactie");
        assertThat(second.select(".contribution__office").text()).isEqualTo("Redactie");
        assertThat(second.select("time").eachAttr("datetime"))
                .containsExactly("2026-11-24T08:02:00Z", "2026-11-24T08:02:02Z");
        assertThat(second.select("time").eachText()).contains("24 november 2026, 9.02 uur");
        assertThat(second.select(".contribution__answers a").attr("href"))
                .isEqualTo("/bijdragen/1001");
        assertThat(second.text()).contains("Bewerkt op");
        assertThat(page.select("#bijdrage-3").text()).contains("verborgen");
        assertThat(browser.get("/discussies").page().select(".discussions__item").text())
                .contains("Discussie 1", "3 bijdragen");
    }

    @Test
    void a_long_discussion_has_pages_that_stay_as_they_are_and_addresses_that_find_their_place() {
        var changes = new ArrayList<Change>(List.of(desk(), discussion(1, "een")));
        IntStream.rangeClosed(1, 101).forEach(place -> changes.add(contribution(1, place)));
        show(changes.toArray(Change[]::new));

        var second = browser.get("/discussies/1-een?pagina=2");

        assertThat(second.page().select("article.contribution")).hasSize(50);
        assertThat(second.page().select("#bijdrage-51")).hasSize(1);
        assertThat(second.page().select("link[rel=canonical]").attr("href"))
                .endsWith("/discussies/1-een?pagina=2");
        assertThat(second.page().select("a[rel=prev]").attr("href")).isEqualTo("/discussies/1-een");
        assertThat(second.page().select("a[rel=next]").attr("href"))
                .isEqualTo("/discussies/1-een?pagina=3");
        var place = browser.get("/bijdragen/1101");
        assertThat(place.status()).isEqualTo(303);
        assertThat(place.header("location")).isEqualTo("/discussies/1-een?pagina=3#bijdrage-101");
        assertThat(browser.get("/discussies/1/nieuwste").header("location"))
                .isEqualTo("/discussies/1-een?pagina=3#bijdrage-101");
        assertThat(browser.get("/discussies/1-een?pagina=4").status()).isEqualTo(404);
        var former = browser.get("/discussies/1-twee?pagina=2");
        assertThat(former.status()).isEqualTo(308);
        assertThat(former.header("location")).isEqualTo("/discussies/1-een?pagina=2");

        changes.add(contribution(1, 102));
        show(changes.toArray(Change[]::new));

        assertThat(browser.get("/discussies/1-een?pagina=2").header("etag"))
                .isEqualTo(second.header("etag"));
        assertThat(browser.get("/discussies/1-een?pagina=3").page().select("article.contribution"))
                .hasSize(2);
    }

    @Test
    void what_moved_is_read_where_it_stands_and_found_where_it_stood() {
        var question = moved(contribution(1, 2), 2, 2, 1, null);
        show(
                desk(),
                discussion(1, "een"),
                discussion(2, "twee"),
                contribution(1, 1),
                contribution(1, 3),
                contribution(2, 1),
                question,
                moved(contribution(1, 4), 2, 3, 1, question.id()));

        var from = browser.get("/discussies/1-een").page();
        var into = browser.get("/discussies/2-twee").page();

        assertThat(from.select("article.contribution").eachAttr("id"))
                .containsExactly("bijdrage-1", "bijdrage-3");
        var line = from.select("#bijdrage-2");
        assertThat(line.text()).isEqualTo("Hier zijn 2 bijdragen verplaatst naar Discussie 2.");
        assertThat(line.select("a").attr("href")).isEqualTo("/bijdragen/1002");
        assertThat(line.select("#bijdrage-4")).hasSize(1);
        assertThat(into.select("#bijdrage-2 .contribution__moved").text())
                .isEqualTo("Verplaatst uit Discussie 1");
        assertThat(into.select("#bijdrage-2 .contribution__moved a").attr("href"))
                .isEqualTo("/discussies/1-een#bijdrage-2");
        assertThat(into.select("#bijdrage-3 .contribution__answers").text())
                .isEqualTo("Antwoord op bijdrage 2");
        assertThat(into.select("#bijdrage-2 time").attr("datetime"))
                .as("when it was written")
                .isEqualTo("2026-11-24T08:02:00Z");
        assertThat(browser.get("/discussies").page().select(".discussions__item").text())
                .contains("Discussie 1", "2 bijdragen", "3 bijdragen");
    }

    @Test
    void what_was_merged_leads_to_the_other_for_good_from_every_page_of_it() {
        var changes = new ArrayList<Change>(List.of(desk(), discussion(2, "twee")));
        changes.add(contribution(2, 1));
        changes.add(merged(discussion(1, "een"), 2));
        IntStream.rangeClosed(1, 60)
                .forEach(
                        place -> changes.add(moved(contribution(1, place), 2, place + 1, 1, null)));
        show(changes.toArray(Change[]::new));

        var first = browser.get("/discussies/1-een");

        assertThat(first.status()).isEqualTo(301);
        assertThat(first.header("cache-control"))
                .as("the place may be another tomorrow")
                .isEqualTo("no-cache");
        assertThat(first.header("location")).isEqualTo("/discussies/2-twee#bijdrage-2");
        assertThat(browser.get("/discussies/1-een?pagina=2").header("location"))
                .isEqualTo("/discussies/2-twee?pagina=2#bijdrage-52");
        assertThat(browser.get("/discussies/1-een?pagina=9").header("location"))
                .isEqualTo("/discussies/2-twee");
        assertThat(browser.get("/discussies/1-een/").status()).isEqualTo(301);
        assertThat(browser.get("/discussies/1/nieuwste").header("location"))
                .isEqualTo("/discussies/2-twee?pagina=2#bijdrage-61");
        assertThat(browser.get("/discussies").page().select(".discussions__item")).hasSize(1);
        assertThat(browser.get("/discussies/2-twee").page().select("#bijdrage-2").text())
                .contains("Verplaatst uit Discussie 1");
    }

    @Test
    void what_was_withdrawn_answers_that_it_is_gone() {
        show(
                discussion(1, "een"),
                contribution(1, 1),
                discussion(1, "een", 2, State.WITHDRAWN, false, null));

        assertThat(browser.get("/discussies/1-een").status()).isEqualTo(410);
        assertThat(browser.get("/discussies/1/nieuwste").status()).isEqualTo(410);
        assertThat(browser.get("/bijdragen/1001").status()).isEqualTo(410);
        assertThat(browser.get("/discussies").text()).contains("nog geen discussies");
    }
}
