package nl.millenniumgemeenten.gateway.desk.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.GoalChange;
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
class DiscussionDeskTest {
    private static final String PATH = "/redactie/discussies";

    private final FakeDiscussions content = new FakeDiscussions();
    private EmbeddedServer server;
    private Browser editor;

    @BeforeAll
    void start() {
        server = DeskFixture.start(Map.of("services.content", content.address().toString()));
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                SiteFixture.imageOf(
                        new GoalChange.Defined(
                                8,
                                1,
                                "Werk wereldwijd samen",
                                "Samenwerken",
                                Instant.parse("2026-11-24T12:00:00Z"))));
        content.tell(change -> SiteFixture.replace(site, SiteFixture.after(site.image(), change)));
        editor = signedIn(DeskFixture.EDITOR);
    }

    private Browser signedIn(String who) {
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, who);
        return browser;
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @Test
    void a_discussion_is_opened_under_a_goal_and_visitors_read_it() {
        var screen = open("Fair trade", "/doelen/8", "Wie heeft ervaring?");

        var page = editor.get(screen).page();
        assertThat(page.select("article.contribution").text()).contains("Wie heeft ervaring?");
        assertThat(editor.get(screen).field("under")).isEqualTo("/doelen/8");
        var site = page.select("a:contains(op de site)").attr("href");
        assertThat(new Browser(server.getURI()).get(site).text())
                .contains("Fair trade", "Wie heeft ervaring?", "Doel 8: Samenwerken");
        assertThat(new Browser(server.getURI()).get("/doelen/8").page().select("#discussies"))
                .hasSize(1);
        assertThat(editor.get(PATH).text()).contains("Fair trade");
    }

    @Test
    void what_is_wrong_is_told_beside_the_field_and_nothing_typed_is_lost() {
        var form = editor.get(PATH + "/nieuw");
        var refused =
                post(
                        PATH + "/nieuw",
                        "key",
                        form.field("key"),
                        "title",
                        "Ergens",
                        "under",
                        "/kaart",
                        "openTo",
                        "EVERYONE",
                        "markdown",
                        "Hallo");
        var empty =
                post(
                        PATH + "/nieuw",
                        "title",
                        "Ergens",
                        "under",
                        "",
                        "openTo",
                        "EVERYONE",
                        "markdown",
                        " ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("a[href=#under]").text()).contains("geen discussie bij");
        assertThat(refused.field("title")).isEqualTo("Ergens");
        assertThat(refused.page().select("textarea").text()).isEqualTo("Hallo");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("a[href=#markdown]").text()).contains("Vul dit in");
    }

    @Test
    void somebody_writes_replies_and_quotes() {
        var screen = open("Schrijven", "", "Regel een\nregel twee");
        var discussion = editor.get(screen);
        var quoting = discussion.page().select("a:contains(Citeer)").attr("href");

        var form = editor.get(quoting);
        assertThat(form.page().select("textarea[name=markdown]").val())
                .isEqualTo("> Regel een\n> regel twee");
        assertThat(form.text()).contains("Je antwoordt op bijdrage 1.");
        var written =
                post(
                        screen + "/bijdragen",
                        "key",
                        form.field("key"),
                        "inReplyTo",
                        form.field("inReplyTo"),
                        "markdown",
                        "> Regel een\n\nJa!");

        assertThat(written.status()).isEqualTo(303);
        assertThat(written.location()).contains("gelukt=bijdrage-geplaatst", "#bijdrage-2");
        assertThat(editor.get(screen).page().select("article.contribution")).hasSize(2);
        assertThat(editor.get(screen).page().select("#bijdrage-2").text())
                .contains("Antwoord op bijdrage 1");
        assertThat(post(screen + "/bijdragen", "markdown", "").status()).isEqualTo(422);
    }

    @Test
    void a_contribution_is_edited_with_its_versions_beside_it_and_hidden_and_shown_again() {
        var screen = open("Aanpassen", "", "Eerst");
        var path = editor.get(screen).page().select("a:contains(Aanpassen of)").attr("href");
        var form = editor.get(path);

        var saved = post(path, Stream.concat(hidden(form), Stream.of("markdown", "Daarna")));
        var after = editor.get(path);

        assertThat(saved.location()).isEqualTo(path + "?gelukt=bijdrage-gewijzigd");
        assertThat(after.page().select("details summary").eachText())
                .anySatisfy(text -> assertThat(text).startsWith("Versie 2"))
                .anySatisfy(text -> assertThat(text).startsWith("Versie 1"));
        post(path + "/verbergen", "revision", after.field("revision"));
        assertThat(editor.get(path).text()).contains("Deze bijdrage is verborgen");
        var late = post(path + "/tonen", "revision", after.field("revision"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("Iemand anders heeft deze bijdrage net gewijzigd");
        post(path + "/tonen", "revision", editor.get(path).field("revision"));
        assertThat(editor.get(path).text()).doesNotContain("Deze bijdrage is verborgen");
    }

    @Test
    void a_picture_is_erased_whether_it_is_shown_or_was() {
        var screen = open("Foto wissen", "", "Eerst");
        var path = editor.get(screen).page().select("a:contains(Aanpassen of)").attr("href");
        var hash = "ab".repeat(32);
        content.show(content.lastContribution(), hash, "Een plein");
        var shown = editor.get(path);
        assertThat(shown.page().select("[name=foto-eruit]").eachAttr("value"))
                .containsExactly(hash);
        assertThat(shown.page().select("[name=foto-wissen]").eachAttr("value"))
                .containsExactly(hash);
        post(path, Stream.concat(hidden(shown), Stream.of("markdown", "Zonder")));

        var form = editor.get(path);
        assertThat(form.page().select("[name=foto-eruit]")).isEmpty();
        assertThat(form.text()).contains("Deze foto is er al uit");
        var fields = Stream.of("markdown", "Zonder", "foto-wissen", hash);
        var saved = post(path, Stream.concat(hidden(form), fields));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(content.erased()).containsExactly(hash);
    }

    @Test
    void what_a_picture_is_said_to_show_is_there_to_read() {
        var screen = open("Foto beschreven", "", "Eerst");
        var path = editor.get(screen).page().select("a:contains(Aanpassen of)").attr("href");
        content.show(content.lastContribution(), "ab".repeat(32), "Een plein");

        assertThat(editor.get(screen).page().select("article figure p").eachText())
                .containsExactly("Beschrijving: Een plein");
        var form = editor.get(path).page();
        assertThat(form.select("form figure p[aria-hidden=true]").text())
                .isEqualTo("Beschrijving: Een plein");
        assertThat(form.select("form figure img").attr("alt")).isEqualTo("Een plein");
        assertThat(form.select("details figure p").text()).isEqualTo("Beschrijving: Een plein");
        assertThat(form.select("label[for^=eruit-], label[for^=wissen-]").eachText())
                .as("each by its own name, also where only the names are heard")
                .containsExactly(
                        "Haal deze foto eruit: Een plein",
                        "Wis deze foto helemaal, ook voor de redactie: Een plein");
        assertThat(form.select("label .visually-hidden").eachText())
                .contains(": Een plein", ": Een plein");
    }

    @Test
    void what_its_writer_took_back_is_read_and_nothing_is_done_with_it() {
        var screen = open("Ingetrokken", "", "Eerst");
        var path = editor.get(screen).page().select("a:contains(Aanpassen of)").attr("href");
        content.takeBack(content.lastContribution());

        assertThat(editor.get(screen).page().select("article.contribution").text())
                .contains("Ingetrokken door de schrijver", "Versies", "Antwoord")
                .doesNotContain("Verborgen", "Aanpassen", "Citeer");
        var page = editor.get(path).page();
        assertThat(page.select("main").text()).contains("Ingetrokken door de schrijver");
        assertThat(page.select("main details")).hasSize(1);
        assertThat(page.select("main form")).isEmpty();
        var late = post(path, "revision", "2", "markdown", "Daarna");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Wie dit schreef, heeft het ingetrokken.");
        assertThat(late.page().select("main form")).isEmpty();
    }

    @Test
    void two_people_at_once_lose_nothing() {
        var screen = open("Samen", "", "Tekst");
        var form = editor.get(screen);
        var path = form.page().select("a:contains(Aanpassen of)").attr("href");
        var contribution = editor.get(path);
        content.changedByAnother("Van een ander");

        var state =
                post(
                        screen,
                        "revision",
                        form.page().select("form:has([name=title]) [name=revision]").val(),
                        "opened-title",
                        "Samen",
                        "opened-under",
                        "",
                        "opened-openTo",
                        "EVERYONE",
                        "opened-state",
                        "OPEN",
                        "opened-pinned",
                        "",
                        "title",
                        "Samen",
                        "under",
                        "",
                        "openTo",
                        "EVERYONE",
                        "state",
                        "SOLVED");
        var text =
                post(path, Stream.concat(hidden(contribution), Stream.of("markdown", "Van mij")));

        assertThat(state.status()).isEqualTo(303);
        assertThat(editor.get(screen).field("title")).isEqualTo("Van een ander");
        assertThat(text.status()).isEqualTo(412);
        assertThat(text.page().select(".compared").text()).contains("een ander", "mij");
    }

    @Test
    void what_was_typed_stays_when_the_discussion_closes_meanwhile() {
        var screen = open("Gesloten", "", "Tekst");
        post(
                screen,
                "revision",
                editor.get(screen).page().select("form:has([name=title]) [name=revision]").val(),
                "title",
                "Gesloten",
                "openTo",
                "EVERYONE",
                "state",
                "CLOSED");

        var late = post(screen + "/bijdragen", "markdown", "Een lang verhaal");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Hier kan nu niemand schrijven.");
        assertThat(late.page().select("#schrijf textarea").val()).isEqualTo("Een lang verhaal");
        assertThat(editor.get(screen).page().select("#schrijf")).isEmpty();
    }

    @Test
    void saving_something_else_leaves_a_discussion_under_what_is_not_on_the_site_now() {
        var screen = open("Onder", "NEWS_ARTICLE 00000000-0000-4000-8000-00000000abcd", "Tekst");
        var form = editor.get(screen);

        assertThat(form.field("under"))
                .isEqualTo("NEWS_ARTICLE 00000000-0000-4000-8000-00000000abcd");
        var saved =
                post(
                        screen,
                        "revision",
                        form.page().select("form:has([name=title]) [name=revision]").val(),
                        "title",
                        "Anders",
                        "under",
                        form.field("under"),
                        "openTo",
                        "EVERYONE",
                        "state",
                        "OPEN");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(editor.get(screen).field("under")).isEqualTo(form.field("under"));
    }

    @Test
    void a_contributor_reads_only() {
        var screen = open("Lezen", "", "Tekst");
        var contributor = signedIn(DeskFixture.CONTRIBUTOR);

        assertThat(contributor.get(screen).page().select("main form[method=post]")).isEmpty();
        assertThat(contributor.get(PATH + "/nieuw").status()).isEqualTo(403);
        var csrf = contributor.get("/redactie").page().select("[name=csrf]").val();
        assertThat(contributor.post(screen + "/bijdragen", "csrf", csrf, "markdown", "x").status())
                .isEqualTo(403);
    }

    private String open(String title, String under, String markdown) {
        var form = editor.get(PATH + "/nieuw");
        var opened =
                post(
                        PATH + "/nieuw",
                        "key",
                        form.field("key"),
                        "title",
                        title,
                        "under",
                        under,
                        "openTo",
                        "EVERYONE",
                        "markdown",
                        markdown);
        assertThat(opened.status()).as(opened.text()).isEqualTo(303);
        return opened.location().split("\\?", 2)[0];
    }

    private Stream<String> hidden(Browser.Answer answer) {
        return answer.page().select("main form:has(textarea) [type=hidden]").stream()
                .filter(field -> !field.attr("name").equals("csrf"))
                .flatMap(field -> Stream.of(field.attr("name"), field.val()));
    }

    private Browser.Answer post(String path, Stream<String> fields) {
        return post(path, fields.toArray(String[]::new));
    }

    private Browser.Answer post(String path, String... fields) {
        var csrf = editor.get("/redactie").page().select("[name=csrf]").val();
        return editor.post(
                path,
                Stream.concat(Stream.of("csrf", csrf), Stream.of(fields)).toArray(String[]::new));
    }
}
