package nl.millenniumgemeenten.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignTest {
    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @Test
    void an_editor_changes_the_settings_and_a_second_one_sees_both_versions() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = browser.get("/redactie/campagne");
        assertThat(form.field("name")).isEqualTo("Millenniumgemeenten");

        var saved = send(browser, form, form.field("revision"), "Wereldgemeenten");
        var late = send(browser, form, form.field("revision"), "Te laat");
        var empty = send(browser, form, "2", "");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).startsWith("/redactie/campagne?gelukt=ingesteld");
        assertThat(content.campaignName()).isEqualTo("Wereldgemeenten");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("Te laat").contains("Wereldgemeenten");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.field("accountNetwork")).isEqualTo("facebook");
        assertThat(empty.field("accountUrl")).isEqualTo("https://example.nl/");
        assertThat(empty.page().select("a[href=#name]")).isNotEmpty();
    }

    @Test
    void accounts_come_and_go_by_a_button_and_nothing_typed_is_lost() {
        var browser = signedIn(DeskFixture.EDITOR);
        var csrf = browser.get("/redactie/campagne").field("csrf");

        var more = accounts(browser, csrf, "add-account", "facebook", "https://een.example/", "");
        var fewer =
                accounts(
                        browser,
                        csrf,
                        "remove-account-1",
                        "facebook",
                        "https://een.example/",
                        "Een",
                        "",
                        "https://twee.example/",
                        "Twee");

        assertThat(more.status()).isEqualTo(200);
        assertThat(more.page().select("[name=accountUrl]").eachAttr("value"))
                .containsExactly("https://een.example/", "");
        assertThat(more.field("accountLabel")).isEqualTo("Facebook");
        assertThat(more.field("name")).isEqualTo("Net getypt");
        assertThat(more.page().select("#accountNetwork-2").hasAttr("autofocus")).isTrue();
        assertThat(fewer.page().select("[name=accountUrl]").eachAttr("value"))
                .containsExactly("https://twee.example/");
        assertThat(browser.get("/redactie/campagne").field("name")).isNotEqualTo("Net getypt");
    }

    private static Browser.Answer accounts(
            Browser browser, String csrf, String action, String... rows) {
        var fields = new ArrayList<>(List.of("csrf", csrf, "action", action, "name", "Net getypt"));
        for (int i = 0; i < rows.length; i += 3) {
            fields.addAll(
                    List.of(
                            "accountNetwork", rows[i],
                            "accountUrl", rows[i + 1],
                            "accountLabel", rows[i + 2]));
        }
        return browser.post("/redactie/campagne", fields.toArray(String[]::new));
    }

    @Test
    void a_contributor_cannot() {
        var contributor = signedIn(DeskFixture.CONTRIBUTOR);

        assertThat(contributor.get("/redactie/campagne").status()).isEqualTo(403);
        assertThat(contributor.get("/redactie").page().select("a[href=/redactie/campagne]"))
                .isEmpty();
    }

    @Test
    void two_editors_of_different_settings_are_both_kept() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = browser.get("/redactie/campagne");
        var opened =
                form.page().select("[name^=opened-]").stream()
                        .flatMap(field -> Stream.of(field.attr("name"), field.val()))
                        .toList();
        send(browser, form, form.field("revision"), "Nieuwe naam");

        var fields = new ArrayList<>(opened);
        fields.addAll(
                List.of(
                        "csrf", form.field("csrf"),
                        "revision", form.field("revision"),
                        "name", form.field("name"),
                        "tagline", "Een nieuw motto",
                        "participantsLabel", form.field("participantsLabel"),
                        "introduction", form.field("introduction"),
                        "organiser", form.field("organiser"),
                        "contactEmail", form.field("contactEmail"),
                        "accountNetwork", "facebook",
                        "accountUrl", "https://example.nl/",
                        "accountLabel", "Facebook"));
        var saved = browser.post("/redactie/campagne", fields.toArray(String[]::new));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(content.campaignName()).isEqualTo("Nieuwe naam");
        assertThat(browser.get("/redactie/campagne").field("tagline")).isEqualTo("Een nieuw motto");
    }

    private Browser signedIn(String email) {
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, email);
        return browser;
    }

    private static Browser.Answer send(
            Browser browser, Browser.Answer form, String revision, String name) {
        return browser.post(
                "/redactie/campagne",
                "csrf",
                form.field("csrf"),
                "revision",
                revision,
                "name",
                name,
                "tagline",
                "Samen",
                "participantsLabel",
                "gemeenten",
                "introduction",
                "<p>Welkom</p>",
                "organiser",
                "VNG International",
                "contactEmail",
                "info@example.nl",
                "accountNetwork",
                "facebook",
                "accountUrl",
                "https://example.nl/",
                "accountLabel",
                "");
    }
}
