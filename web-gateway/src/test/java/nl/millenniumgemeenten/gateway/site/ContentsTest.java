package nl.millenniumgemeenten.gateway.site;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.about;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.agendaItem;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.alert;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.article;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.events.AlertChange;
import nl.millenniumgemeenten.events.AlertChange.Severity;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.ResourceChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.events.Topic;
import org.junit.jupiter.api.Test;

/// Resources, alerts, and what all content has in common.
class ContentsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void resources_are_found_by_type_goal_and_municipality_newest_first() {
        var guide = resource(1, ResourceChange.Type.GUIDE, List.of(7), List.of());
        var course = resource(2, ResourceChange.Type.COURSE, List.of(7, 8), List.of("GM0001"));
        var image = imageOf(guide, course);

        assertThat(new ResourceQuestion.Newest(9).ask(image)).containsExactly(course, guide);
        assertThat(new ResourceQuestion.OfType(ResourceChange.Type.GUIDE, 9).ask(image))
                .containsExactly(guide);
        assertThat(new ResourceQuestion.AboutGoal(8, 9).ask(image)).containsExactly(course);
        assertThat(new ResourceQuestion.AboutMunicipality("GM0001", 9).ask(image))
                .containsExactly(course);
        assertThat(image.route("/hulpbronnen")).isEqualTo(new Route.ResourceList());
        assertThat(image.route("/hulpbronnen/1-hulpbron-1")).isEqualTo(new Route.Resource(guide));
        assertThat(image.route("/hulpbronnen/1-x"))
                .isEqualTo(new Route.Moved("/hulpbronnen/1-hulpbron-1"));
        var gone =
                after(image, new ResourceChange.Withdrawn(guide.id(), 2, 1, guide.title(), NOON));
        assertThat(gone.route("/hulpbronnen/1-hulpbron-1")).isInstanceOf(Route.Gone.class);
        assertThat(new ResourceQuestion.OfType(ResourceChange.Type.GUIDE, 9).ask(gone)).isEmpty();
        assertThat(new ResourceQuestion.WithNumber(1).ask(gone)).isPresent();
    }

    @Test
    void an_alert_stands_at_its_path_and_under_it_and_the_gravest_first() {
        var everywhere = alert(1, Severity.INFORMATION, "/");
        var news = alert(2, Severity.EMERGENCY, "/nieuws");
        var page = alert(3, Severity.WARNING, "/nieuws/12-bericht");
        var image = imageOf(everywhere, news, page);

        assertThat(at(image, "/")).containsExactly(everywhere);
        assertThat(at(image, "/nieuwsbrief")).containsExactly(everywhere);
        assertThat(at(image, "/nieuws")).containsExactly(news, everywhere);
        assertThat(at(image, "/nieuws/")).containsExactly(news, everywhere);
        assertThat(at(image, "/nieuws/12-bericht")).containsExactly(news, page, everywhere);
        assertThat(at(image, "/nieuws/12-bericht/x")).containsExactly(news, page, everywhere);
        assertThat(
                        at(
                                after(
                                        image,
                                        new AlertChange.Withdrawn(news.id(), 2, "Titel", NOON)),
                                "/nieuws"))
                .containsExactly(everywhere);
    }

    @Test
    void what_is_about_a_municipality_is_about_its_successor_too() {
        var old = article(1, "oud");
        var now = article(2, "nieuw");
        var item = agendaItem(1, "2026-12-01", false, List.of(), List.of("GM0001"));
        var guide = resource(1, ResourceChange.Type.GUIDE, List.of(), List.of("GM0001"));
        var image =
                imageOf(
                        ended("GM0001", "oud"),
                        municipality("GM0002", "nieuw"),
                        merger(),
                        about(old, "GM0001"),
                        about(now, "GM0002"),
                        item,
                        guide);

        assertThat(new Question.NewsAboutMunicipality("GM0002", 9).ask(image))
                .containsExactly(about(now, "GM0002"), about(old, "GM0001"));
        assertThat(new Question.NewsAboutMunicipality("GM0001", 9).ask(image))
                .containsExactly(about(old, "GM0001"));
        assertThat(new Question.NewsAboutMunicipality("GM0002", 1).ask(image)).hasSize(1);
        assertThat(new AgendaQuestion.ComingAboutMunicipality("GM0002", 9).ask(image)).hasSize(1);
        assertThat(new ResourceQuestion.AboutMunicipality("GM0002", 9).ask(image))
                .containsExactly(guide);
    }

    @Test
    void content_can_be_erased() {
        var guide = resource(1, ResourceChange.Type.GUIDE, List.of(), List.of());
        var item = agendaItem(1, "2026-12-01", true, List.of(), List.of());
        var alert = alert(1, Severity.WARNING, "/");
        var delta = new SiteDelta(imageOf(guide, item, alert));
        delta.erase(Topic.RESOURCES, guide.subject());
        delta.erase(Topic.AGENDA_ITEMS, item.subject());
        delta.erase(Topic.ALERTS, alert.subject());

        assertThat(delta.apply()).isEqualTo(imageOf());
    }

    private static List<AlertChange.Published> at(SiteImage image, String path) {
        return new Question.AlertsAt(path).ask(image);
    }

    private static MunicipalityChange.Recorded ended(String code, String slug) {
        var exists = municipality(code, slug);
        return new MunicipalityChange.Recorded(
                code,
                1,
                slug,
                exists.name(),
                List.of(),
                exists.province(),
                null,
                LocalDate.of(2015, 1, 1),
                null,
                null,
                null,
                NOON,
                List.of(),
                List.of());
    }

    private static Change merger() {
        return new TerritorialChangeChange.Recorded(
                "2015-01-01-GM0002",
                1,
                TerritorialChangeChange.Kind.MERGER,
                TerritorialChangeChange.Status.IN_FORCE,
                LocalDate.of(2015, 1, 1),
                List.of("GM0001"),
                List.of("GM0002"),
                null,
                null,
                NOON);
    }
}
