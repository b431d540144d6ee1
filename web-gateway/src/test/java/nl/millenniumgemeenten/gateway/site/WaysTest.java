package nl.millenniumgemeenten.gateway.site;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.MenuChange;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.events.RedirectChange;
import nl.millenniumgemeenten.events.Topic;
import org.junit.jupiter.api.Test;

/// Redirects and menus in the image.
class WaysTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final UUID PAGE = new UUID(1, 1);

    @Test
    void an_address_of_the_old_site_leads_on() {
        var image =
                imageOf(
                        redirect(1, 1, "/oud.html", "/kaart"),
                        redirect(2, 1, "/weg", "https://example.nl/"));

        assertThat(image.route("/oud.html")).isEqualTo(new Route.Moved("/kaart"));
        assertThat(image.route("/oud.html/")).isEqualTo(new Route.Moved("/kaart"));
        assertThat(image.route("/weg")).isEqualTo(new Route.Elsewhere("https://example.nl/"));
        assertThat(image.route("/nergens")).isEqualTo(new Route.Missing());
    }

    @Test
    void an_address_is_known_in_all_ways_to_write_it() {
        var image =
                imageOf(
                        redirect(1, 1, "/caf%c3%a9", "/kaart"),
                        redirect(2, 1, "/oud%20pad", "/cijfers"));

        assertThat(image.route("/café")).isEqualTo(new Route.Moved("/kaart"));
        assertThat(image.route("/cafe\u0301/")).isEqualTo(new Route.Moved("/kaart"));
        assertThat(image.route("/oud pad")).isEqualTo(new Route.Moved("/cijfers"));
        assertThat(after(image, redirect(1, 2, "/elders", "/kaart")).route("/café"))
                .isEqualTo(new Route.Missing());
    }

    @Test
    void what_stands_there_goes_before_and_what_was_withdrawn_does_not() {
        var live = imageOf(redirect(1, 1, "/plek", "/kaart"), page(PAGE, 1, "/plek", List.of()));
        assertThat(live.route("/plek")).isInstanceOf(Route.Page.class);

        var gone = after(live, new PageChange.Withdrawn(PAGE, 2, "/plek", List.of(), "Plek", NOON));
        assertThat(gone.route("/plek")).isEqualTo(new Route.Moved("/kaart"));
    }

    @Test
    void who_is_sent_to_a_page_that_moved_gets_there_in_one_step() {
        var image =
                imageOf(redirect(1, 1, "/oud", "/eerst"), page(PAGE, 1, "/nu", List.of("/eerst")));

        assertThat(image.route("/oud")).isEqualTo(new Route.Moved("/nu"));
    }

    @Test
    void a_redirect_that_was_changed_removed_or_erased_leads_nowhere_any_more() {
        var image = imageOf(redirect(1, 1, "/a", "/kaart"));

        assertThat(after(image, redirect(1, 2, "/b", "/kaart")).route("/a"))
                .isEqualTo(new Route.Missing());
        assertThat(
                        after(image, new RedirectChange.Removed(new UUID(9, 1), 2, "/a", NOON))
                                .route("/a"))
                .isEqualTo(new Route.Missing());
        assertThat(image.erased(Topic.REDIRECTS, new UUID(9, 1).toString()).route("/a"))
                .isEqualTo(new Route.Missing());
    }

    @Test
    void a_menu_shows_pages_where_they_are_now_and_leaves_out_what_is_not_live() {
        var menu =
                new MenuChange.Arranged(
                        MenuChange.FOOTER,
                        1,
                        List.of(
                                new MenuChange.Item("", PAGE, null),
                                new MenuChange.Item("Eigen naam", PAGE, null),
                                new MenuChange.Item("Elders", null, "https://example.nl/"),
                                new MenuChange.Item("Weg", new UUID(1, 2), null)),
                        NOON);
        var image = imageOf(menu, page(PAGE, 1, "/nu", List.of()));

        assertThat(new Question.MenuLinks(MenuChange.FOOTER).ask(image))
                .containsExactly(
                        new MenuLink("Titel", "/nu"),
                        new MenuLink("Eigen naam", "/nu"),
                        new MenuLink("Elders", "https://example.nl/"));
        assertThat(new Question.MenuLinks(MenuChange.MAIN).ask(image)).isEmpty();
    }

    private static RedirectChange redirect(long id, long revision, String from, String to) {
        return new RedirectChange.Recorded(new UUID(9, id), revision, from, to, NOON);
    }
}
