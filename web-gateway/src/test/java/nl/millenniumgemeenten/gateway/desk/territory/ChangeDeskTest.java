package nl.millenniumgemeenten.gateway.desk.territory;

import static nl.millenniumgemeenten.gateway.service.RegisterRecords.change;
import static nl.millenniumgemeenten.gateway.service.RegisterRecords.municipality;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.participation;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeRegister;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeDeskTest {
    private static final String LIST = "/redactie/herindelingen";
    private static final String NEW = LIST + "/nieuw";
    private static final String PLANNED = LIST + "/2027-01-01-GM0402";
    private static final String IN_FORCE = LIST + "/2019-01-01-GM1966";
    private static final String CANCELLED = LIST + "/2026-01-01-GM0417";

    private final FakeRegister register = new FakeRegister();
    private EmbeddedServer server;
    private Browser editor;
    private Browser contributor;

    @BeforeAll
    void start() {
        server = DeskFixture.start(Map.of("services.municipality", register.address().toString()));
        SiteFixture.replace(
                server.getApplicationContext().getBean(Site.class),
                SiteFixture.imageOf(
                        SiteFixture.municipality("GM0376", "blaricum"), participation("GM0376")));
        editor = new Browser(server.getURI());
        DeskFixture.signIn(editor, DeskFixture.EDITOR);
        contributor = new Browser(server.getURI());
        DeskFixture.signIn(contributor, DeskFixture.CONTRIBUTOR);
    }

    @BeforeEach
    void fill() {
        register.clear();
        register.hurry();
        known("GM0402", "Hilversum", null);
        known("GM1696", "Wijdemeren", "2027-01-01");
        known("GM0376", "Blaricum", null);
        known("GM0417", "Laren", null);
        known("GM0406", "Huizen", null);
        known("GM0005", "Bedum", "2019-01-01");
        known("GM0373", "Bergen", null);
        known("GM0893", "Bergen", null);
        record(PLANNED, "ABSORPTION", "PLANNED", "2027-01-01", "GM1696", "GM0402");
        record(IN_FORCE, "ABSORPTION", "IN_FORCE", "2019-01-01", "GM0005", "GM0417");
        record(CANCELLED, "ABSORPTION", "CANCELLED", "2026-01-01", "GM0406", "GM0417");
    }

    @AfterAll
    void stop() {
        server.close();
        register.close();
    }

    @Test
    void the_list_tells_what_is_planned_first_and_what_was_called_off() {
        var list = editor.get(LIST);

        assertThat(list.page().select("main h2").eachText())
                .containsExactly("Gepland", "2026", "2019");
        assertThat(list.page().select(".changes__change").eachText())
                .satisfiesExactly(
                        one ->
                                assertThat(one)
                                        .contains("Wijdemeren gaat op in Hilversum.", "Gepland"),
                        one -> assertThat(one).contains("Huizen zou opgaan in Laren.", "Afgelast"),
                        one -> assertThat(one).contains("Bedum ging op in Laren.", "Ingegaan"));
    }

    @Test
    void a_change_and_the_register_around_it_are_asked_at_the_same_time() {
        register.takeOver("/", Duration.ofMillis(300));

        assertThat(editor.get(PLANNED).page().select(".record-sentence").text())
                .contains("Hilversum");

        assertThat(register.mostAtOnce()).isGreaterThan(1);
    }

    @Test
    void a_change_opens_without_its_history_when_that_takes_long() {
        register.takeOver("/revisions", Duration.ofSeconds(4));
        var begun = System.nanoTime();

        var screen = editor.get(PLANNED);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThat(screen.page().select(".record-sentence").text()).contains("Hilversum");
    }

    @Test
    void the_choice_holds_every_municipality_by_a_name_that_finds_it_again() {
        assertThat(editor.get(NEW).page().select("datalist option").eachAttr("value"))
                .startsWith("Bedum", "Bergen (GM0373)", "Bergen (GM0893)", "Blaricum")
                .hasSize(8);
    }

    @Test
    void an_editor_plans_a_merger_by_names_sees_what_will_change_and_records_it() {
        register.consequences(
                List.of(
                        existence("GM0376", true, null, "2028-01-01"),
                        existence("GM0417", true, null, "2028-01-01"),
                        existence("GM2001", false, "2028-01-01", null)));
        var form = editor.get(NEW);

        var preview = send(form, NEW, merger("action", "preview"));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text())
                .contains(
                        "Op 1 januari 2028: Blaricum en Laren worden samen Gooimeren.",
                        "Er is nog niets vastgelegd.",
                        "gaat vanzelf in op 1 januari 2028",
                        "Blaricum houdt op te bestaan op 1 januari 2028.",
                        "Laren houdt op te bestaan op 1 januari 2028.",
                        "Gooimeren (GM2001, Noord-Holland) komt nieuw in het register",
                        "Blaricum doet mee aan de campagne.");
        assertThat(register.received()).isEmpty();

        var recorded = send(preview, NEW, "action", "record");

        assertThat(recorded.status()).isEqualTo(303);
        assertThat(recorded.location()).startsWith(LIST + "/2028-01-01-GM2001?gelukt=vastgelegd");
        assertThat(register.received().getLast())
                .contains(
                        "/territorial-changes/2028-01-01-GM2001",
                        "\"from\":[\"GM0376\",\"GM0417\"]",
                        "\"to\":[\"GM2001\"]",
                        "\"name\":\"Gooimeren\"");
    }

    @Test
    void from_the_preview_an_editor_goes_back_to_the_form_as_it_was_typed() {
        var preview = send(editor.get(NEW), NEW, merger("action", "preview"));

        var again = send(preview, NEW, "action", "edit");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.field("from-0")).isEqualTo("Blaricum");
        assertThat(again.field("beginCode-0")).isEqualTo("gm2001");
        assertThat(again.page().select("input[value=MERGER]").hasAttr("checked")).isTrue();
    }

    @Test
    void rows_are_added_by_a_button_that_works_without_scripts() {
        var form = editor.get(NEW);

        var more = send(form, NEW, "from-0", "Laren", "action", "add-from");
        var most = send(more, NEW, "from-2", "Huizen", "action", "add-begin");

        assertThat(form.page().select("input[name^=from-]")).hasSize(2);
        assertThat(more.page().select("input[name^=from-]")).hasSize(3);
        assertThat(most.field("from-0")).isEqualTo("Laren");
        assertThat(most.field("from-2")).isEqualTo("Huizen");
        assertThat(most.page().select("input[name^=beginCode-]")).hasSize(2);
        assertThat(form.page().select("datalist option[value=Laren]").text()).isEqualTo("GM0417");
        assertThat(form.page().select("datalist option[value=Bergen (GM0373)]")).isNotEmpty();
    }

    @Test
    void what_cannot_be_read_is_named_beside_its_field() {
        var refused =
                send(
                        editor.get(NEW),
                        NEW,
                        "kind",
                        "MERGER",
                        "effectiveOn",
                        "binnenkort",
                        "from-0",
                        "Atlantis",
                        "from-1",
                        "Bergen",
                        "beginName-0",
                        "Gooimeren",
                        "action",
                        "preview");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().title()).startsWith("Fout");
        assertThat(fault(refused, "effectiveOn")).contains("op welke dag");
        assertThat(fault(refused, "from-0")).contains("‘Atlantis’");
        assertThat(fault(refused, "from-1")).contains("Bergen (GM0373)", "Bergen (GM0893)");
        assertThat(fault(refused, "beginCode-0")).contains("GM1992");
        assertThat(fault(refused, "beginProvince-0")).contains("Kies de provincie.");
        assertThat(refused.page().select(".error-summary a[href=#from-1]")).isNotEmpty();
        assertThat(refused.field("effectiveOn")).isEqualTo("binnenkort");
        assertThat(fault(send(editor.get(NEW), NEW, "action", "preview"), "kind"))
                .contains("Kies wat voor herindeling");
        assertThat(register.received()).isEmpty();
    }

    @Test
    void what_the_register_refuses_stands_beside_the_row_that_was_typed() {
        for (var action : List.of("preview", "record")) {
            register.refuseNext(
                    "/from/1",
                    "Deze gemeente houdt al op door herindeling 2027-01-01-GM0402; een gemeente"
                            + " eindigt maar één keer.",
                    "/begins/0/province",
                    "Kies een van de twaalf provincies.",
                    "/to",
                    "Een gemeente kan niet in zichzelf opgaan.",
                    "/effectiveOn",
                    "Deze gemeente bestond toen nog niet.");

            var refused =
                    send(
                            editor.get(NEW),
                            NEW,
                            "kind",
                            "MERGER",
                            "effectiveOn",
                            "1-1-2027",
                            "from-0",
                            "blaricum",
                            "from-1",
                            "",
                            "from-2",
                            "Wijdemeren",
                            "beginName-0",
                            "Nieuw",
                            "beginCode-0",
                            "GM2002",
                            "beginProvince-0",
                            "Utrecht",
                            "action",
                            action);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(fault(refused, "from-2"))
                    .contains(
                            "Wijdemeren: ",
                            "de herindeling van Wijdemeren op 1 januari 2027; een gemeente");
            assertThat(fault(refused, "beginProvince-0")).contains("provincies");
            assertThat(fault(refused, "beginCode-0")).contains("in zichzelf");
            assertThat(fault(refused, "effectiveOn")).contains("bestond toen nog niet");
            assertThat(refused.field("from-2")).isEqualTo("Wijdemeren");
            assertThat(register.received()).isEmpty();
        }
    }

    @Test
    void a_planned_change_is_moved_to_another_day_and_keeps_its_name() {
        var edit = editor.get(PLANNED);

        var preview = send(edit, PLANNED, "effectiveOn", "2029-01-01", "action", "preview");
        var moved = send(preview, PLANNED, "action", "record");

        assertThat(edit.field("from-0")).isEqualTo("Wijdemeren");
        assertThat(preview.text()).contains("Op 1 januari 2029: Wijdemeren gaat op in Hilversum.");
        assertThat(moved.location()).startsWith(PLANNED + "?");
        assertThat(editor.get(PLANNED).page().select(".history__entry").eachText().getFirst())
                .contains("Ingang Van 1 januari 2027 naar 1 januari 2029");
    }

    @Test
    void a_planned_change_is_called_off_once_somebody_confirmed_it() {
        var screen = editor.get(PLANNED);
        var ask = editor.get(PLANNED + "/aflasten");

        var done = editor.post(PLANNED + "/aflasten", DeskFixture.fields(ask));

        assertThat(screen.page().select("a[href=" + PLANNED + "/aflasten]")).isNotEmpty();
        assertThat(ask.text()).contains("Wijdemeren blijft bestaan.");
        assertThat(done.location()).startsWith(PLANNED + "?gelukt=afgelast");
        var after = editor.get(PLANNED);
        assertThat(after.text()).contains("Wijdemeren zou opgaan in Hilversum.", "Afgelast");
        assertThat(after.page().select("main form")).isEmpty();
    }

    @Test
    void calling_off_what_somebody_else_changed_asks_to_look_again() {
        var ask = editor.get(PLANNED + "/aflasten");
        register.record(stored(PLANNED), Map.of("source", "Iemand anders"));

        var late = editor.post(PLANNED + "/aflasten", DeskFixture.fields(ask));

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("Iemand anders heeft deze herindeling net gewijzigd");
        assertThat(register.stored(stored(PLANNED))).containsEntry("status", "PLANNED");
    }

    @Test
    void what_is_in_force_is_corrected_as_a_whole_and_cannot_be_called_off() {
        var screen = editor.get(IN_FORCE);

        var looked = send(screen, IN_FORCE, "legalGround", "Staatsblad 2018, 252");
        var saved =
                send(
                        screen,
                        IN_FORCE,
                        "legalGround",
                        "Staatsblad 2018, 252",
                        "effectiveOn",
                        "2019-01-02",
                        "action",
                        "record");
        var ask = editor.get(IN_FORCE + "/aflasten");

        assertThat(screen.text())
                .contains("kan niet meer worden afgelast", "ook voor het verleden");
        assertThat(screen.page().select("a[href$=aflasten]")).isEmpty();
        assertThat(looked.status()).isEqualTo(200);
        assertThat(saved.status()).isEqualTo(303);
        assertThat(register.received().getLast())
                .contains(
                        "\"from\":[\"GM0005\"]",
                        "ABSORPTION",
                        "2019-01-02",
                        "Staatsblad 2018, 252");
        assertThat(ask.text()).contains("Aflasten kan niet", "al ingegaan");
        assertThat(ask.page().select("main form")).isEmpty();
    }

    @Test
    void who_comes_second_sees_both_versions_in_words() {
        var edit = editor.get(PLANNED);
        register.record(stored(PLANNED), Map.of("source", "Iemand anders"));

        var late =
                send(
                        edit,
                        PLANNED,
                        "effectiveOn",
                        "2028-01-01",
                        "source",
                        "Te laat",
                        "action",
                        "record");
        var looked = editor.post(PLANNED, DeskFixture.fields(late));
        var kept = send(looked, PLANNED, "action", "record");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page().select(".clash legend").eachText()).containsExactly("Bron");
        assertThat(late.page().select(".compared").text()).contains("Te laat", "Iemand anders");
        assertThat(looked.text()).contains("Klopt dit?", "1 januari 2028");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(register.stored(stored(PLANNED))).containsEntry("source", "Te laat");
    }

    @Test
    void what_two_changed_in_different_fields_is_looked_at_together_before_it_is_recorded() {
        var edit = editor.get(PLANNED);
        register.record(stored(PLANNED), Map.of("source", "Van een ander"));

        var looked = send(edit, PLANNED, "legalGround", "Stb. 2027, 1", "action", "record");
        var recorded = send(looked, PLANNED, "action", "record");

        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.text()).contains("Klopt dit?", "‘Bron’");
        assertThat(recorded.status()).isEqualTo(303);
        assertThat(register.stored(stored(PLANNED)))
                .containsEntry("source", "Van een ander")
                .containsEntry("legalGround", "Stb. 2027, 1");
    }

    @Test
    void a_contributor_reads_and_does_not_write() {
        var screen = contributor.get(PLANNED);
        var csrf = screen.page().select("[name=csrf]").val();

        assertThat(contributor.get(LIST).page().select("a[href$=/nieuw]")).isEmpty();
        assertThat(screen.text()).contains("Wijdemeren gaat op in Hilversum.", "Geschiedenis");
        assertThat(screen.page().select("main form, main button, a[href$=aflasten]")).isEmpty();
        for (var path : List.of(NEW, PLANNED + "/aflasten")) {
            assertThat(contributor.get(path).status()).as(path).isEqualTo(403);
        }
        for (var path : List.of(NEW, PLANNED, IN_FORCE, PLANNED + "/aflasten")) {
            assertThat(contributor.post(path, "csrf", csrf, "action", "record").status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(register.received()).isEmpty();
    }

    @Test
    void what_is_cancelled_stays_so_and_what_does_not_exist_is_not_found() {
        var csrf = editor.get(PLANNED).field("csrf");

        assertThat(editor.get(CANCELLED).text()).contains("Leg dan een nieuwe vast");
        assertThat(editor.post(CANCELLED, "csrf", csrf, "action", "record").status())
                .isEqualTo(409);
        assertThat(editor.get(CANCELLED + "/aflasten").text()).contains("al afgelast");
        for (var path : List.of("/fusie", "/2001-01-01-GM0001", "/fusie/aflasten")) {
            assertThat(editor.get(LIST + path).status()).as(path).isEqualTo(404);
        }
        assertThat(editor.post(LIST + "/fusie", "csrf", csrf, "kind", "x").status()).isEqualTo(404);
        assertThat(editor.post(PLANNED, "csrf", "guessed", "kind", "x").status()).isEqualTo(403);
        assertThat(register.received()).isEmpty();
    }

    @Test
    void while_the_register_is_away_what_was_typed_stays() {
        var form = editor.get(NEW);
        var edit = editor.get(PLANNED);
        register.stop();

        var away = send(form, NEW, merger("action", "record"));
        var planned = send(edit, PLANNED, "source", "Blijft staan", "action", "record");

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.field("from-1")).isEqualTo("Laren");
        assertThat(planned.status()).isEqualTo(503);
        assertThat(planned.field("source")).isEqualTo("Blijft staan");
        assertThat(editor.get(LIST).status()).isEqualTo(503);
    }

    private static String[] merger(String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "kind",
                                "MERGER",
                                "effectiveOn",
                                "2028-01-01",
                                "from-0",
                                "Blaricum",
                                "from-1",
                                "Laren",
                                "beginName-0",
                                "Gooimeren",
                                "beginCode-0",
                                "gm2001",
                                "beginProvince-0",
                                "Noord-Holland"));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    private static Map<String, Object> existence(
            String code, boolean known, @Nullable String from, @Nullable String until) {
        var existence = new LinkedHashMap<String, Object>();
        existence.put("code", code);
        existence.put("known", known);
        if (from != null) {
            existence.put("from", from);
        }
        if (until != null) {
            existence.put("until", until);
        }
        return existence;
    }

    private void known(String code, String name, @Nullable String until) {
        register.record("/municipalities/" + code, municipality(code, name, null, until));
    }

    private void record(
            String screen, String kind, String status, String day, String from, String to) {
        register.record(stored(screen), change(kind, status, day, List.of(from), List.of(to)));
    }

    private static String stored(String screen) {
        return screen.replace(LIST, "/territorial-changes");
    }

    private static String fault(Browser.Answer answer, String field) {
        return answer.page().select("#" + field + "-fout").text();
    }

    /// Sends the form as a browser would, with these fields typed over.
    private Browser.Answer send(Browser.Answer form, String path, String... typed) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : form.page().select("main form [name]:not(button)")) {
            var name = field.attr("name");
            if (!field.is("input[type=radio]")) {
                fields.put(name, form.field(name));
            } else if (field.hasAttr("checked")) {
                fields.put(name, field.val());
            }
        }
        for (int at = 0; at < typed.length; at += 2) {
            fields.put(typed[at], typed[at + 1]);
        }
        return editor.post(
                path,
                fields.entrySet().stream()
                        .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                        .toArray(String[]::new));
    }
}
