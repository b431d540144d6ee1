package nl.millenniumgemeenten.gateway.desk.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedirectDeskTest {
    private static final String PATH = "/redactie/doorverwijzingen";

    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;
    private Browser editor;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
        editor = signedIn(DeskFixture.EDITOR);
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @Test
    void a_redirect_is_made_changed_and_taken_away() {
        var made = post(PATH, "from", "/oud.html", "to", "/kaart");
        assertThat(made.status()).isEqualTo(303);
        assertThat(content.target("/oud.html")).isEqualTo("/kaart");
        var list = editor.get(PATH);
        assertThat(list.text()).contains("/oud.html", "door Anna", "/oude-plek", "/nieuwe-plek");

        var screen = list.page().select("a[href^=" + PATH + "/]:contains(/oud.html)").attr("href");
        var form = editor.get(screen);
        assertThat(form.field("to")).isEqualTo("/kaart");
        var changed =
                post(
                        screen,
                        "revision",
                        form.field("revision"),
                        "from",
                        "/oud.html",
                        "to",
                        "/cijfers");
        assertThat(changed.status()).isEqualTo(303);
        assertThat(content.target("/oud.html")).isEqualTo("/cijfers");

        post(screen + "/weghalen", "revision", editor.get(screen).field("revision"));
        assertThat(content.target("/oud.html")).isEmpty();
    }

    @Test
    void what_is_wrong_is_told_beside_the_field_and_nothing_typed_is_lost() {
        var refused = post(PATH, "from", "oud", "to", "/kaart");
        var nowhere = post(PATH, "from", "/oud", "to", "/gemeenten/bestaat-niet");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("a[href=#from]").text()).contains("schuine streep");
        assertThat(refused.field("from")).isEqualTo("oud");
        assertThat(nowhere.text()).contains("Op /gemeenten/bestaat-niet staat niets.");
        assertThat(nowhere.field("to")).isEqualTo("/gemeenten/bestaat-niet");
    }

    @Test
    void a_feed_and_a_calendar_can_be_led_to() {
        show(SiteFixture.agendaItem(7, "2026-12-01", false, List.of(), List.of()));

        for (var to :
                List.of(
                        "/nieuws/feed.atom",
                        "/agenda/feed.json",
                        "/agenda/agenda.ics",
                        "/agenda/7-agenda-7.ics")) {
            assertThat(post(PATH, "from", "/oud" + to, "to", to).status()).as(to).isEqualTo(303);
            assertThat(content.target("/oud" + to)).isEqualTo(to);
        }
        for (var to : List.of("/nieuws/x/feed.atom", "/agenda/8-niets.ics")) {
            assertThat(post(PATH, "from", "/oud", "to", to).text())
                    .contains("Op " + to + " staat niets.");
        }
    }

    @Test
    void an_address_where_the_site_itself_answers_is_not_sent_on() {
        show(
                SiteFixture.article(143, "nu"),
                SiteFixture.municipality("0344", "utrecht"),
                SiteFixture.agendaItem(7, "2026-12-01", false, List.of(), List.of()));

        for (var from :
                List.of(
                        "/nieuws/143-nu",
                        "/gemeenten/utrecht/",
                        "https://www.millenniumgemeenten.nl/nieuws",
                        "/agenda/7-agenda-7.ics",
                        "/gemeenten/utrecht/feed.json")) {
            var refused = post(PATH, "from", from, "to", "/kaart");
            assertThat(refused.status()).as(from).isEqualTo(422);
            assertThat(refused.page().select("a[href=#from]").text()).contains("van de site zelf");
            assertThat(refused.field("from")).isEqualTo(from);
        }
        assertThat(post(PATH, "from", "/nieuws/143-oud", "to", "/kaart").text())
                .contains("/nieuws/143-oud leidt vanzelf al naar /nieuws/143-nu.");
        assertThat(post(PATH, "from", "/nieuws/144-weg", "to", "/kaart").status()).isEqualTo(303);
        assertThat(post(PATH + "/inlezen", "rows", "/x,/kaart\n/nieuws/143-nu,/kaart").text())
                .contains("Regel 2: Op /nieuws/143-nu staat iets van de site zelf.");
    }

    @Test
    void a_list_is_read_and_a_fault_names_its_line() {
        var list = "van;naar\n/l/a;/kaart\n/l/b;/cijfers";
        var seen = post(PATH + "/inlezen", "rows", list);
        assertThat(content.target("/l/b")).isEmpty();
        assertThat(seen.text()).contains("2 nieuw, 0 gewijzigd, 0 ongewijzigd.");
        assertThat(seen.field("rows")).isEqualTo(list);
        var good = post(PATH + "/inlezen", "confirmed", "yes", "rows", seen.field("rows"));
        var bad = post(PATH + "/inlezen", "rows", "/l/c,/kaart\n\nscheef,/kaart");
        var empty = post(PATH + "/inlezen", "rows", " ");

        assertThat(good.status()).isEqualTo(303);
        assertThat(content.target("/l/b")).isEqualTo("/cijfers");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text()).contains("Regel 3: Begin met een schuine streep.");
        assertThat(bad.field("rows")).contains("scheef,/kaart");
        assertThat(empty.status()).isEqualTo(422);
    }

    @Test
    void a_file_is_read_like_a_list_and_shows_what_it_changes() {
        post(PATH, "from", "/f/oud", "to", "/kaart");
        post(PATH, "from", "/f/zelfde", "to", "/kaart");

        var seen = file("van,naar\r\n/f/nieuw,/kaart\r\n/f/oud,/cijfers\r\n/f/zelfde,/kaart\r\n");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("1 nieuw, 1 gewijzigd, 1 ongewijzigd.");
        assertThat(seen.page().select("tbody tr").eachText())
                .containsExactly("/f/nieuw /kaart Nieuw", "/f/oud /cijfers Leidde naar /kaart");
        assertThat(content.target("/f/oud")).isEqualTo("/kaart");
        post(PATH + "/inlezen", "confirmed", "yes", "rows", seen.field("rows"));
        assertThat(content.target("/f/oud")).isEqualTo("/cijfers");
    }

    @Test
    void a_file_that_is_no_list_is_refused_with_why() {
        var large = file("/a,/b\n".repeat(200_000));
        var binary = file("PK\u0003\u0000");
        var many = file("/a,/kaart\n".repeat(5001));
        var wrong = file("/goed,/kaart\nscheef,/kaart\n");

        assertThat(large.page().select("a[href=#file]").text()).contains("hoogstens 800 kB");
        assertThat(binary.page().select("a[href=#file]").text()).contains("geen CSV-bestand");
        assertThat(many.page().select("a[href=#file]").text()).contains("5001 regels");
        assertThat(wrong.page().select("a[href=#rows]").text()).contains("Regel 2:");
        assertThat(wrong.field("rows")).contains("scheef,/kaart");
        assertThat(content.target("/goed")).isEmpty();
    }

    private Browser.Answer file(String text) {
        return editor.postMultipart(
                PATH + "/inlezen",
                "csrf",
                editor.get(PATH).field("csrf"),
                "rows",
                "",
                Browser.FILE + "file",
                text);
    }

    @Test
    void the_second_editor_sees_both_versions() {
        post(PATH, "from", "/samen", "to", "/kaart");
        var screen =
                editor.get(PATH)
                        .page()
                        .select("a[href^=" + PATH + "/]:contains(/samen)")
                        .attr("href");
        var revision = editor.get(screen).field("revision");
        content.touchRedirects();

        var late = post(screen, "revision", revision, "from", "/samen", "to", "/cijfers");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page().select(".compared").text()).contains("kaart", "cijfers");
    }

    @Test
    void what_nobody_else_changed_is_saved_at_once() {
        post(PATH, "from", "/eerst", "to", "/kaart");
        var screen =
                editor.get(PATH)
                        .page()
                        .select("a[href^=" + PATH + "/]:contains(/eerst)")
                        .attr("href");
        var form = editor.get(screen);
        content.touchRedirects();

        var saved =
                post(
                        screen,
                        "revision",
                        form.field("revision"),
                        "opened-from",
                        form.field("opened-from"),
                        "opened-to",
                        form.field("opened-to"),
                        "from",
                        "/eerst",
                        "to",
                        "/cijfers");

        assertThat(saved.location()).startsWith(PATH + "?gelukt=samengevoegd");
        assertThat(content.target("/eerst")).isEqualTo("/cijfers");
    }

    @Test
    void what_somebody_else_changed_is_not_taken_away_and_not_put_back_either() {
        post(PATH, "from", "/weg-ermee", "to", "/kaart");
        var screen =
                editor.get(PATH)
                        .page()
                        .select("a[href^=" + PATH + "/]:contains(/weg-ermee)")
                        .attr("href");
        var revision = editor.get(screen).field("revision");
        content.touchRedirects();

        var late = post(screen + "/weghalen", "revision", revision);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("Moet ze nog steeds weg?");
        assertThat(content.target("/weg-ermee")).isEqualTo("/kaart");
        var removing = late.page().select("form[action$=/weghalen] [name=revision]");
        post(screen + "/weghalen", "revision", removing.val());
        assertThat(content.target("/weg-ermee")).isEmpty();
    }

    @Test
    void a_contributor_reads_only() {
        var contributor = signedIn(DeskFixture.CONTRIBUTOR);
        var list = contributor.get(PATH);

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.page().select("main form[method=post]")).isEmpty();
    }

    private void show(Change... changes) {
        SiteFixture.replace(
                server.getApplicationContext().getBean(Site.class), SiteFixture.imageOf(changes));
    }

    private Browser.Answer post(String path, String... fields) {
        var all = new String[fields.length + 2];
        all[0] = "csrf";
        all[1] = editor.get(PATH).field("csrf");
        System.arraycopy(fields, 0, all, 2, fields.length);
        return editor.post(path, all);
    }

    private Browser signedIn(String email) {
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, email);
        return browser;
    }
}
