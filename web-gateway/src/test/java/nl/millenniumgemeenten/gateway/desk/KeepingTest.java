package nl.millenniumgemeenten.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is typed and not saved, and who else is there: without a script's help, and as scripts ask.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingTest {
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
        content.quiet();
        content.forgetCopies();
        browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
    }

    @Test
    void what_was_typed_is_offered_again_also_elsewhere_and_saved_is_gone() {
        var id = content.page("typen", "Typen");
        var form = browser.get("/redactie/paginas/" + id);
        assertThat(form.page().select("[data-keeping]").attr("data-keeping"))
                .isEqualTo("pages/" + id);

        var kept = keep("pages/" + id, form, "title", "Nog niet klaar", "body", "<p>Half</p>");

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).startsWith("{\"at\":\"10:12:00\",\"kept\":\"2026-11-25T09:12:00.");
        var elsewhere = new Browser(server.getURI());
        DeskFixture.signIn(elsewhere, DeskFixture.EDITOR);
        var offered = elsewhere.get("/redactie/paginas/" + id);
        assertThat(offered.text()).contains("Je was hier bezig").contains("Verder gaan");
        assertThat(offered.field("title")).isEqualTo("Typen");
        var continued = elsewhere.get("/redactie/paginas/" + id + "?verder");
        assertThat(continued.field("title")).isEqualTo("Nog niet klaar");
        assertThat(continued.field("body")).isEqualTo("<p>Half</p>");
        assertThat(continued.field("edition")).isEqualTo("1");

        var saved =
                elsewhere.post(
                        "/redactie/paginas/" + id,
                        typed(
                                continued,
                                "title",
                                "Klaar",
                                "slug",
                                "typen",
                                "position",
                                "10",
                                "body",
                                "<p>Heel</p>"));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(browser.get(saved.location()).text()).doesNotContain("Je was hier bezig");
        assertThat(content.copies()).isEmpty();
    }

    @Test
    void nobody_else_is_offered_what_somebody_typed() {
        var id = content.page("geheim", "Geheim");
        keep("pages/" + id, browser.get("/redactie/paginas/" + id), "title", "Van mij");
        var other = new Browser(server.getURI());
        DeskFixture.signIn(other, DeskFixture.CONTRIBUTOR);

        assertThat(other.get("/redactie/paginas/" + id).text()).doesNotContain("Je was hier bezig");
        assertThat(other.get("/redactie/paginas/" + id + "?verder").field("title"))
                .isEqualTo("Geheim");
        discard("pages/" + id);
    }

    @Test
    void what_was_thrown_away_is_gone() {
        var id = content.page("weg", "Weg");
        keep("pages/" + id, browser.get("/redactie/paginas/" + id), "title", "Weg ermee");
        var offered = browser.get("/redactie/paginas/" + id);

        var offer = offered.page().select("form.offer").get(0);

        var discarded = browser.post(offer.attr("action"), fields(offer));

        assertThat(discarded.location()).isEqualTo("/redactie/paginas/" + id);
        assertThat(content.copies()).isEmpty();
    }

    @Test
    void something_new_is_kept_before_it_was_ever_saved() {
        var form = browser.get("/redactie/nieuws/nieuw");
        var copy = form.field("copy");
        keep("news-articles/" + copy, form, "title", "Eerste zin");

        var again = browser.get("/redactie/nieuws/nieuw");

        assertThat(again.text()).contains("Je was bezig met ‘Eerste zin’");
        var continued = browser.get(again.page().select(".offer a").attr("href"));
        assertThat(continued.field("title")).isEqualTo("Eerste zin");
        assertThat(continued.field("copy")).isEqualTo(copy);
        var saved =
                browser.post(
                        "/redactie/nieuws/nieuw",
                        typed(
                                continued,
                                "title",
                                "Eerste zin",
                                "slug",
                                "eerste-zin",
                                "datedOn",
                                "2026-11-25"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(content.copies()).isEmpty();
        assertThat(browser.get("/redactie/paginas/nieuw").text()).doesNotContain("Je was bezig");
    }

    @Test
    void a_copy_that_says_what_is_stored_is_not_offered() {
        var id = content.page("zelfde", "Zelfde");
        var form = browser.get("/redactie/paginas/" + id);
        keep(
                "pages/" + id,
                form,
                "title",
                "Zelfde",
                "navigationTitle",
                "Zelfde",
                "summary",
                "Samenvatting",
                "body",
                "<p>Tekst van Zelfde</p>",
                "slug",
                "zelfde",
                "inNavigation",
                "true",
                "position",
                "10",
                "parent",
                "");

        assertThat(browser.get("/redactie/paginas/" + id).text())
                .doesNotContain("Je was hier bezig");
        assertThat(content.copies()).isEmpty();
    }

    @Test
    void a_copy_of_an_older_version_is_merged_when_it_is_saved() {
        var id = content.page("ouder", "Ouder");
        keep(
                "pages/" + id,
                browser.get("/redactie/paginas/" + id),
                "title",
                "Ouder",
                "navigationTitle",
                "Ouder",
                "summary",
                "Samenvatting",
                "slug",
                "ouder",
                "inNavigation",
                "true",
                "position",
                "10",
                "body",
                "<p>Van mij</p>");
        content.savedByAnother(id, "Van Bob");
        assertThat(browser.get("/redactie/paginas/" + id).text())
                .contains("Intussen is er een nieuwere versie opgeslagen.");
        var continued = browser.get("/redactie/paginas/" + id + "?verder");

        var saved =
                browser.post(
                        "/redactie/paginas/" + id,
                        typed(
                                continued,
                                "title",
                                "Ouder",
                                "navigationTitle",
                                "Ouder",
                                "summary",
                                "Samenvatting",
                                "slug",
                                "ouder",
                                "inNavigation",
                                "true",
                                "position",
                                "10",
                                "body",
                                "<p>Van mij</p>"));

        assertThat(saved.location()).contains("samengevoegd");
        assertThat(content.draft(id))
                .containsEntry("title", "Van Bob")
                .containsEntry("bodyHtml", "<p>Van mij</p>");
    }

    @Test
    void each_window_keeps_its_own_and_none_takes_the_place_of_another() {
        var id = content.page("later", "Later");
        var one = browser.get("/redactie/paginas/" + id);
        var two = browser.get("/redactie/paginas/" + id);
        assertThat(one.field("window")).isNotEmpty().isNotEqualTo(two.field("window"));
        keep("pages/" + id, one, "title", "Getypt zonder netwerk");
        keep("pages/" + id, two, "title", "Van een andere machine");

        var offered = browser.get("/redactie/paginas/" + id).page().select(".offer a");

        assertThat(offered).hasSize(2);
        assertThat(browser.get(offered.get(0).attr("href")).field("title"))
                .isEqualTo("Van een andere machine");
        var continued = browser.get(offered.get(1).attr("href"));
        assertThat(continued.field("title")).isEqualTo("Getypt zonder netwerk");
        assertThat(continued.page().select(".offer a")).hasSize(1);

        // Whoever goes on has that one in the form: the other is offered still.
        keep("pages/" + id, continued, "title", "Getypt zonder netwerk, en meer");
        assertThat(content.copies().toString())
                .contains("Van een andere machine", "en meer")
                .doesNotContain("Getypt zonder netwerk]");
        assertThat(content.copies()).hasSize(2);
        discard("pages/" + id);
        assertThat(content.copies()).isEmpty();
    }

    @Test
    void who_may_not_publish_any_more_keeps_what_they_typed() {
        var id = content.page("rol", "Rol");
        var contributor = new Browser(server.getURI());
        DeskFixture.signIn(contributor, DeskFixture.CONTRIBUTOR);
        for (var path : List.of("/redactie/paginas/" + id, "/redactie/paginas/nieuw")) {
            var form = contributor.get(path);

            var refused =
                    contributor.post(
                            path, typed(form, "title", "Nog vol rechten", "action", "publish"));

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("Alleen een redacteur kan iets publiceren.");
            assertThat(refused.field("title")).isEqualTo("Nog vol rechten");
            assertThat(content.copies().getLast()).containsEntry("title", "Nog vol rechten");
            assertThat(content.draft(id)).containsEntry("title", "Rol");
        }
        assertThat(content.copies()).hasSize(2);
    }

    @Test
    void only_what_was_seen_is_thrown_away() {
        var id = content.page("gezien", "Gezien");
        var form = browser.get("/redactie/paginas/" + id);
        keep("pages/" + id, form, "title", "Gezien en half");
        var offer = browser.get("/redactie/paginas/" + id).page().select("form.offer").get(0);
        keep("pages/" + id, form, "title", "Intussen verder getypt");

        var discarded = browser.post(offer.attr("action"), fields(offer));

        assertThat(discarded.location()).isEqualTo("/redactie/paginas/" + id);
        assertThat(content.copies().toString()).contains("Intussen verder getypt");
        var again = browser.get(discarded.location());
        assertThat(again.text()).contains("Je was hier bezig");
        discard("pages/" + id);
    }

    @Test
    void a_form_that_is_given_back_is_of_the_same_window() {
        var id = content.page("terug", "Terug");
        var form = browser.get("/redactie/paginas/" + id);
        keep("pages/" + id, form, "title", "Half");

        var refused = browser.post("/redactie/paginas/" + id, typed(form, "title", ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field("window")).isEqualTo(form.field("window"));
        discard("pages/" + id);
    }

    @Test
    void saving_in_one_window_leaves_what_the_same_person_types_in_another() {
        var id = content.page("vensters", "Vensters");
        var one = browser.get("/redactie/paginas/" + id);
        var fields = new String[] {"title", "Een", "slug", "vensters", "position", "10"};
        var two = browser.get("/redactie/paginas/" + id);
        keep("pages/" + id, two, "title", "In het andere");

        var saved = browser.post("/redactie/paginas/" + id, typed(one, fields));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(content.copies().toString()).contains("In het andere");
        discard("pages/" + id);
    }

    @Test
    void a_form_for_something_new_that_is_sent_twice_makes_one_thing() {
        var form = browser.get("/redactie/nieuws/nieuw");
        var fields =
                new String[] {"title", "Twee keer", "slug", "twee-keer", "datedOn", "2026-11-25"};

        var first = browser.post("/redactie/nieuws/nieuw", typed(form, fields));
        var second = browser.post("/redactie/nieuws/nieuw", typed(form, fields));

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(first.location()).contains(form.field("copy"));

        fields[1] = "Twee keer, en verbeterd";
        var third = browser.post("/redactie/nieuws/nieuw", typed(form, fields));
        assertThat(third.status()).isEqualTo(303);
        var made = UUID.fromString(form.field("copy"));
        assertThat(content.draft(made)).containsEntry("title", "Twee keer, en verbeterd");
        assertThat(content.editions(made)).isEqualTo(2);
    }

    @Test
    void who_else_has_it_open_is_shown_when_it_is_opened_and_told_to_scripts() {
        var id = content.page("open", "Open");
        content.open("Jan Jansen", "2026-11-25T13:03:00Z");

        var form = browser.get("/redactie/paginas/" + id);

        assertThat(form.page().select("[data-others]").text())
                .isEqualTo("Jan Jansen heeft dit ook open, sinds 14:03");
        var path = "/redactie/werkkopie/pages/" + id;
        var told = browser.post(path + "/open", "csrf", form.field("csrf"));
        assertThat(told.body()).contains("Jan Jansen heeft dit ook open, sinds 14:03");
        assertThat(browser.post(path + "/dicht", "csrf", form.field("csrf")).status())
                .isEqualTo(204);
        assertThat(browser.post(path + "/open", "csrf", "other").status()).isEqualTo(403);
    }

    @Test
    void while_the_service_is_away_scripts_are_told_so_and_forms_still_open_when_it_is_back() {
        var id = content.page("storing", "Storing");
        var form = browser.get("/redactie/paginas/" + id);
        content.stop();

        assertThat(keep("pages/" + id, form, "title", "Half").status()).isEqualTo(503);
        assertThat(
                        browser.post(
                                        "/redactie/werkkopie/pages/" + id + "/open",
                                        "csrf",
                                        form.field("csrf"))
                                .status())
                .isEqualTo(503);

        content.startAgain();
        assertThat(browser.get("/redactie/paginas/" + id).status()).isEqualTo(200);
    }

    @Test
    void a_kind_that_there_is_not_is_not_found() {
        var form = browser.get("/redactie/paginas/nieuw");

        assertThat(keep("onzin/" + form.field("copy"), form, "title", "x").status()).isEqualTo(404);
    }

    private Browser.Answer keep(String key, Browser.Answer form, String... fields) {
        return browser.post("/redactie/werkkopie/" + key, typed(form, fields));
    }

    /// Throws away everything that is offered of this.
    private void discard(String key) {
        var page = browser.get("/redactie/paginas/" + key.substring(key.indexOf('/') + 1)).page();
        for (var offer : page.select("form.offer")) {
            browser.post(offer.attr("action"), fields(offer));
        }
    }

    private static String[] fields(Element form) {
        return form.select("input").stream()
                .flatMap(input -> Stream.of(input.attr("name"), input.val()))
                .toArray(String[]::new);
    }

    /// The hidden fields of a form with what was typed in the others.
    private static String[] typed(Browser.Answer form, String... fields) {
        var hidden =
                Stream.of("csrf", "revision", "edition", "copy", "kept", "window")
                        .filter(name -> !hidden(form, name).isEmpty())
                        .flatMap(name -> Stream.of(name, hidden(form, name)));
        return Stream.concat(hidden, Stream.of(fields)).toArray(String[]::new);
    }

    private static String hidden(Browser.Answer form, String name) {
        return form.page().select("form.editing [name=" + name + "]").val();
    }
}
