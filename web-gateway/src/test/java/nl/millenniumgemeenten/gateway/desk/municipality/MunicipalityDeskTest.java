package nl.millenniumgemeenten.gateway.desk.municipality;

import static nl.millenniumgemeenten.gateway.service.RegisterRecords.change;
import static nl.millenniumgemeenten.gateway.service.RegisterRecords.municipality;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MunicipalityDeskTest {
    private static final String LIST = "/redactie/gemeenten";
    private static final String HILVERSUM = LIST + "/GM0402";

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
    }

    @BeforeEach
    void fill() {
        register.record("/municipalities/GM0402", municipality("GM0402", "Hilversum", null, null));
        register.record(
                "/municipalities/GM1696",
                municipality("GM1696", "Wijdemeren", "2002-01-01", "2027-01-01"));
        register.record(
                "/municipalities/GM0425", municipality("GM0425", "Nederhorst", null, "2002-01-01"));
        register.record(
                "/municipalities/GM0099",
                municipality("GM0099", "Gooiland", "2028-01-01", "2028-01-01"));
        register.record(
                "/municipalities/GM0425", Map.of("alternativeNames", List.of("'t Hórstje")));
        register.record(
                "/territorial-changes/2027-01-01-GM0402",
                change(
                        "ABSORPTION",
                        "PLANNED",
                        "2027-01-01",
                        List.of("GM1696"),
                        List.of("GM0402")));
    }

    @AfterAll
    void stop() {
        server.close();
        register.close();
    }

    @Test
    void the_list_is_whole_and_tells_who_exists_and_who_does_not() {
        var list = editor.get(LIST);

        assertThat(list.page().select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("Hilversum", "GM0402"))
                .anySatisfy(row ->
                        assertThat(row).contains("Nederhorst", "Opgeheven", "Tot 1 januari 2002"))
                .anySatisfy(row -> assertThat(row).contains("Wijdemeren", "Van 1 januari 2002 tot"))
                .anySatisfy(row -> assertThat(row).contains("Gooiland", "Nooit gekomen"));
        assertThat(list.page().select("a[href=" + LIST + "?bestaat=nu]").text())
                .isEqualTo("Bestaat nu 2");
    }

    @Test
    void it_is_searched_by_name_other_name_or_code_and_filtered_by_time_and_province() {
        assertThat(names(LIST + "?zoek=hilver")).containsExactly("Hilversum");
        assertThat(names(LIST + "?zoek=t+horstje")).containsExactly("Nederhorst");
        assertThat(names(LIST + "?zoek=gm1696")).containsExactly("Wijdemeren");
        assertThat(names(LIST + "?bestaat=voorbij")).containsExactly("Nederhorst");
        assertThat(names(LIST + "?provincie=Drenthe")).isEmpty();
        assertThat(names(LIST + "?zoek=...")).isEmpty();
    }

    @Test
    void an_editor_corrects_a_municipality_and_everything_else_is_sent_along() {
        var edit = editor.get(HILVERSUM);

        var saved = send(edit, HILVERSUM, "populations", "2026: 93.000\n2016 12001");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).startsWith(HILVERSUM + "?gelukt=vastgelegd");
        assertThat(register.received().getLast())
                .contains("\"name\":\"Hilversum\"", "\"slug\":\"hilversum\"", "52.22", "93000")
                .doesNotContain("formerSlugs");
        var after = editor.get(HILVERSUM);
        assertThat(after.field("populations")).contains("2026: 93.000");
        assertThat(after.page().select(".history__entry").eachText().getFirst())
                .contains("door", "Inwoners per jaar");

        send(after, HILVERSUM, "populations", "2026: 93.000\n2016 12001\n2017 12002");
        assertThat(editor.get(HILVERSUM).page().select(".history__entry dd").eachText().getFirst())
                .startsWith("Erbij: ")
                .contains("2017")
                .doesNotContain("2016", "2026");
    }

    @Test
    void the_screen_tells_what_becomes_of_it_and_leads_on() {
        var screen = editor.get(LIST + "/GM1696");

        assertThat(screen.text())
                .contains(
                        "Wijdemeren gaat op in Hilversum.", "Gepland", "Herindeling op 1 januari");
        assertThat(screen.page().select("a[href=" + HILVERSUM + "]")).isNotEmpty();
        assertThat(screen.page().select(".changes__municipalities").text())
                .isEqualTo("Bekijk ook: Hilversum");
        assertThat(screen.page().select("a[href=/redactie/herindelingen/2027-01-01-GM0402]"))
                .isNotEmpty();
        assertThat(screen.page().select("a[href=/gemeenten/wijdemeren]")).isNotEmpty();
        assertThat(screen.page().select("a[href$=/tooi/id/gemeente/gm1696]")).isNotEmpty();
    }

    @Test
    void what_the_register_refuses_stands_beside_its_field_with_what_was_typed() {
        var edit = editor.get(HILVERSUM);
        register.refuseNext(
                "/existsUntil",
                "Herindeling 2027-01-01-GM0402 zegt 2027-01-01. Wijzig eerst die herindeling.",
                "/populations/0/year",
                "Kies een getal van 1800 tot en met 2999.");

        var refused = send(edit, HILVERSUM, "existsUntil", "2026-01-01", "populations", "1700: 20");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#existsUntil-fout").text())
                .contains(
                        "de herindeling van Wijdemeren op 1 januari 2027 zegt",
                        "Wijzig eerst die herindeling");
        assertThat(refused.page().select("#populations-fout").text()).contains("‘1700: 20’");
        assertThat(refused.field("existsUntil")).isEqualTo("2026-01-01");
        assertThat(refused.field("name")).isEqualTo("Hilversum");
    }

    @Test
    void a_number_that_is_no_good_is_told_once() {
        var edit = editor.get(HILVERSUM);
        register.refuseNext(
                "/latitude",
                "Kies een getal van 50,5 tot en met 54.",
                "/latitude",
                "Vul ook de breedtegraad in.");

        var refused = send(edit, HILVERSUM, "latitude", "99");

        assertThat(refused.page().select(".error-summary li").eachText())
                .containsExactly("Breedtegraad: Kies een getal van 50,5 tot en met 54.");
    }

    @Test
    void a_count_that_cannot_be_read_is_named_and_nothing_is_saved() {
        var edit = editor.get(HILVERSUM);
        int before = register.received().size();

        var refused = send(edit, HILVERSUM, "populations", "2026: 93.000\nveel");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#populations-fout").text()).contains("‘veel’");
        assertThat(refused.field("populations")).contains("veel");
        assertThat(register.received()).hasSize(before);
    }

    @Test
    void who_comes_second_sees_both_versions() {
        var edit = editor.get(HILVERSUM);
        register.record("/municipalities/GM0402", Map.of("name", "Hilfersum"));

        var late = send(edit, HILVERSUM, "name", "Hilversum-Stad");
        var kept = editor.post(HILVERSUM, DeskFixture.fields(late));

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("Hilversum-Stad", "Hilfersum");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(register.stored("/municipalities/GM0402"))
                .containsEntry("name", "Hilversum-Stad");
    }

    @Test
    void what_two_changed_in_different_fields_comes_together() {
        var edit = editor.get(HILVERSUM);
        register.record("/municipalities/GM0402", Map.of("slug", "hilversum-elders"));

        var saved = send(edit, HILVERSUM, "alternativeNames", "Hilfertsom");

        assertThat(saved.location()).isEqualTo(HILVERSUM + "?gelukt=samengevoegd&bewaard=slug");
        assertThat(register.stored("/municipalities/GM0402"))
                .containsEntry("slug", "hilversum-elders")
                .containsEntry("alternativeNames", List.of("Hilfertsom"));
        assertThat(editor.get(saved.location()).text()).contains("gewijzigd: ‘Adres op de site’");
    }

    @Test
    void what_was_planned_and_never_came_to_be_stays_as_it_was() {
        var screen = editor.get(LIST + "/GM0099");

        assertThat(screen.text()).contains("Nooit gekomen", "het plan ging niet door");
        assertThat(screen.page().select("main form")).isEmpty();
    }

    @Test
    void a_contributor_reads_and_does_not_write() {
        var screen = contributor.get(HILVERSUM);
        int before = register.received().size();

        assertThat(screen.page().select("main form, main button")).isEmpty();
        assertThat(screen.text()).contains("Hilversum", "Noord-Holland", "Geschiedenis");
        assertThat(contributor.get(LIST).status()).isEqualTo(200);
        var csrf = screen.page().select("[name=csrf]").val();
        assertThat(contributor.post(HILVERSUM, "csrf", csrf, "revision", "1").status())
                .isEqualTo(403);
        assertThat(register.received()).hasSize(before);
    }

    @Test
    void what_does_not_exist_is_not_found_and_a_form_from_elsewhere_changes_nothing() {
        int before = register.received().size();

        assertThat(editor.get(LIST + "/GM9999").status()).isEqualTo(404);
        assertThat(editor.get(LIST + "/hilversum").status()).isEqualTo(404);
        assertThat(editor.post(HILVERSUM, "csrf", "guessed", "name", "x").status()).isEqualTo(403);
        assertThat(register.received()).hasSize(before);
    }

    @Test
    void while_the_register_is_away_what_was_typed_stays() {
        var edit = editor.get(HILVERSUM);
        register.stop();
        try {
            var away = send(edit, HILVERSUM, "name", "Blijft staan");

            assertThat(away.status()).isEqualTo(503);
            assertThat(away.field("name")).isEqualTo("Blijft staan");
            assertThat(editor.get(LIST).status()).isEqualTo(503);
            assertThat(editor.get(HILVERSUM).status()).isEqualTo(503);
        } finally {
            register.startAgain();
        }
    }

    private List<String> names(String path) {
        return editor.get(path).page().select("tbody .nl-link").eachText();
    }

    /// Sends the form as a browser would, with these fields typed over.
    private Browser.Answer send(Browser.Answer form, String path, String... typed) {
        var fields = new ArrayList<String>();
        for (var field : form.page().select("main form [name]")) {
            var name = field.attr("name");
            int at = List.of(typed).indexOf(name);
            fields.add(name);
            fields.add(at >= 0 && at % 2 == 0 ? typed[at + 1] : form.field(name));
        }
        return editor.post(path, fields.toArray(String[]::new));
    }
}
