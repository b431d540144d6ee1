package nl.millenniumgemeenten.gateway.desk;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.service.FakeActivities;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is typed of things without editions and not saved: the settings, menus and activities.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordKeepingTest {
    private static final String CAMPAIGN = "/redactie/campagne";
    private static final String MENU = "/redactie/menu";
    private static final String ACTIVITIES = "/redactie/activiteiten";

    private final FakeContent content = new FakeContent();
    private final FakeActivities activities = new FakeActivities();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeAll
    void start() {
        server =
                DeskFixture.start(
                        Map.of(
                                "services.content",
                                content.address().toString(),
                                "services.municipality",
                                activities.address().toString()));
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(site, SiteFixture.imageOf(municipality("GM0809", "Loon op Zand")));
    }

    @AfterAll
    void stop() {
        server.close();
        content.close();
        activities.close();
    }

    @BeforeEach
    void editor() {
        content.forgetCopies();
        browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
    }

    @Test
    void settings_that_were_typed_are_offered_again_and_forgotten_when_they_are_saved() {
        var form = form(browser.get(CAMPAIGN), CAMPAIGN);

        keep(form, "tagline", "Nog niet klaar");

        var offered = browser.get(CAMPAIGN);
        assertThat(offered.text()).contains("Je was hier bezig");
        assertThat(offered.field("tagline")).isNotEqualTo("Nog niet klaar");
        var going = browser.get(offered.page().select(".offer a").attr("href"));
        assertThat(going.field("tagline")).isEqualTo("Nog niet klaar");
        assertThat(going.field("accountUrl")).isEqualTo(form.select("[name=accountUrl]").val());
        assertThat(going.page().select(".offer")).isEmpty();
        var saved = browser.post(CAMPAIGN, fields(form(going, CAMPAIGN), "tagline", "Klaar"));
        assertThat(saved.location()).startsWith(CAMPAIGN + "?gelukt=ingesteld");
        assertThat(content.copies()).isEmpty();
        assertThat(browser.get(CAMPAIGN).text()).doesNotContain("Je was hier bezig");
    }

    @Test
    void what_was_typed_before_somebody_else_saved_comes_together_with_that() {
        var form = form(browser.get(CAMPAIGN), CAMPAIGN);
        keep(form, "tagline", "Mijn motto");
        browser.post(CAMPAIGN, fields(form, "organiser", "Iemand anders"));
        // That was this person's own window too, so its copy is gone; this is of another.
        form.select("[name=window]").val("een-ander-venster");
        keep(form, "tagline", "Mijn motto");

        var offered = browser.get(CAMPAIGN);
        assertThat(offered.text()).contains("Intussen is er een nieuwere versie opgeslagen");
        var going = browser.get(offered.page().select(".offer a").attr("href"));
        var saved = browser.post(CAMPAIGN, fields(form(going, CAMPAIGN)));

        assertThat(saved.location()).contains("gelukt=samengevoegd");
        var after = browser.get(CAMPAIGN);
        assertThat(after.field("tagline")).isEqualTo("Mijn motto");
        assertThat(after.field("organiser")).isEqualTo("Iemand anders");
        assertThat(content.copies()).isEmpty();
    }

    @Test
    void each_menu_keeps_what_was_typed_of_it_and_what_was_offered_can_be_thrown_away() {
        var footer = form(browser.get(MENU), MENU + "/footer");
        keep(footer, "label", "Kaart", "address", "/kaart");

        var offered = browser.get(MENU);
        var offer = offered.page().select(".offer");
        assertThat(offer).hasSize(1);
        assertThat(offer.select("a").attr("href"))
                .startsWith(MENU + "?verder=")
                .endsWith("#menu-footer");
        var going = browser.get(offer.select("a").attr("href").replaceAll("#.*", ""));
        assertThat(form(going, MENU + "/footer").select("[name=label]").eachAttr("value"))
                .containsExactly("Kaart", "");
        assertThat(form(going, MENU + "/main").select("[name=label]").eachAttr("value"))
                .doesNotContain("Kaart");
        var discarded =
                browser.post(
                        offer.attr("action"),
                        offer.select("input").stream()
                                .flatMap(input -> Stream.of(input.attr("name"), input.val()))
                                .toArray(String[]::new));
        assertThat(discarded.location()).isEqualTo(MENU + "#menu-footer");
        assertThat(content.copies()).isEmpty();
    }

    @Test
    void a_new_activity_is_kept_before_it_was_ever_saved() {
        var form = form(browser.get(ACTIVITIES + "/nieuw"), ACTIVITIES + "/nieuw");
        keep(form, "municipality", "Loon op Zand", "title", "Markt", "story", "Het was");

        var offered = browser.get(ACTIVITIES + "/nieuw");
        assertThat(offered.text()).contains("Je was bezig met ‘Markt’");
        var going = browser.get(offered.page().select(".offer a").attr("href"));

        assertThat(going.field("municipality")).isEqualTo("Loon op Zand");
        assertThat(going.field("story")).isEqualTo("Het was");
        assertThat(going.field("copy")).isEqualTo(form.select("[name=copy]").val());
        var made =
                browser.postMultipart(
                        ACTIVITIES + "/nieuw",
                        fields(form(going, ACTIVITIES + "/nieuw"), "story", "Het was druk."));
        assertThat(made.location()).startsWith(ACTIVITIES + "/" + going.field("copy"));
        assertThat(content.copies()).isEmpty();
    }

    @Test
    void an_activity_that_was_typed_on_is_offered_until_that_is_what_is_stored() {
        var fresh = form(browser.get(ACTIVITIES + "/nieuw"), ACTIVITIES + "/nieuw");
        var path =
                browser.postMultipart(
                                ACTIVITIES + "/nieuw",
                                fields(fresh, "municipality", "GM0809", "title", "Feest"))
                        .location()
                        .replaceAll("\\?.*", "");
        keep(form(browser.get(path), path), "title", "Groot feest");

        var going = browser.get(browser.get(path).page().select(".offer a").attr("href"));
        activities.saveElsewhere(path.substring(path.lastIndexOf('/') + 1), "Groot feest");

        assertThat(going.field("title")).isEqualTo("Groot feest");
        assertThat(browser.get(path).page().select(".offer")).isEmpty();
        assertThat(content.copies()).isEmpty();
    }

    private static Element form(Browser.Answer screen, String action) {
        return screen.page().selectXpath("//form[@action='" + action + "']").getFirst();
    }

    private void keep(Element form, String... typed) {
        var kept =
                browser.post(
                        "/redactie/werkkopie/" + form.attr("data-editing"), fields(form, typed));
        assertThat(kept.status()).isEqualTo(200);
    }

    /// What a browser sends of a form, after this was typed in it.
    private static String[] fields(Element form, String... typed) {
        var fields = new ArrayList<String>();
        for (int at = 0; at < typed.length; at += 2) {
            fields.addAll(List.of(typed[at], typed[at + 1]));
        }
        for (var field : form.select("input[name], textarea[name], select[name]")) {
            var name = field.attr("name");
            boolean sent =
                    !field.attr("type").equals("file")
                            && (!field.attr("type").equals("checkbox") || field.hasAttr("checked"));
            if (sent && !List.of(typed).contains(name)) {
                fields.addAll(
                        List.of(
                                name,
                                field.is("select")
                                        ? field.select("option[selected]").val()
                                        : field.is("textarea")
                                                ? field.wholeText().strip()
                                                : field.val()));
            }
        }
        return fields.toArray(String[]::new);
    }
}
