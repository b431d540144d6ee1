package nl.millenniumgemeenten.gateway.desk.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
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
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewTest {
    @TempDir private static Path directory = Path.of("");

    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;
    private Browser browser;
    private Browser stranger;

    @BeforeAll
    void start() {
        server =
                DeskFixture.start(
                        Map.of(
                                "services.content",
                                content.address().toString(),
                                "site.snapshot-directory",
                                directory.toString()));
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
        stranger = new Browser(server.getURI());
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
    }

    @Test
    void a_draft_is_shown_at_three_widths_in_a_frame_that_only_we_may_make() {
        var id = content.page("breed", "Breed");

        var screen = browser.get("/redactie/paginas/" + id + "/voorbeeld?breedte=telefoon");

        var frame = screen.page().expectFirst("iframe");
        assertThat(frame.hasClass("preview-frame__page--telefoon")).isTrue();
        assertThat(screen.page().select(".preview-widths a").eachText())
                .containsExactly("Telefoon", "Tablet", "Computer");
        assertThat(screen.page().select(".preview-widths [aria-current]").text())
                .isEqualTo("Telefoon");
        assertThat(screen.header("Content-Security-Policy"))
                .contains("frame-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        var page = browser.get(frame.attr("src"));
        assertThat(page.page().select("h1").text()).isEqualTo("Breed");
        assertThat(page.text()).contains("Tekst van Breed").contains("Bezoekers zien dit nog niet");
        assertThat(page.header("Content-Security-Policy"))
                .contains("frame-ancestors 'self'")
                .doesNotContain("frame-src");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(browser.get("/redactie").header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .doesNotContain("frame-src");
    }

    @Test
    void what_was_typed_is_shown_without_being_saved() {
        var id = content.page("getypt", "Opgeslagen");

        var asked =
                browser.post(
                        "/redactie/paginas/" + id,
                        "csrf",
                        csrf(),
                        "action",
                        "preview",
                        "revision",
                        "1",
                        "edition",
                        "1",
                        "title",
                        "Getypt",
                        "slug",
                        "getypt",
                        "position",
                        "10",
                        "parent",
                        "",
                        "body",
                        "<p>Nieuwe tekst</p><script>alert(1)</script>");

        assertThat(asked.status()).isEqualTo(303);
        var screen = browser.get(asked.location());
        assertThat(screen.text()).contains("Het is nog niet opgeslagen als concept.");
        var page = browser.get(screen.page().select("iframe").attr("src"));
        assertThat(page.page().select("h1").text()).isEqualTo("Getypt");
        assertThat(page.text()).contains("Nieuwe tekst");
        assertThat(page.body()).doesNotContain("alert(1)");
        assertThat(content.draft(id)).containsEntry("title", "Opgeslagen");
        assertThat(content.editions(id)).isEqualTo(1);
        var back = browser.get(screen.page().select("main a:contains(Terug)").attr("href"));
        assertThat(back.field("title")).isEqualTo("Getypt");
    }

    @Test
    void each_window_shows_what_was_typed_in_it() {
        var id = content.page("vensters", "Opgeslagen");

        var one = preview(id, "venster-1", "In het ene venster");
        var other = preview(id, "venster-2", "In het andere");

        assertThat(framed(one)).isEqualTo("In het ene venster");
        assertThat(framed(other)).isEqualTo("In het andere");
        var narrow = one.page().select(".preview-widths a").getFirst().attr("href");
        assertThat(framed(browser.get(narrow))).isEqualTo("In het ene venster");
        var back = browser.get(one.page().select("main a:contains(Terug)").attr("href"));
        assertThat(back.field("title")).isEqualTo("In het ene venster");
    }

    private Browser.Answer preview(UUID id, String window, String title) {
        var asked =
                browser.post(
                        "/redactie/paginas/" + id,
                        "csrf",
                        csrf(),
                        "action",
                        "preview",
                        "window",
                        window,
                        "revision",
                        "1",
                        "edition",
                        "1",
                        "title",
                        title,
                        "slug",
                        "vensters",
                        "position",
                        "10",
                        "body",
                        "<p>Tekst</p>");
        return browser.get(asked.location());
    }

    private String framed(Browser.Answer screen) {
        return browser.get(screen.page().select("iframe").attr("src")).page().select("h1").text();
    }

    @Test
    void something_new_is_shown_before_it_was_ever_saved() {
        var form = browser.get("/redactie/nieuws/nieuw");
        var before = content.all();

        var asked =
                browser.post(
                        "/redactie/nieuws/nieuw",
                        "csrf",
                        form.field("csrf"),
                        "copy",
                        form.field("copy"),
                        "action",
                        "preview",
                        "title",
                        "Gloednieuw",
                        "datedOn",
                        "2026-11-25",
                        "slug",
                        "gloednieuw",
                        "body",
                        "");

        var screen = browser.get(asked.location());
        assertThat(screen.page().select("form[action$=links]")).isEmpty();
        var page = browser.get(screen.page().select("iframe").attr("src"));
        assertThat(page.page().select("h1").text()).isEqualTo("Gloednieuw");
        assertThat(page.text()).contains("25 november 2026");
        assertThat(content.all()).isEqualTo(before);
        var back = browser.get(screen.page().select("main a:contains(Terug)").attr("href"));
        assertThat(back.field("title")).isEqualTo("Gloednieuw");
    }

    @Test
    void what_makes_no_page_yet_says_so() {
        var asked =
                browser.post(
                        "/redactie/nieuws/nieuw",
                        "csrf",
                        csrf(),
                        "copy",
                        "0c2f9f6e-95b9-4a1c-8a53-0e7de32ba001",
                        "action",
                        "preview",
                        "title",
                        "Zonder datum",
                        "datedOn",
                        "gisteren");

        var screen = browser.get(asked.location());
        var page = browser.get(screen.page().select("iframe").attr("src"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("nog geen voorbeeld te maken");
    }

    @Test
    void a_secret_link_shows_the_draft_to_somebody_without_an_account_and_to_nobody_else() {
        var id = content.page("delen", "Delen");
        var screen = browser.get("/redactie/paginas/" + id + "/voorbeeld");

        var made =
                browser.post(
                        screen.page().select("form.preview-share").attr("action"),
                        "csrf",
                        csrf(),
                        "duur",
                        "week");

        var link = made.page().select("#gemaakte-link").val();
        assertThat(link).startsWith("http://localhost:8080/voorbeeld/");
        var path = link.substring(link.indexOf("/voorbeeld/"));
        var shown = stranger.get(path);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.page().select("h1").text()).isEqualTo("Delen");
        assertThat(shown.text()).contains("Voorbeeld. Dit staat niet zo op de site.");
        assertThat(shown.page().select("a[href^=/redactie]")).isEmpty();
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(shown.header("X-Robots-Tag")).contains("noindex");
        content.savedByAnother(id, "Daarna gewijzigd");
        assertThat(stranger.get(path).page().select("h1").text()).isEqualTo("Daarna gewijzigd");
        var listed = browser.get("/redactie/paginas/" + id + "/voorbeeld");
        assertThat(listed.text()).contains("Werkt tot");
        assertThat(listed.body()).doesNotContain(path);

        var revoked =
                browser.post(
                        listed.page().select(".preview-links form").attr("action"), "csrf", csrf());

        assertThat(browser.get(revoked.location()).text()).contains("De link werkt niet meer.");
        var gone = stranger.get(path);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("Deze link werkt niet meer").doesNotContain("gewijzigd");
        assertThat(gone.header("Cache-Control")).isEqualTo("no-store");
        assertThat(gone.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    private String alertWithPicture(UUID medium) {
        var saved =
                browser.post(
                        "/redactie/mededelingen/nieuw",
                        "csrf",
                        csrf(),
                        "action",
                        "save",
                        "title",
                        "Markt",
                        "severity",
                        "WARNING",
                        "path",
                        "/",
                        "body",
                        "<figure><img data-media=\"%s\" alt=\"De markt\"></figure>"
                                .formatted(medium));
        return saved.location().split("[?#]", 2)[0] + "/voorbeeld";
    }

    private static String picture(Browser.Answer page) {
        return page.page().select(".alert img").attr("src");
    }

    @Test
    void pictures_of_a_draft_are_for_the_desk_and_for_who_has_the_link_to_it() {
        var hash = "a1".repeat(32);
        var medium = new UUID(4, 8);
        var preview = alertWithPicture(medium);
        var made = browser.post(preview + "/links", "csrf", csrf(), "duur", "week");
        var link = made.page().select("#gemaakte-link").val();
        var path = link.substring(link.indexOf("/voorbeeld/"));
        content.picture(medium, hash);
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.ready(site);

        var atDesk = picture(browser.get(preview + "/pagina"));
        var byLink = picture(stranger.get(path));

        assertThat(atDesk).isEqualTo("/redactie/media/bestanden/" + hash + "/960.jpg");
        var shown = browser.get(atDesk);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.header("Content-Security-Policy")).contains("sandbox");
        assertThat(stranger.get(atDesk).location()).contains("/redactie/inloggen");
        var document = browser.get(atDesk.replace("960.jpg", "gids.html"));
        assertThat(document.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(document.header("Content-Disposition")).startsWith("attachment;");

        assertThat(byLink).isEqualTo(path + "/media/" + hash + "/960.jpg");
        assertThat(stranger.get(byLink).status()).isEqualTo(200);
        assertThat(stranger.get(byLink).header("Cache-Control")).isEqualTo("no-store");
        assertThat(stranger.get(byLink.replace("a1a1", "a2a2")).status()).isEqualTo(404);
        assertThat(stranger.get(byLink.replace("TTT", "XXX")).status()).isEqualTo(404);

        var visitor = stranger.get("/media/" + hash + "/960.jpg");
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.header("Cache-Control")).isEqualTo("no-store");
        SiteFixture.replace(
                site, SiteFixture.after(site.image(), MediaFixture.picture(medium, 1, hash)));
        assertThat(picture(browser.get(preview + "/pagina")))
                .isEqualTo("/media/" + hash + "/960.jpg");
        assertThat(stranger.get("/media/" + hash + "/960.jpg").status()).isEqualTo(200);
    }

    @Test
    void who_writes_around_a_picture_sees_it_as_the_desk_does() {
        var hash = "b1".repeat(32);
        var medium = new UUID(4, 9);
        content.picture(medium, hash);

        assertThat(browser.get("/redactie/tekst/plaatjes/" + medium).location())
                .isEqualTo("/redactie/media/bestanden/" + hash + "/960.jpg");
        assertThat(browser.get("/redactie/tekst/plaatjes/" + new UUID(4, 10)).status())
                .isEqualTo(404);
    }

    @Test
    void a_link_that_never_was_and_a_service_that_is_away_say_so() {
        assertThat(stranger.get("/voorbeeld/onzin").status()).isEqualTo(404);
        content.stop();
        assertThat(stranger.get("/voorbeeld/" + "T".repeat(43)).status()).isEqualTo(503);
    }

    @Test
    void previews_at_the_desk_are_for_who_is_signed_in() {
        var id = content.page("dicht", "Dicht");

        assertThat(stranger.get("/redactie/paginas/" + id + "/voorbeeld/pagina").status())
                .isEqualTo(303);
    }

    private String csrf() {
        return browser.get("/redactie").page().select("[name=csrf]").val();
    }
}
