package nl.millenniumgemeenten.gateway.desk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.Map;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionScreensTest {
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
    void every_version_is_listed_with_what_changed_in_it() {
        var id = content.page("lijst", "Eerste titel");
        content.savedByAnother(id, "Tweede titel");
        content.savedByAnother(id, Map.of("summary", "Anders", "bodyHtml", "<p>Anders</p>"));

        var list = browser.get("/redactie/paginas/" + id + "/versies");

        assertThat(list.status()).isEqualTo(200);
        var items = list.page().select(".edition-list__item");
        assertThat(items).hasSize(3);
        assertThat(items.get(0).text())
                .contains("Versie 3")
                .contains("Gewijzigd: Samenvatting en Tekst.")
                .contains("Nieuwste");
        assertThat(items.get(1).text()).contains("Gewijzigd: Titel.");
        assertThat(items.get(2).text()).contains("Eerste versie.");
        assertThat(list.page().select("input[name=oud][checked]").val()).isEqualTo("2");
        assertThat(list.page().select("input[name=nieuw][checked]").val()).isEqualTo("3");
    }

    @Test
    void what_was_said_of_a_version_is_not_read_again() {
        var id = content.page("onthouden", "Onthouden");
        content.savedByAnother(id, "Anders");
        var path = "/redactie/paginas/" + id + "/versies";
        assertThat(browser.get(path).text()).contains("Gewijzigd: Titel.");

        content.takeOver("/outlines", Duration.ZERO);

        assertThat(browser.get(path).text()).contains("Gewijzigd: Titel.").contains("Eerste");
        assertThat(content.mostAtOnce()).isZero();
        content.savedByAnother(id, "Nog anders");
        assertThat(browser.get(path).page().select("main").text())
                .containsPattern("Gewijzigd: Titel.*Gewijzigd: Titel.");
        assertThat(content.mostAtOnce()).isPositive();
        content.hurry();
    }

    @Test
    void two_versions_stand_beside_each_other_with_their_changed_words_marked() {
        var id = content.page("vergelijken", "Rode fiets");
        content.savedByAnother(
                id,
                Map.of(
                        "title",
                        "Blauwe fiets",
                        "bodyHtml",
                        "<p>Tekst van Rode fiets</p><h2>Kop</h2>"));

        var comparison =
                browser.get("/redactie/paginas/" + id + "/versies/vergelijken?oud=2&nieuw=1");

        assertThat(comparison.page().select("h1").text()).isEqualTo("Versie 1 en 2 vergelijken");
        assertThat(comparison.page().select("section h2").eachText())
                .containsExactly("Titel", "Tekst");
        assertThat(comparison.page().select("td del").text()).isEqualTo("[verwijderd: Rode]");
        assertThat(comparison.page().select("td ins").eachText())
                .containsExactly("[toegevoegd: Blauwe]", "[toegevoegd: Kop]");
        assertThat(comparison.text()).contains("Niet gewijzigd: Samenvatting, Hoort onder");
    }

    @Test
    void an_earlier_version_comes_back_as_a_new_draft_that_says_so() {
        var id = content.page("terug", "Oud");
        content.savedByAnother(id, "Nieuw");
        var list = browser.get("/redactie/paginas/" + id + "/versies");
        var form = list.page().expectFirst("form#terugzetten-1");

        var restored =
                browser.post(
                        form.attr("action"),
                        "csrf",
                        form.select("[name=csrf]").val(),
                        "revision",
                        form.select("[name=revision]").val());

        assertThat(restored.status()).isEqualTo(303);
        assertThat(browser.get(restored.location()).text())
                .contains("Teruggezet als nieuw concept.");
        assertThat(content.draft(id)).containsEntry("title", "Oud");
        assertThat(content.editions(id)).isEqualTo(3);
        assertThat(browser.get("/redactie/paginas/" + id + "/versies").text())
                .contains("Versie 1 teruggezet. Gewijzigd: Titel.");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_restored_over() {
        var id = content.page("net", "Oud");
        content.savedByAnother(id, "Nieuw");
        var csrf = browser.get("/redactie").page().select("[name=csrf]").val();

        var refused =
                browser.post(
                        "/redactie/paginas/" + id + "/versies/1/terugzetten",
                        "csrf",
                        csrf,
                        "revision",
                        "1");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Er is nog niets teruggezet.");
        assertThat(content.draft(id)).containsEntry("title", "Nieuw");
    }

    @Test
    void a_contributor_looks_and_does_not_restore() {
        var id = content.page("kijken", "Oud");
        content.savedByAnother(id, "Nieuw");
        var contributor = new Browser(server.getURI());
        DeskFixture.signIn(contributor, DeskFixture.CONTRIBUTOR);

        var list = contributor.get("/redactie/paginas/" + id + "/versies");

        assertThat(list.page().select("form[action$=terugzetten]")).isEmpty();
        var csrf = list.page().select("[name=csrf]").val();
        assertThat(
                        contributor
                                .post(
                                        "/redactie/paginas/" + id + "/versies/1/terugzetten",
                                        "csrf",
                                        csrf,
                                        "revision",
                                        "2")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void what_there_is_not_is_not_found() {
        var id = content.page("er-niet", "Er niet");

        assertThat(browser.get("/redactie/onzin/" + id + "/versies").status()).isEqualTo(404);
        assertThat(
                        browser.get(
                                        "/redactie/paginas/00000000-0000-4000-8000-000000000000/versies")
                                .status())
                .isEqualTo(404);
    }
}
