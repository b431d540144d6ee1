package nl.millenniumgemeenten.gateway.desk.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.account.AccountsFixture;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import nl.millenniumgemeenten.gateway.service.FakeIssues;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewsletterDeskTest {
    private static final String PATH = "/redactie/nieuwsbrieven";
    private static final String MODERATOR = "moderator@example.nl";

    private final FakeContent content = new FakeContent();
    private final FakeIssues issues = new FakeIssues();
    private EmbeddedServer server;

    @BeforeAll
    void start() {
        server =
                DeskFixture.start(
                        Map.of(
                                "services.content",
                                content.address().toString(),
                                "services.subscription",
                                issues.address().toString()));
        AccountsFixture.add(
                server.getApplicationContext(),
                MODERATOR,
                "Mo",
                DeskFixture.PASSWORD,
                Role.MODERATOR);
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
        issues.close();
    }

    @Test
    void an_editor_writes_an_issue_block_by_block_without_scripts() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = browser.get(PATH + "/nieuw");
        assertThat(form.page().select("[name=lists][checked]").eachAttr("value"))
                .containsExactly("newsletter");
        assertThat(form.text()).contains("Nieuwsbrief (1.200 lezers)", "Doel 3 (1 lezer)");

        form = send(browser, form, "erbij-heading", "subject", "Lente bij ons");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.field("subject")).isEqualTo("Lente bij ons");
        assertThat(form.page().select(".letter-block[autofocus]")).hasSize(1);

        var heading = id(form, "heading");
        form = send(browser, form, "erbij-text", "text-" + heading, "Wat er gebeurde");
        form = send(browser, form, "erbij-divider", "html-" + id(form, "text"), "<p>Veel.</p>");
        form = send(browser, form, "omhoog-" + id(form, "divider"));

        assertThat(form.page().select("[data-block]").eachAttr("data-block"))
                .containsExactly("heading", "divider", "text");
        assertThat(form.page().select(".letter-block__name").eachText())
                .containsExactly("Blok 1: kop", "Blok 2: scheidingslijn", "Blok 3: tekst");
        assertThat(form.field("text-" + heading)).isEqualTo("Wat er gebeurde");

        form = send(browser, form, "weg-" + id(form, "divider"));
        var saved = send(browser, form, "save");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).matches(PATH + "/[0-9a-f-]{36}\\?gelukt=opgeslagen");
        var id = saved.location().substring(PATH.length() + 1).replaceAll("\\?.*", "");
        assertThat(issues.content(id))
                .contains("\"subject\":\"Lente bij ons\"", "\"lists\":[\"newsletter\"]")
                .contains("\"kind\":\"heading\",\"text\":\"Wat er gebeurde\"")
                .contains("\"html\":\"<p>Veel.</p>\"")
                .doesNotContain("divider");
        assertThat(browser.get(PATH).page().select("a[href=" + PATH + "/" + id + "]").text())
                .isEqualTo("Lente bij ons");
    }

    @Test
    void things_on_the_site_are_searched_picked_and_taken_away_again() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = send(browser, browser.get(PATH + "/nieuw"), "erbij-items");
        var block = id(form, "items");
        assertThat(form.page().select("#pick-" + block + " option").eachText())
                .containsExactly(
                        "Kies een onderwerp",
                        "Nieuws: Opening in Utrecht",
                        "Agenda: Dag van de vrede");

        form = send(browser, form, "zoek-" + block, "search-" + block, "vrede");
        var found = form.page().select("#pick-" + block + " option").eachAttr("value");
        form = send(browser, form, "kies-" + block, "pick-" + block, found.get(1));

        assertThat(form.page().select(".letter-item__title").eachText())
                .containsExactly("Agenda Dag van de vrede");
        var saved = send(browser, form, "save", "subject", "Met een onderwerp");
        assertThat(issues.content(idOf(saved)))
                .contains("\"kind\":\"agenda\",\"key\":\"a-1\",\"title\":\"Dag van de vrede\"")
                .contains("\"path\":\"/agenda/1-dag\"");

        var without = send(browser, browser.get(PATH + "/" + idOf(saved)), "weg-" + block + "-0");
        assertThat(without.page().select(".letter-item")).isEmpty();
        assertThat(without.text()).contains("Er is nog niets gekozen.");
    }

    @Test
    void what_is_wrong_stands_beside_its_block_and_nothing_typed_is_lost() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form =
                send(browser, browser.get(PATH + "/nieuw"), "erbij-button", "subject", "Half af");

        var refused = send(browser, form, "save", "url-" + id(form, "button"), "/meedoen");

        assertThat(refused.status()).isEqualTo(422);
        var field = "label-" + id(form, "button");
        assertThat(refused.page().select(".error-summary a[href=#" + field + "]").text())
                .isEqualTo("Blok 1, knop: Vul dit in.");
        assertThat(refused.page().select("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.field("url-" + id(form, "button"))).isEqualTo("/meedoen");
        assertThat(refused.field("subject")).isEqualTo("Half af");
    }

    @Test
    void what_two_people_change_comes_together_or_is_shown_side_by_side() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = send(browser, browser.get(PATH + "/nieuw"), "erbij-heading", "subject", "Samen");
        var heading = "text-" + id(form, "heading");
        var path = PATH + "/" + idOf(send(browser, form, "save", heading, "Kop"));
        var mine = browser.get(path);
        var theirs = browser.get(path);

        send(browser, theirs, "save", "preheader", "Van een ander");
        var both = send(browser, mine, "save", heading, "Andere kop");
        assertThat(both.location()).contains("gelukt=samengevoegd");
        var now = browser.get(path);
        assertThat(now.field("preheader")).isEqualTo("Van een ander");
        assertThat(now.field(heading)).isEqualTo("Andere kop");

        send(browser, browser.get(path), "save", heading, "Hun kop");
        var clash = send(browser, now, "save", heading, "Mijn kop");
        assertThat(clash.status()).isEqualTo(412);
        assertThat(clash.text()).contains("[verwijderd: Hun] kop", "[toegevoegd: Mijn] kop");
    }

    @Test
    void both_versions_of_a_block_can_stand_below_each_other() {
        var heading = TypedBlock.fresh(BlockKind.HEADING);
        var both =
                IssueBlocks.of(
                        Form.EMPTY.with(
                                IssueBlocks.BLOCKS,
                                List.of(
                                        heading.with("text", List.of("Mijn")).whole(),
                                        heading.with("text", List.of("Hun & jouw")).whole())));

        assertThat(both.blocks())
                .extracting(block -> block.one("text"))
                .containsExactly("Mijn", "Hun & jouw");
        assertThat(both.blocks()).extracting(TypedBlock::id).doesNotHaveDuplicates();
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_issue() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = browser.get(PATH + "/nieuw");

        var first = send(browser, form, "save", "subject", "Dubbel");
        var again = send(browser, form, "save", "subject", "Dubbel");

        assertThat(idOf(again)).isEqualTo(idOf(first));
        assertThat(browser.get(PATH).page().select("a:contains(Dubbel)")).hasSize(1);
    }

    @Test
    void the_list_is_narrowed_to_a_state_and_says_when_there_is_nothing() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = browser.get(PATH + "/nieuw");
        var id = idOf(send(browser, form, "save", "subject", "Al verstuurd"));
        issues.put(id, "sent");

        var sent = browser.get(PATH + "?toestand=sent");
        assertThat(sent.page().select(".content-table tbody tr")).hasSize(1);
        assertThat(sent.text()).contains("Al verstuurd", "Verstuurd");
        assertThat(browser.get(PATH + "?toestand=cancelled").text())
                .contains("Hier is niets van gevonden.");

        var shown = browser.get(PATH + "/" + id);
        assertThat(shown.page().select("form[data-editing]")).isEmpty();
        assertThat(shown.text()).contains("Er kan niets meer aan veranderen.");
    }

    @Test
    void an_editor_throws_a_draft_away_and_a_contributor_cannot() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = browser.get(PATH + "/nieuw");
        var path = PATH + "/" + idOf(send(browser, form, "save", "subject", "Voor de prullenbak"));

        var contributor = signedIn(DeskFixture.CONTRIBUTOR);
        var csrf = contributor.get(path).field("csrf");
        assertThat(contributor.post(path + "/weg", "csrf", csrf, "revision", "1").status())
                .isEqualTo(403);

        var gone =
                browser.post(
                        path + "/weg", "csrf", browser.get(path).field("csrf"), "revision", "1");
        assertThat(gone.location()).isEqualTo(PATH + "?gelukt=nieuwsbrief-weg");
        assertThat(browser.get(path).status()).isEqualTo(404);
    }

    @Test
    void who_only_moderates_sees_no_issues() {
        var browser = signedIn(MODERATOR);

        assertThat(browser.get(PATH).status()).isEqualTo(403);
        assertThat(browser.get(PATH + "/nieuw").status()).isEqualTo(403);
        assertThat(browser.get("/redactie").page().select("a[href=" + PATH + "]")).isEmpty();
    }

    @Test
    void nothing_is_lost_while_the_service_is_away() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = browser.get(PATH + "/nieuw");
        issues.stop();
        try {
            var answer = send(browser, form, "save", "subject", "Blijft staan");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.field("subject")).isEqualTo("Blijft staan");
        } finally {
            issues.startAgain();
        }
    }

    private Browser signedIn(String email) {
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, email);
        return browser;
    }

    /// The id of the first block of a kind.
    private static String id(Browser.Answer form, String kind) {
        return form.page().select("[data-block=" + kind + "] [name=block]").attr("value");
    }

    private static String idOf(Browser.Answer saved) {
        return saved.location().substring(PATH.length() + 1).replaceAll("\\?.*", "");
    }

    /// Sends a form as a browser would, with other words in some fields.
    private static Browser.Answer send(
            Browser browser, Browser.Answer form, String action, String... typed) {
        var page = form.page().select("form[data-editing]");
        assertThat(page).hasSize(1);
        var fields = new ArrayList<String>();
        for (var control : page.select("[name]:not(button)")) {
            var name = control.attr("name");
            int at = List.of(typed).indexOf(name);
            if (at >= 0 && at % 2 == 0) {
                continue;
            }
            values(control).forEach(value -> fields.addAll(List.of(name, value)));
        }
        fields.addAll(List.of(typed));
        fields.addAll(List.of("action", action));
        return browser.post(page.attr("action"), fields.toArray(String[]::new));
    }

    private static Stream<String> values(Element control) {
        return switch (control.normalName()) {
            case "select" -> control.select("option[selected]").eachAttr("value").stream().limit(1);
            case "textarea" -> Stream.of(control.wholeText().strip());
            default ->
                    control.attr("type").equals("checkbox") && !control.hasAttr("checked")
                            ? Stream.empty()
                            : Stream.of(control.attr("value"));
        };
    }
}
