package nl.millenniumgemeenten.gateway.desk.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkflowDeskTest {
    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;
    private Browser editor;
    private Browser writer;
    private int made;

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
    void signIn() {
        content.startAgain();
        editor = new Browser(server.getURI());
        DeskFixture.signIn(editor, DeskFixture.EDITOR);
        writer = new Browser(server.getURI());
        DeskFixture.signIn(writer, DeskFixture.CONTRIBUTOR);
    }

    @Test
    void a_contributor_hands_in_instead_of_publishing() {
        var id = made(writer, "Aangeboden");
        var form = writer.get(path(id));
        assertThat(form.page().select("button[value=publish], button[value=plan]")).isEmpty();
        assertThat(form.page().select("button[value=hand-in]").text())
                .isEqualTo("Ter beoordeling aanbieden");

        var handed = send(writer, id, "hand-in", Map.of("reviewNote", "Kan dit <zo>?"));

        assertThat(handed.location()).isEqualTo(path(id) + "?gelukt=aangeboden");
        assertThat(content.workflow().inReview(id)).isEqualTo(2);
        var waiting = writer.get(handed.location());
        assertThat(waiting.text())
                .contains("Aangeboden. Een redacteur kijkt ernaar.")
                .contains("Ter beoordeling")
                .contains("Versie 2, aangeboden op 25 november 2026, 10.12 uur, door")
                .contains("Kan dit <zo>?")
                .contains("Terugnemen");
        var asked = editor.get("/redactie/taken");
        assertThat(asked.text())
                .contains("Teksten om te beoordelen")
                .contains("Aangeboden")
                .contains("Pagina, versie 2, aangeboden op 25 november 2026");
        assertThat(asked.page().select("a[href=" + path(id) + "]")).isNotEmpty();
        assertThat(editor.get("/redactie").text()).contains("Teksten om te beoordelen");
        assertThat(editor.get("/redactie/paginas").text()).contains("Ter beoordeling");
        assertThat(writer.get("/redactie/taken").text()).doesNotContain("Teksten om te beoordelen");
    }

    @Test
    void what_was_handed_in_is_taken_back_by_its_own_form() {
        var id = made(writer, "Terug");
        send(writer, id, "hand-in", Map.of());

        var taken = submit(writer, id, "terugnemen");
        var again = writer.post(path(id) + "/terugnemen", "csrf", csrf(writer));

        assertThat(taken.location()).isEqualTo(path(id) + "?gelukt=teruggenomen");
        assertThat(content.workflow().inReview(id)).isZero();
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Dit ligt niet meer ter beoordeling.");
    }

    @Test
    void an_editor_sends_back_with_a_remark_and_keeps_what_was_typed_if_it_is_missing() {
        var id = made(writer, "Bijna goed");
        send(writer, id, "hand-in", Map.of());

        var empty = submit(editor, id, "terugsturen", "refusal", "");
        var returned = submit(editor, id, "terugsturen", "refusal", "Noem het jaar.");

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".error-summary a").eachAttr("href")).contains("#refusal");
        assertThat(empty.page().select("#refusal").attr("aria-invalid")).isEqualTo("true");
        assertThat(empty.page().select("details[open] #refusal")).isNotEmpty();
        assertThat(returned.location()).isEqualTo(path(id) + "?gelukt=teruggestuurd");
        assertThat(writer.get(path(id)).text()).contains("Noem het jaar.");
        assertThat(content.workflow().inReview(id)).isZero();
    }

    @Test
    void what_was_not_on_the_screen_is_not_sent_back_nor_called_off() {
        var id = made(writer, "Intussen");
        send(writer, id, "hand-in", Map.of());
        var seen = editor.get(path(id)).page();
        send(writer, id, "hand-in", Map.of("publishDate", "2026-12-01"));

        var unseen = resubmit(seen, "terugsturen", "refusal", "Dit kan niet.");

        assertThat(unseen.status()).isEqualTo(412);
        assertThat(unseen.text())
                .contains("Er ligt intussen een andere versie ter beoordeling dan je zag.")
                .contains("Dit kan niet.");
        assertThat(content.workflow().inReview(id)).isEqualTo(3);
        assertThat(submit(editor, id, "terugsturen", "refusal", "Nu wel.").location())
                .endsWith("?gelukt=teruggestuurd");

        send(editor, id, "plan", Map.of("publishDate", "2026-12-24", "publishTime", "09:30"));
        var plan = editor.get(path(id)).page();
        send(editor, id, "plan", Map.of("publishDate", "2026-12-25", "publishTime", "09:30"));
        var newer = resubmit(plan, "publicatie-afzeggen");

        assertThat(newer.status()).isEqualTo(412);
        assertThat(newer.text()).contains("Er is intussen iets anders gepland dan je zag.");
        assertThat(content.workflow().planned(id, "publication")).isNotEmpty();
        submit(editor, id, "publicatie-afzeggen");
    }

    @Test
    void remarks_are_written_and_dealt_with() {
        var id = made(writer, "Besproken");

        var remarked = submit(editor, id, path(id) + "/opmerkingen", "remark", "Klopt <dit>?");
        var form = writer.get(path(id));
        var action = form.page().select("form[action$=afhandelen]").attr("action");
        var resolved = writer.post(action, "csrf", csrf(writer));

        assertThat(remarked.location()).isEqualTo(path(id) + "?gelukt=opmerking#opmerkingen");
        assertThat(form.text()).contains("Open opmerkingen: 1").contains("Klopt <dit>?");
        assertThat(resolved.location()).endsWith("?gelukt=opmerking-afgehandeld#opmerkingen");
        assertThat(writer.get(path(id)).text())
                .contains("Afgehandeld op 25 november 2026, 10.12 uur, door")
                .doesNotContain("Open opmerkingen");
        assertThat(submit(editor, id, path(id) + "/opmerkingen", "remark", " ").status())
                .isEqualTo(422);
    }

    @Test
    void what_was_typed_is_saved_and_planned() {
        var id = made(editor, "Kerst");

        var planned =
                send(
                        editor,
                        id,
                        "plan",
                        Map.of("publishDate", "2026-12-24", "publishTime", "09:30"));

        assertThat(planned.location()).isEqualTo(path(id) + "?gelukt=gepland");
        assertThat(content.workflow().planned(id, "publication")).containsEntry("edition", 2);
        assertThat(editor.get(path(id)).text())
                .contains("Gepland")
                .contains("Versie 2 komt op de site op 24 december 2026, 10.30 uur.")
                .contains("Planning wissen");
        var planning = editor.get("/redactie/planning");
        assertThat(planning.status()).isEqualTo(200);
        assertThat(planning.text()).contains("donderdag 24 december 2026").contains("Kerst");
        assertThat(submit(editor, id, "publicatie-afzeggen").location())
                .endsWith("?gelukt=planning-gewist");
        assertThat(editor.get("/redactie/planning").text()).doesNotContain("Kerst");
    }

    @Test
    void a_moment_that_cannot_be_is_explained_and_the_draft_is_saved() {
        var id = made(editor, "Te laat");

        var refused =
                send(
                        editor,
                        id,
                        "plan",
                        Map.of("publishDate", "2020-01-01", "publishTime", "09:30"));
        var saved = content.draft(id);
        var twice =
                send(
                        editor,
                        id,
                        "plan",
                        Map.of("publishDate", "2027-10-31", "publishTime", "02:30"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Dit moment is voorbij.");
        assertThat(refused.page().select("details[open] #publishTime").val()).isEqualTo("09:30");
        assertThat(refused.page().select("#publishTime").attr("aria-invalid")).isEqualTo("true");
        assertThat(saved).containsEntry("summary", "plan 2020-01-01");
        assertThat(twice.page().select("select#publishOccurrence option").eachAttr("value"))
                .containsExactly("", "first", "second");
    }

    @Test
    void a_withdrawal_is_planned_beside_a_publication() {
        var id = made(editor, "Tijdelijk");
        send(editor, id, "plan", Map.of("publishDate", "2026-12-24", "publishTime", "09:30"));

        var planned =
                submit(
                        editor,
                        id,
                        "intrekken-plannen",
                        "withdrawDate",
                        "2026-12-27",
                        "withdrawTime",
                        "18:00");

        assertThat(planned.location()).endsWith("?gelukt=gepland");
        assertThat(editor.get(path(id)).text())
                .contains("Gaat van de site op 27 december 2026, 19.00 uur.");
        assertThat(
                        submit(
                                        editor,
                                        id,
                                        "intrekken-plannen",
                                        "withdrawDate",
                                        "2020-12-27",
                                        "withdrawTime",
                                        "18:00")
                                .page()
                                .select("details[open] #withdrawDate")
                                .val())
                .isEqualTo("2020-12-27");
    }

    @Test
    void what_failed_is_a_task_and_stands_on_top_of_the_planning() {
        var id = made(editor, "Mislukt stuk");
        send(editor, id, "plan", Map.of("publishDate", "2026-12-24", "publishTime", "09:30"));

        content.workflow().fail(id, "publication", "Er is al een pagina met dit adres.");

        assertThat(editor.get("/redactie/taken").text())
                .contains("Planning die niet lukte")
                .contains("Er is al een pagina met dit adres.");
        assertThat(editor.get("/redactie/planning").text()).contains("Niet gelukt (1)");
        assertThat(editor.get(path(id)).text())
                .contains("Planning mislukt")
                .contains("maar het is niet gelukt")
                .contains("Melding wegleggen");
        submit(editor, id, "publicatie-afzeggen");
    }

    @Test
    void somebody_elses_work_can_be_read_and_remarked_on() {
        var id = content.page("van-anna", "Van Anna");

        var form = writer.get(path(id));
        var planned =
                writer.post(
                        path(id),
                        "csrf",
                        csrf(writer),
                        "revision",
                        "1",
                        "action",
                        "plan",
                        "title",
                        "Stiekem",
                        "slug",
                        "van-anna",
                        "position",
                        "1");

        assertThat(form.text()).contains("Dit heeft Anna gemaakt.");
        assertThat(form.page().select("button[name=action]:not([value=find-picture])")).isEmpty();
        assertThat(form.page().select("#remark")).isNotEmpty();
        assertThat(planned.status()).isEqualTo(403);
        assertThat(content.draft(id)).containsEntry("title", "Van Anna");
    }

    @Test
    void a_list_is_narrowed_to_what_waits_and_what_is_mine() {
        var page = editor.get("/redactie/nieuws?toestand=in-review&van=mij").page();

        assertThat(page.select("#toestand option[selected]").text()).isEqualTo("Ter beoordeling");
        assertThat(page.select("#van option[selected]").text()).isEqualTo("Mij");
        assertThat(page.text()).contains("Hier is niets van gevonden.");
        var all = editor.get("/redactie/nieuws?toestand=weg").page();
        assertThat(all.select("#toestand option[selected]").text()).isEqualTo("Alles");
    }

    @Test
    void an_unknown_part_of_the_desk_is_not_found() {
        var answer =
                editor.post(
                        "/redactie/dromen/" + UUID.randomUUID() + "/terugnemen",
                        "csrf",
                        csrf(editor));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void a_remark_that_cannot_be_kept_comes_back_to_be_sent_again() {
        var id = made(writer, "Weg");
        var csrf = csrf(writer);
        content.stop();

        var stopped =
                writer.post(path(id) + "/opmerkingen", "csrf", csrf, "remark", "Een heel verhaal");

        content.startAgain();
        assertThat(stopped.status()).isEqualTo(503);
        assertThat(stopped.text()).contains("Wat je typte is er nog");
        assertThat(stopped.field("remark")).isEqualTo("Een heel verhaal");
        var again =
                writer.post(
                        stopped.page().select("main form").attr("action"),
                        DeskFixture.fields(stopped));
        assertThat(again.location()).isEqualTo(path(id) + "?gelukt=opmerking#opmerkingen");
        assertThat(writer.get(path(id)).text()).contains("Een heel verhaal");
    }

    @Test
    void while_the_service_is_away_the_planning_says_so() {
        content.stop();

        assertThat(editor.get("/redactie/planning").status()).isEqualTo(503);
    }

    private UUID made(Browser browser, String title) {
        var created =
                browser.post(
                        "/redactie/paginas/nieuw",
                        "csrf",
                        csrf(browser),
                        "title",
                        title,
                        "slug",
                        "stuk-" + ++made,
                        "position",
                        "1");
        return UUID.fromString(created.location().replaceAll(".*/paginas/|[?].*", ""));
    }

    /// Sends the form of a page with one of its buttons.
    private static Browser.Answer send(
            Browser browser, UUID id, String action, Map<String, String> more) {
        var form = browser.get(path(id));
        var fields = new ArrayList<String>();
        for (var name : List.of("csrf", "revision", "title", "slug", "position")) {
            fields.addAll(List.of(name, form.field(name)));
        }
        fields.addAll(
                List.of("summary", (action + " " + more.getOrDefault("publishDate", "")).strip()));
        fields.addAll(List.of("action", action));
        more.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return browser.post(path(id), fields.toArray(String[]::new));
    }

    /// Sends a form of a page that was opened before.
    private Browser.Answer resubmit(Document opened, String form, String... fields) {
        var all = new ArrayList<String>(List.of(fields));
        for (var hidden : opened.select("form#" + form + " input[type=hidden]")) {
            all.addAll(List.of(hidden.attr("name"), hidden.val()));
        }
        return editor.post(
                opened.select("form#" + form).attr("action"), all.toArray(String[]::new));
    }

    /// Sends one of the forms beside it, found by its id or its address.
    private static Browser.Answer submit(
            Browser browser, UUID id, String formOrAction, String... fields) {
        var page = browser.get(path(id)).page();
        var form =
                formOrAction.startsWith("/")
                        ? page.select("form[action=" + formOrAction + "]")
                        : page.select("form#" + formOrAction);
        var all = new ArrayList<String>(List.of(fields));
        for (var hidden : form.select("input[type=hidden]")) {
            all.addAll(List.of(hidden.attr("name"), hidden.val()));
        }
        return browser.post(form.attr("action"), all.toArray(String[]::new));
    }

    private static String csrf(Browser browser) {
        return browser.get("/redactie/paginas/nieuw").field("csrf");
    }

    private static String path(UUID id) {
        return "/redactie/paginas/" + id;
    }
}
