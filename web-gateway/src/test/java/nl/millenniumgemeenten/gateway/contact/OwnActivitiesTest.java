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
    void a_contact_who_comes_second_keeps_what_was_typed() {
        var path =
                send(LIST + "/nieuw", browser.get(LIST + "/nieuw"), "title", "Eerst")
                        .location()
                        .replaceAll("\\?.*", "");
        var form = browser.get(path);
        activities.saveElsewhere(id(path), "Redactie");

        var late = send(path, form, "title", "Te laat");
        var again = send(path, late, "title", late.field("title"));

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.field("title")).isEqualTo("Te laat");
        assertThat(again.status()).isEqualTo(303);
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

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
