package nl.millenniumgemeenten.gateway.desk.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeDiscussions;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportedDeskTest {
    private static final String LIST = "/redactie/discussies/meldingen";

    private final FakeDiscussions content = new FakeDiscussions();
    private EmbeddedServer server;
    private Browser editor;
    private UUID discussion;

    @BeforeAll
    void start() {
        server = DeskFixture.start(Map.of("services.content", content.address().toString()));
        var site = server.getApplicationContext().getBean(Site.class);
        content.tell(change -> SiteFixture.replace(site, SiteFixture.after(site.image(), change)));
        editor = new Browser(server.getURI());
        DeskFixture.signIn(editor, DeskFixture.EDITOR);
        var opened =
                post(
                        "/redactie/discussies/nieuw",
                        "title",
                        "Fair trade",
                        "openTo",
                        "EVERYONE",
                        "markdown",
                        "Wie heeft ervaring?");
        discussion = UUID.fromString(opened.location().split("[/?]", -1)[3]);
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @Test
    void an_editor_reads_what_visitors_say_and_leaves_the_contribution() {
        var contribution = written();
        content.report(contribution, "Dit is reclame.");
        assertThat(editor.get("/redactie/taken").text()).contains("1 bijdrage is gemeld");
        var list = editor.get(LIST);
        assertThat(list.text()).contains("Dit is reclame.", "Koop bij mij!");
        assertThat(list.page().select("textarea")).as("nobody is told why").isEmpty();

        var done = post(LIST + "/" + contribution + "/afhandelen");

        assertThat(editor.get(done.location()).text())
                .contains("Afgehandeld", "Er is niets gemeld");
        assertThat(content.reports(contribution)).isEmpty();
    }

    @Test
    void what_a_picture_is_said_to_show_is_there_to_read() {
        var contribution = written();
        content.show(contribution, "ab".repeat(32), "Een plein");
        content.report(contribution, "Dit is reclame.");

        assertThat(editor.get(LIST).page().select("article figure p").eachText())
                .containsExactly("Beschrijving: Een plein");
        post(LIST + "/" + contribution + "/afhandelen");
    }

    @Test
    void an_editor_hides_what_is_wrong_unless_it_was_changed_meanwhile() {
        var contribution = written();
        content.report(contribution, "Dit is reclame.");
        var form = editor.get(LIST).page().select("form[action$=verbergen] [name=revision]").val();
        content.changedByAnother("Anders");

        var late = post(LIST + "/" + contribution + "/verbergen", "revision", form);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("net gewijzigd");
        var now = late.page().select("form[action$=verbergen] [name=revision]").val();
        var done = post(LIST + "/" + contribution + "/verbergen", "revision", now);

        assertThat(done.status()).isEqualTo(303);
        assertThat(editor.get(LIST).text()).contains("Er is niets gemeld");
    }

    @Test
    void who_reads_along_cannot_decide_and_an_outage_is_said() {
        var contribution = written();
        content.report(contribution, "Dit is reclame.");
        var contributor = new Browser(server.getURI());
        DeskFixture.signIn(contributor, DeskFixture.CONTRIBUTOR);

        assertThat(contributor.get(LIST).page().select("article form")).isEmpty();
        content.stop();
        assertThat(editor.get(LIST).status()).isEqualTo(503);
        content.startAgain();
        post(LIST + "/" + contribution + "/afhandelen");
    }

    private UUID written() {
        post("/redactie/discussies/" + discussion + "/bijdragen", "markdown", "Koop bij mij!");
        return content.lastContribution();
    }

    private Browser.Answer post(String path, String... fields) {
        var token = editor.get("/redactie").page().select("[name=csrf]").val();
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "csrf";
        all[fields.length + 1] = token;
        return editor.post(path, all);
    }
}
