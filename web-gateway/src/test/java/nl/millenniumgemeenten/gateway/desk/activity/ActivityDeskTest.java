package nl.millenniumgemeenten.gateway.desk.activity;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeActivities;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityDeskTest {
    private static final String LIST = "/redactie/activiteiten";

    private final FakeActivities activities = new FakeActivities();
    private EmbeddedServer server;
    private Browser editor;

    @BeforeAll
    void start() {
        server =
                DeskFixture.start(Map.of("services.municipality", activities.address().toString()));
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(site, SiteFixture.imageOf(municipality("GM0809", "Loon op Zand")));
        editor = new Browser(server.getURI());
        DeskFixture.signIn(editor, DeskFixture.EDITOR);
    }

    @AfterAll
    void stop() {
        server.close();
        activities.close();
    }

    @Test
    void an_editor_writes_an_activity_with_a_picture_and_publishes_it() {
        var form = editor.get(LIST + "/nieuw");
        var created =
                send(
                        LIST + "/nieuw",
                        form,
                        "municipality",
                        "loon op zand",
                        "title",
                        "Markt",
                        "story",
                        "Het was druk.",
                        "goals",
                        "7",
                        Browser.FILE + "upload",
                        "a picture");
        var path = created.location().replaceAll("\\?.*", "");
        var edit = editor.get(path);
        var published =
                send(
                        path,
                        edit,
                        "title",
                        "Markt",
                        "story",
                        "Het was druk.",
                        "pictureText",
                        "Kramen",
                        "action",
                        "publish");

        assertThat(created.status()).isEqualTo(303);
        assertThat(edit.text()).contains("Gemeente Loon op Zand", "foto 1");
        assertThat(edit.page().select("img").attr("src")).startsWith("/redactie/afbeeldingen/");
        assertThat(published.location()).startsWith(path + "?gelukt=gepubliceerd");
        assertThat(activities.stored(id(path)))
                .containsEntry("state", "PUBLISHED")
                .extracting("pictures")
                .asString()
                .contains("Kramen");
        assertThat(editor.get(LIST + "?toestand=site").text()).contains("Markt");
        assertThat(editor.get(path + "/voorbeeld").text()).contains("Het was druk.");
    }

    @Test
    void what_was_typed_and_sent_is_kept_when_something_is_wrong() {
        var form = editor.get(LIST + "/nieuw");
        int before = activities.count();

        var unknown =
                send(
                        LIST + "/nieuw",
                        form,
                        "municipality",
                        "Nergens",
                        "title",
                        "Markt",
                        "partners",
                        "De Start",
                        Browser.FILE + "upload",
                        "a picture");
        var untitled = send(LIST + "/nieuw", form, "municipality", "GM0809", "story", "Druk.");

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.page().select(".error-summary a[href=#municipality]").text())
                .contains("Nergens");
        assertThat(unknown.field("partners")).isEqualTo("De Start");
        assertThat(unknown.field("pictureHash")).isEqualTo("ab".repeat(32));
        assertThat(untitled.status()).isEqualTo(422);
        assertThat(untitled.page().select(".error-summary a[href=#title]")).isNotEmpty();
        assertThat(untitled.field("story")).isEqualTo("Druk.");
        assertThat(activities.count()).isEqualTo(before);
    }

    @Test
    void a_picture_as_large_as_the_service_takes_comes_through() {
        var large =
                send(
                        LIST + "/nieuw",
                        editor.get(LIST + "/nieuw"),
                        "municipality",
                        "GM0809",
                        "title",
                        "Groot",
                        Browser.FILE + "upload",
                        "x".repeat(10 * 1024 * 1024));

        assertThat(large.status()).isEqualTo(303);
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_activity() {
        var form = editor.get(LIST + "/nieuw");
        int before = activities.count();

        send(LIST + "/nieuw", form, "municipality", "GM0809", "title", "Eén keer");
        var twice = send(LIST + "/nieuw", form, "municipality", "GM0809", "title", "Eén keer");

        assertThat(activities.count()).isEqualTo(before + 1);
        assertThat(twice.location()).endsWith("?gelukt=opgeslagen");
        assertThat(activities.stored(id(twice.location().replaceAll("\\?.*", ""))))
                .containsEntry("revision", 1L);
    }

    @Test
    void what_is_submitted_can_be_asked_back_with_a_question() {
        var path = created("Vraag");
        activities.submit(id(path));
        var edit = editor.get(path);

        var asked =
                editor.post(
                        path + "/terugvragen",
                        "csrf",
                        edit.field("csrf"),
                        "revision",
                        edit.field("revision"),
                        "question",
                        "Met hoeveel waren jullie?");

        assertThat(asked.location()).contains("gelukt=vraag-gesteld");
        assertThat(editor.get(path).text())
                .contains("Vraag aan de gemeente", "Met hoeveel waren jullie?");
    }

    @Test
    void what_is_submitted_waits_among_the_tasks_until_somebody_looked() {
        var path = created("Nieuwe markt");
        activities.submit(id(path));

        var waiting = editor.get("/redactie/taken");
        activities.askBack(id(path), "Wanneer?");
        var later = editor.get("/redactie/taken");

        assertThat(waiting.page().select("a[href=" + path + "]").text()).isEqualTo("Nieuwe markt");
        assertThat(waiting.text()).contains("Activiteiten om te lezen", "Loon op Zand");
        assertThat(later.page().select("a[href=" + path + "]")).isEmpty();
    }

    @Test
    void saving_what_waits_says_that_it_still_waits() {
        var path = created("Wacht");
        activities.submit(id(path));
        var edit = editor.get(path);

        var saved = send(path, edit, "title", "Wacht nog", "action", "save");

        assertThat(edit.page().select("button[value=save]").text()).isEqualTo("Opslaan");
        assertThat(editor.get(saved.location()).text())
                .contains("De activiteit wacht nog op de redactie")
                .doesNotContain("concept is opgeslagen");
    }

    @Test
    void an_address_that_is_none_is_not_found() {
        var answer = editor.look(LIST + "/xyz");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Dit bestaat niet");
        assertThat(editor.get(LIST + "/xyz/voorbeeld").status()).isEqualTo(404);
    }

    @Test
    void the_history_says_who_changed_what_from_what_to_what() {
        var path = created("Eerst");
        activities.saveElsewhere(id(path), "Daarna");
        activities.submit(id(path));

        var history = editor.get(path).page().select(".history__entry");

        assertThat(history.eachText())
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry).contains("door Toos Test"));
        assertThat(history.get(0).text())
                .contains("Toestand Van concept naar wacht op de redactie");
        assertThat(history.get(1).text()).contains("Titel Van Eerst naar Daarna");
        assertThat(history.get(2).text()).contains("Titel Eerst");
    }

    @Test
    void who_comes_second_sees_both_versions() {
        var path = created("Eerst");
        var edit = editor.get(path);
        activities.saveElsewhere(id(path), "Iemand anders");

        var late = send(path, edit, "title", "Te laat", "story", "Mijn verhaal");
        var before = activities.stored(id(path));
        var kept = editor.post(path, DeskFixture.fields(late));
        var withdrawn =
                editor.post(
                        path + "/intrekken",
                        "csrf",
                        edit.field("csrf"),
                        "revision",
                        edit.field("revision"));

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page().select(".clash legend").eachText()).containsExactly("Titel");
        assertThat(late.page().select(".compared").text()).contains("Te laat", "Iemand anders");
        assertThat(before).containsEntry("title", "Iemand anders");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(activities.stored(id(path)))
                .containsEntry("title", "Te laat")
                .containsEntry("story", "Mijn verhaal");
        assertThat(withdrawn.status()).isEqualTo(412);
    }

    @Test
    void what_two_editors_changed_in_different_fields_comes_together() {
        var path = created("Eerst");
        var edit = editor.get(path);
        activities.saveElsewhere(id(path), "Iemand anders");

        var saved =
                send(path, edit, "title", "Eerst", "story", "Mijn verhaal", "action", "publish");

        assertThat(saved.location()).isEqualTo(path + "?gelukt=samengevoegd&bewaard=title");
        assertThat(activities.stored(id(path)))
                .containsEntry("title", "Iemand anders")
                .containsEntry("story", "Mijn verhaal")
                .containsEntry("state", "DRAFT");
        assertThat(editor.get(saved.location()).text()).contains("gewijzigd: ‘Titel’");
    }

    @Test
    void a_contributor_reads_and_does_not_write() {
        var path = created("Lezen");
        var contributor = new Browser(server.getURI());
        DeskFixture.signIn(contributor, DeskFixture.CONTRIBUTOR);

        assertThat(contributor.get(LIST).page().select("a[href$=/nieuw]")).isEmpty();
        assertThat(contributor.get(LIST + "/nieuw").status()).isEqualTo(403);
        assertThat(contributor.get(path).location()).isEqualTo(path + "/voorbeeld");
    }

    @Test
    void a_form_from_another_page_changes_nothing_even_with_files() {
        int before = activities.count();

        var answer =
                editor.postMultipart(
                        LIST + "/nieuw", "csrf", "guessed", "municipality", "GM0809", "title", "X");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(activities.count()).isEqualTo(before);
    }

    private String created(String title) {
        var form = editor.get(LIST + "/nieuw");
        return send(LIST + "/nieuw", form, "municipality", "GM0809", "title", title)
                .location()
                .replaceAll("\\?.*", "");
    }

    private Browser.Answer send(String path, Browser.Answer form, String... fields) {
        var all = new ArrayList<>(List.of(DeskFixture.fields(form)));
        all.addAll(List.of(fields));
        return editor.postMultipart(path, all.toArray(String[]::new));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
