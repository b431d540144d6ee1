package nl.millenniumgemeenten.gateway.desk.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoalDeskTest {
    private static final String LIST = "/redactie/doelen";

    private final FakeRegister register = new FakeRegister();
    private EmbeddedServer server;
    private Browser editor;
    private Browser contributor;

    @BeforeAll
    void start() {
        server = DeskFixture.start(Map.of("services.municipality", register.address().toString()));
        editor = new Browser(server.getURI());
        DeskFixture.signIn(editor, DeskFixture.EDITOR);
        contributor = new Browser(server.getURI());
        DeskFixture.signIn(contributor, DeskFixture.CONTRIBUTOR);
        goal(1, "armoede en honger");
        goal(2, "onderwijs");
        goal(3, "gelijkheid");
    }

    @AfterAll
    void stop() {
        server.close();
        register.close();
    }

    @Test
    void an_editor_words_a_goal_anew_and_its_history_says_so() {
        var edit = editor.get(LIST + "/1");

        var saved = send(edit, LIST + "/1", "theme", "armoede", "text", "Niemand heeft honger");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).startsWith(LIST + "/1?gelukt=vastgelegd");
        var after = editor.get(saved.location());
        assertThat(after.text()).contains("Vastgelegd in het register");
        assertThat(after.field("theme")).isEqualTo("armoede");
        assertThat(after.page().select(".history__entry").eachText().getFirst())
                .contains("Korte naam Van armoede en honger naar armoede");
        assertThat(after.page().select("a[href=/doelen/1]")).isNotEmpty();
    }

    @Test
    void a_new_goal_needs_a_number_that_is_free() {
        var form = editor.get(LIST + "/nieuw");

        var unnumbered = send(form, LIST + "/nieuw", "number", "honderd", "theme", "vrede");
        var taken = send(form, LIST + "/nieuw", "number", "2", "theme", "vrede", "text", "Vrede");
        var made = send(form, LIST + "/nieuw", "number", "16", "theme", "vrede", "text", "Vrede");

        assertThat(unnumbered.status()).isEqualTo(422);
        assertThat(unnumbered.page().select(".error-summary a[href=#number]")).isNotEmpty();
        assertThat(unnumbered.field("theme")).isEqualTo("vrede");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.page().select("#number-fout").text()).contains("al een doel");
        assertThat(made.location()).startsWith(LIST + "/16?");
        assertThat(editor.get(LIST).text()).contains("16", "Vrede", "onderwijs");
    }

    @Test
    void what_the_register_refuses_stands_beside_its_field_with_what_was_typed() {
        var edit = editor.get(LIST + "/2");
        register.refuseNext("/text", "Vul dit in.");

        var refused = send(edit, LIST + "/2", "theme", "school", "text", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().title()).startsWith("Fout");
        assertThat(refused.page().select("#text-fout").text()).contains("Vul dit in.");
        assertThat(refused.field("theme")).isEqualTo("school");
        assertThat(refused.field("revision")).isEqualTo(edit.field("revision"));
    }

    @Test
    void who_comes_second_sees_both_versions_and_may_still_keep_their_own() {
        var edit = editor.get(LIST + "/3");
        goal(3, "iemand anders");

        var late = send(edit, LIST + "/3", "theme", "te laat", "text", "Doel 3");
        var kept = send(late, LIST + "/3");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("te laat", "iemand anders");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(register.stored("/goals/3").get("theme")).asString().contains("te laat");
    }

    @Test
    void what_two_changed_in_different_fields_comes_together() {
        goal(4, "kinderen");
        var edit = editor.get(LIST + "/4");
        goal(4, "kindersterfte");

        var saved = send(edit, LIST + "/4", "theme", "kinderen", "text", "Minder kinderen sterven");

        assertThat(saved.location()).isEqualTo(LIST + "/4?gelukt=samengevoegd&bewaard=theme");
        assertThat(register.stored("/goals/4").get("theme")).asString().contains("kindersterfte");
        assertThat(register.stored("/goals/4").get("text"))
                .asString()
                .contains("Minder kinderen sterven");
        assertThat(editor.get(saved.location()).text()).contains("gewijzigd: ‘Korte naam’");
    }

    @Test
    void a_contributor_reads_and_does_not_write() {
        var one = contributor.get(LIST + "/2");
        int before = register.received().size();

        assertThat(contributor.get(LIST).page().select("a[href$=/nieuw]")).isEmpty();
        assertThat(one.page().select("main form, main button")).isEmpty();
        assertThat(one.text()).contains("onderwijs", "Geschiedenis");
        assertThat(contributor.get(LIST + "/nieuw").status()).isEqualTo(403);
        for (var path : List.of("/nieuw", "/2")) {
            assertThat(
                            contributor
                                    .post(
                                            LIST + path,
                                            "csrf",
                                            one.page().select("[name=csrf]").val(),
                                            "number",
                                            "20",
                                            "theme",
                                            "x")
                                    .status())
                    .isEqualTo(403);
        }
        assertThat(register.received()).hasSize(before);
    }

    @Test
    void what_does_not_exist_is_not_found_and_a_form_from_elsewhere_changes_nothing() {
        int before = register.received().size();

        assertThat(editor.get(LIST + "/77").status()).isEqualTo(404);
        assertThat(editor.get(LIST + "/niets").status()).isEqualTo(404);
        assertThat(editor.post(LIST + "/2", "csrf", "guessed", "theme", "x").status())
                .isEqualTo(403);
        assertThat(register.received()).hasSize(before);
    }

    @Test
    void while_the_register_is_away_what_was_typed_stays() {
        var edit = editor.get(LIST + "/2");
        register.stop();
        try {
            var away = send(edit, LIST + "/2", "theme", "blijft staan", "text", "Doel 2");

            assertThat(away.status()).isEqualTo(503);
            assertThat(away.field("theme")).isEqualTo("blijft staan");
            assertThat(editor.get(LIST).status()).isEqualTo(503);
        } finally {
            register.startAgain();
        }
    }

    private void goal(int number, String theme) {
        register.record(
                "/goals/" + number,
                Map.of("number", number, "theme", theme, "text", "Doel " + number));
    }

    private Browser.Answer send(Browser.Answer form, String path, String... fields) {
        var all = new ArrayList<>(List.of(DeskFixture.fields(form)));
        all.addAll(List.of(fields));
        return editor.post(path, all.toArray(String[]::new));
    }
}
