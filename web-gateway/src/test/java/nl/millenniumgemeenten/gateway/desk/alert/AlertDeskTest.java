package nl.millenniumgemeenten.gateway.desk.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import nl.millenniumgemeenten.gateway.site.MediaFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertDeskTest {
    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @BeforeEach
    void editor() {
        content.startAgain();
        browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
    }

    @Test
    void an_announcement_is_written_seen_and_raised() {
        var fresh = browser.get("/redactie/mededelingen/nieuw");
        assertThat(fresh.page().select("input[name=severity][checked]").attr("value"))
                .isEqualTo("INFORMATION");
        assertThat(fresh.page().select("select[name=path] option").eachAttr("value"))
                .contains("/", "/nieuws", "/agenda");

        var saved =
                browser.post(
                        "/redactie/mededelingen/nieuw",
                        "csrf",
                        fresh.field("csrf"),
                        "action",
                        "save",
                        "title",
                        "Storing <b>vandaag</b>",
                        "severity",
                        "WARNING",
                        "path",
                        "/nieuws",
                        "body",
                        "<p>Tot vijf uur.</p>");

        var id = id(saved);
        assertThat(content.draft(id))
                .isEqualTo(
                        Map.of(
                                "title", "Storing <b>vandaag</b>",
                                "severity", "WARNING",
                                "path", "/nieuws",
                                "bodyHtml", "<p>Tot vijf uur.</p>"));
        assertThat(browser.get(saved.location()).field("title"))
                .isEqualTo("Storing <b>vandaag</b>");

        var raised =
                browser.post(
                        "/redactie/mededelingen/" + id,
                        "csrf",
                        fresh.field("csrf"),
                        "revision",
                        "1",
                        "action",
                        "publish",
                        "title",
                        "Storing",
                        "severity",
                        "EMERGENCY",
                        "path",
                        "/",
                        "body",
                        "");
        assertThat(raised.status()).isEqualTo(303);
        assertThat(content.state(id)).isEqualTo("live");
    }

    @Test
    void an_announcement_whose_page_moved_while_somebody_wrote_stays_with_the_page() {
        var id = written("/over-ons");
        var form = browser.get("/redactie/mededelingen/" + id);
        var opened = form.page().select("input[name=opened-path]").attr("value");
        content.movedAlong(id, "/wie-we-zijn");

        var saved = change(id, form, "title", "Van mij");

        assertThat(opened).isEqualTo("/over-ons");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(content.draft(id))
                .containsEntry("title", "Van mij")
                .containsEntry("path", "/wie-we-zijn");
    }

    @Test
    void who_puts_an_announcement_elsewhere_than_where_its_page_just_went_chooses() {
        var id = written("/over-ons");
        var form = browser.get("/redactie/mededelingen/" + id);
        content.movedAlong(id, "/wie-we-zijn");

        var asked = change(id, form, "path", "/nieuws");

        assertThat(asked.status()).isEqualTo(412);
        assertThat(asked.page().select("legend").eachText()).containsExactly("Waar");
        assertThat(asked.page().select("input[name=opened-path]").attr("value"))
                .isEqualTo("/wie-we-zijn");
        assertThat(content.draft(id)).containsEntry("path", "/wie-we-zijn");
    }

    private UUID written(String path) {
        return id(
                browser.post(
                        "/redactie/mededelingen/nieuw",
                        "csrf",
                        browser.get("/redactie/mededelingen/nieuw").field("csrf"),
                        "action",
                        "save",
                        "title",
                        "Storing",
                        "severity",
                        "WARNING",
                        "path",
                        path,
                        "body",
                        "<p>Tot vijf uur.</p>"));
    }

    /// Sends the form with another value in one field.
    private Browser.Answer change(UUID id, Browser.Answer form, String name, String value) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("csrf", form.field("csrf"));
        typed.put("action", "save");
        for (var field : List.of("revision", "edition", "title", "path", "opened-path")) {
            typed.put(field, form.field(field));
        }
        typed.put("severity", "WARNING");
        typed.put("body", "<p>Tot vijf uur.</p>");
        typed.put(name, value);
        return browser.post(
                "/redactie/mededelingen/" + id,
                typed.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    @Test
    void a_preview_shows_its_pictures_and_leads_to_where_pages_stand_now() {
        content.picture(new UUID(4, 1), MediaFixture.HASH);
        SiteFixture.replace(
                server.getApplicationContext().getBean(Site.class),
                SiteFixture.imageOf(
                        SiteFixture.page(new UUID(1, 1), 1, "/dijken", List.of()),
                        MediaFixture.picture(new UUID(4, 1), 1, MediaFixture.HASH)));
        var saved =
                browser.post(
                        "/redactie/mededelingen/nieuw",
                        "csrf",
                        browser.get("/redactie/mededelingen/nieuw").field("csrf"),
                        "action",
                        "save",
                        "title",
                        "Hoog water",
                        "severity",
                        "WARNING",
                        "path",
                        "/",
                        "body",
                        "<p><a href=\"/oud\" data-page=\"%s\">Lees meer</a></p>\n<figure><img data-media=\"%s\" alt=\"De dijk\"></figure>\n"
                                .formatted(new UUID(1, 1), new UUID(4, 1)));

        var preview =
                browser.get("/redactie/mededelingen/" + id(saved) + "/voorbeeld/pagina").page();

        assertThat(preview.select(".alert a").eachAttr("href")).containsExactly("/dijken");
        assertThat(preview.select(".alert img").eachAttr("src"))
                .containsExactly("/media/" + MediaFixture.HASH + "/960.jpg");
    }

    private static UUID id(Browser.Answer saved) {
        var path = saved.location().split("[?#]", 2)[0];
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
