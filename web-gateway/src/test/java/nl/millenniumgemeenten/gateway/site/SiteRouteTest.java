package nl.millenniumgemeenten.gateway.site;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.article;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.PageChange;
import org.junit.jupiter.api.Test;

class SiteRouteTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void the_old_addresses_of_news_lead_to_the_new_ones() {
        var image = imageOf(article(143, "loon-op-zand-doet-mee"));

        assertThat(image.route("/nieuws/143-gemeente-loon-op-zand-besluit.html"))
                .isEqualTo(new Route.Moved("/nieuws/143-loon-op-zand-doet-mee"));
        assertThat(image.route("/nieuws/143-loon-op-zand-doet-mee"))
                .isInstanceOf(Route.NewsArticle.class);
        assertThat(image.route("/nieuws/143-iets anders/"))
                .as("one redirect, not two")
                .isEqualTo(new Route.Moved("/nieuws/143-loon-op-zand-doet-mee"));
        assertThat(image.route("/nieuws/144-iets-anders.html")).isEqualTo(new Route.Missing());
    }

    @Test
    void a_withdrawn_article_is_gone_under_every_slug() {
        var article = article(7, "kort");
        var image =
                imageOf(article, new NewsArticleChange.Withdrawn(article.id(), 2, 7, "Kort", NOON));

        assertThat(image.route("/nieuws/7-kort")).isEqualTo(new Route.Gone("Kort", NOON));
        assertThat(image.route("/nieuws/7-lang.html")).isEqualTo(new Route.Gone("Kort", NOON));
        assertThat(image.news().newest(10)).isEmpty();
    }

    @Test
    void a_moved_page_leaves_a_redirect_until_another_page_lives_there() {
        var moved = page(ONE, 2, "/nieuw", List.of("/oud"));
        assertThat(imageOf(moved).route("/oud")).isEqualTo(new Route.Moved("/nieuw"));

        var successor = page(TWO, 1, "/oud", List.of());
        assertThat(imageOf(moved, successor).route("/oud")).isEqualTo(new Route.Page(successor));
        assertThat(imageOf(successor, moved).route("/oud")).isEqualTo(new Route.Page(successor));
    }

    @Test
    void a_withdrawn_page_is_gone_unless_another_lives_there() {
        var withdrawn = new PageChange.Withdrawn(ONE, 3, "/over", List.of(), "Over ons", NOON);

        assertThat(imageOf(withdrawn).route("/over")).isEqualTo(new Route.Gone("Over ons", NOON));
        var other = page(TWO, 1, "/over", List.of());
        assertThat(imageOf(other, withdrawn).route("/over")).isEqualTo(new Route.Page(other));
    }

    @Test
    void a_slash_too_many_and_a_code_instead_of_a_name_are_forgiven() {
        var image = imageOf(municipality("GM0809", "loon-op-zand"));

        assertThat(image.route("/gemeenten/")).isEqualTo(new Route.Moved("/gemeenten"));
        assertThat(image.route("/gemeenten/GM0809"))
                .isEqualTo(new Route.Moved("/gemeenten/loon-op-zand"));
        assertThat(image.route("/nergens/")).isEqualTo(new Route.Missing());
        assertThat(image.route("/doelen/99999999999")).isEqualTo(new Route.Missing());
    }
}
