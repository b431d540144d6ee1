package nl.millenniumgemeenten.gateway.desk.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeTimeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineDeskTest {
    private static final String LIST = "/redactie/tijdlijn";

    private final FakeTimeline content = new FakeTimeline();
    private EmbeddedServer server;
    private Browser editor;

    @BeforeEach
    void start() {
        server = DeskFixture.start(Map.of("services.content", content.address().toString()));
        editor = new Browser(server.getURI());
        DeskFixture.signIn(editor, DeskFixture.EDITOR);
    }

    @AfterEach
    void stop() {
        server.stop();
        content.close();
    }

    @Test
    void an_editor_adds_a_source_sees_how_it_stands_and_has_it_fetched() {
        var form = editor.get(LIST + "/nieuw").page();
        assertThat(form.select("[name=active]").hasAttr("checked")).isTrue();
        var refused = add(form.select("[name=key]").val(), "http://example.org/feed");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#address-fout").text()).contains("Gebruik https.");
        assertThat(refused.page().select("[name=name]").val()).isEqualTo("Onze campagne");

        var added = add(form.select("[name=key]").val(), "https://example.org/feed");
        assertThat(added.status()).isEqualTo(303);
        var list = editor.get(added.location());
        assertThat(list.text())
                .contains(
                        "Toegevoegd",
                        "Onze campagne",
                        "Niet gelukt",
                        "De server heeft een storing (500).",
                        "24 november 2026, 13.00 uur");

        var action = list.page().select("form[action$=ophalen]").attr("action");
        assertThat(editor.get(post(action).location()).text()).contains("We halen de berichten nu");
        assertThat(content.fetched()).hasSize(1);
        content.askToWait("De server vraagt om te wachten.");
        assertThat(post(action).text()).contains("De server vraagt om te wachten.");
    }

    @Test
    void two_editors_change_a_source_together() {
        add("6f1d3c1a-0000-4000-8000-000000000001", "https://example.org/feed");
        var path = editor.get(LIST).page().select("article h3 a").attr("href");
        var form = editor.get(path).page();
        content.renamedByAnother("Anders");

        var clash =
                post(
                        path,
                        "kind",
                        "MASTODON",
                        "address",
                        "https://example.org/feed",
                        "name",
                        "Nog anders",
                        "active",
                        "true",
                        "revision",
                        form.select("[name=revision]").val(),
                        "opened-kind",
                        "",
                        "opened-address",
                        "https://example.org/feed",
                        "opened-name",
                        "Onze campagne",
                        "opened-active",
                        "true");

        assertThat(clash.text())
                .contains("Anders", "Nog anders", "Mastodon", "RSS")
                .doesNotContain("MASTODON", "FEED");
    }

    @Test
    void removing_is_asked_first_and_asked_again_after_a_change() {
        add("6f1d3c1a-0000-4000-8000-000000000002", "https://example.org/feed");
        var path = editor.get(LIST).page().select("article h3 a").attr("href");

        var asked = editor.get(path + "/verwijderen");
        assertThat(asked.text()).contains("‘Onze campagne’ verwijderen?", "3 berichten");
        content.renamedByAnother("Anders");
        var late =
                post(
                        path + "/verwijderen",
                        "revision",
                        asked.page().select("[name=revision]").val());
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("‘Anders’ verwijderen?");
        var done =
                post(
                        path + "/verwijderen",
                        "revision",
                        late.page().select("[name=revision]").val());

        assertThat(editor.get(done.location()).text()).contains("Verwijderd", "nog geen bronnen");
    }

    @Test
    void a_post_is_hidden_and_shown_again() {
        var form = editor.get(LIST).page().select("form[action$=verbergen]");
        var hidden = post(form.attr("action"), "revision", form.select("[name=revision]").val());
        assertThat(hidden.status()).isEqualTo(303);
        assertThat(editor.get(LIST).text()).contains("Verborgen.", "Met 2 foto’s");

        var late = post(form.attr("action"), "revision", "1");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("net veranderd");
    }

    @Test
    void who_is_no_editor_does_not_and_an_outage_is_said() {
        var contributor = new Browser(server.getURI());
        DeskFixture.signIn(contributor, DeskFixture.CONTRIBUTOR);

        assertThat(contributor.get(LIST).status()).isEqualTo(403);
        assertThat(contributor.get("/redactie").page().select("a[href=" + LIST + "]")).isEmpty();
        content.stop();
        assertThat(editor.get(LIST).status()).isEqualTo(503);
    }

    private Browser.Answer add(String key, String address) {
        return post(
                LIST + "/nieuw",
                "key",
                key,
                "kind",
                "FEED",
                "address",
                address,
                "name",
                "Onze campagne",
                "active",
                "true");
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
