package nl.millenniumgemeenten.gateway.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeActivities;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnActivitiesTest {
    private static final String LIST = "/mijn-gemeente/GM0809/activiteiten";

    private final FakeActivities activities = new FakeActivities();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeAll
    void sign_in() {
        server =
                GatewayFixture.start(
                        Map.of(
                                "services.municipality",
                                activities.address().toString(),
                                "site.url",
                                "http://localhost:8080"));
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site, SiteFixture.imageOf(SiteFixture.municipality("GM0809", "loon-op-zand")));
        SiteFixture.ready(site);
        browser = new Browser(server.getURI());
        browser.post("/mijn-gemeente/inloggen/goed");
    }

    @AfterAll
    void stop() {
        server.close();
        activities.close();
    }

    @Test
    void a_contact_writes_an_activity_with_a_picture_looks_at_it_and_submits_it() {
        var saved =
                send(
                        LIST + "/nieuw",
                        browser.get(LIST + "/nieuw"),
                        "title",
                        "Markt",
                        "story",
                        "Het was druk.",
                        Browser.FILE + "upload",
                        "a picture");
        var path = saved.location().replaceAll("\\?.*", "");
        var form = browser.get(path);
        var preview = browser.get(path + "/voorbeeld");
        var submitted =
                send(
                        path,
                        form,
                        "title",
                        "Markt",
                        "story",
                        "Het was druk.",
                        "pictureText",
                        "Kramen",
                        "action",
                        "submit");

        assertThat(saved.location()).endsWith("?gelukt=opgeslagen");
        assertThat(form.page().select("img").attr("src"))
                .startsWith("/mijn-gemeente/GM0809/afbeeldingen/");
        assertThat(preview.text()).contains("Voorbeeld", "Het was druk.");
        assertThat(submitted.location()).isEqualTo(LIST + "?gelukt=ingestuurd");
        assertThat(activities.stored(id(path)))
                .containsEntry("state", "SUBMITTED")
                .containsEntry("municipality", "GM0809");
        assertThat(browser.get(submitted.location()).text())
                .contains("Bedankt!", "Markt", "Wacht op de redactie");
        assertThat(browser.get(path).page().select("button[value=submit]")).isEmpty();
    }

    @Test
    void what_lacks_is_named_beside_its_field_and_what_was_typed_stays() {
        var answer =
                send(
                        LIST + "/nieuw",
                        browser.get(LIST + "/nieuw"),
                        "title",
                        "Zonder verhaal",
                        "action",
                        "submit");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".error-summary a[href=#story]")).isNotEmpty();
        assertThat(answer.field("title")).isEqualTo("Zonder verhaal");
    }

    @Test
    void the_question_of_the_editors_stands_above_the_form() {
        var path =
                send(LIST + "/nieuw", browser.get(LIST + "/nieuw"), "title", "Vraag")
                        .location()
                        .replaceAll("\\?.*", "");
        activities.askBack(id(path), "Met hoeveel waren jullie?");

        assertThat(browser.get(path).text())
                .contains("De redactie vraagt: Met hoeveel waren jullie?");
    }

    @Test
    void what_two_people_changed_in_different_fields_is_saved_together() {
        var path = made("Eerst");
        var form = browser.get(path);
        activities.saveElsewhere(id(path), "Van de redactie");

        var saved = send(path, form, "title", "Eerst", "story", "Het was druk.");

        assertThat(saved.location()).isEqualTo(path + "?gelukt=samengevoegd&bewaard=title");
        assertThat(activities.stored(id(path)))
                .containsEntry("title", "Van de redactie")
                .containsEntry("story", "Het was druk.");
        assertThat(browser.get(saved.location()).text())
                .contains("samen met wat iemand anders intussen had gewijzigd: ‘Titel’");
    }

    @Test
    void what_both_changed_is_never_saved_over_unseen() {
        var path = made("De markt");
        var form = browser.get(path);
        activities.saveElsewhere(id(path), "De grote markt");

        var choice = send(path, form, "title", "De kleine markt", "action", "submit");

        assertThat(choice.status()).isEqualTo(412);
        assertThat(activities.stored(id(path))).containsEntry("title", "De grote markt");
        assertThat(choice.page().select(".compared del").text()).contains("grote");
        assertThat(choice.page().select(".compared ins").text()).contains("kleine");
        assertThat(chosen(path, choice, "together", "De grote en kleine markt").location())
                .isEqualTo(path + "?gelukt=opgeslagen");
        assertThat(activities.stored(id(path)))
                .containsEntry("title", "De grote en kleine markt")
                .containsEntry("state", "DRAFT");
    }

    @Test
    void a_contact_may_leave_the_other_version_as_it_is() {
        var path = made("De markt");
        var form = browser.get(path);
        activities.saveElsewhere(id(path), "De grote markt");
        var choice = send(path, form, "title", "De kleine markt", "story", "Het was druk.");

        var saved = chosen(path, choice, "theirs", "");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(activities.stored(id(path)))
                .containsEntry("title", "De grote markt")
                .containsEntry("story", "Het was druk.");
    }

    @Test
    void somebody_who_is_faster_a_second_time_is_seen_too() {
        var path = made("De markt");
        var form = browser.get(path);
        activities.saveElsewhere(id(path), "De grote markt");
        var choice = send(path, form, "title", "De kleine markt");
        activities.saveElsewhere(id(path), "De allergrootste markt");

        var again = chosen(path, choice, "mine", "");

        assertThat(again.status()).isEqualTo(412);
        assertThat(again.page().select(".compared").text()).contains("allergrootste", "kleine");
        assertThat(activities.stored(id(path))).containsEntry("title", "De allergrootste markt");
    }

    @Test
    void pictures_of_both_stay_and_so_does_what_was_written_about_them() {
        var path =
                send(
                                LIST + "/nieuw",
                                browser.get(LIST + "/nieuw"),
                                "title",
                                "Met foto",
                                Browser.FILE + "upload",
                                "a picture")
                        .location()
                        .replaceAll("\\?.*", "");
        var form = browser.get(path);
        activities.saveElsewhere(id(path), "story", "Het was druk.");

        var saved = send(path, form, "title", "Met foto", "pictureText", "Kramen");

        assertThat(saved.location()).endsWith("bewaard=story");
        assertThat(browser.get(path).field("pictureText")).isEqualTo("Kramen");
        assertThat(activities.stored(id(path))).containsEntry("story", "Het was druk.");
    }

    @Test
    void another_municipality_and_another_site_get_nowhere() {
        var form = browser.get(LIST + "/nieuw");
        int before = activities.count();
        var stranger = new Browser(server.getURI());

        assertThat(browser.get(LIST.replace("GM0809", "GM0772")).status()).isEqualTo(403);
        assertThat(stranger.get(LIST).location()).isEqualTo("/mijn-gemeente/inloggen");
        browser.from("https://elders.example");
        assertThat(send(LIST + "/nieuw", form, "title", "Van elders").status()).isEqualTo(403);
        browser.from("http://localhost:8080");
        assertThat(activities.count()).isEqualTo(before);
    }

    private Browser.Answer send(String path, Browser.Answer form, String... fields) {
        var hidden =
                form.page().select("main form[enctype] [name][type=hidden]").stream()
                        .flatMap(field -> Stream.of(field.attr("name"), field.val()));
        var all = new ArrayList<>(hidden.toList());
        all.addAll(List.of(fields));
        return browser.postMultipart(path, all.toArray(String[]::new));
    }

    private String made(String title) {
        return send(LIST + "/nieuw", browser.get(LIST + "/nieuw"), "title", title)
                .location()
                .replaceAll("\\?.*", "");
    }

    /// Sends a choice between two titles.
    private Browser.Answer chosen(
            String path, Browser.Answer choice, String version, String together) {
        var fields =
                choice.page().select("main form [name][type=hidden]").stream()
                        .flatMap(field -> Stream.of(field.attr("name"), field.val()));
        var all = new ArrayList<>(fields.toList());
        all.addAll(List.of("choice-title", version, "together-title", together));
        return browser.post(path, all.toArray(String[]::new));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
