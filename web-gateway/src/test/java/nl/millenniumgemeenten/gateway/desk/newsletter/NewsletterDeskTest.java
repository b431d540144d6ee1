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
    private static final String SECOND = "tweede@example.nl";

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
        AccountsFixture.add(
                server.getApplicationContext(), SECOND, "Tessa", DeskFixture.PASSWORD, Role.EDITOR);
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
        assertThat(sent.page().select("a[href=" + PATH + "/" + id + "/archief]")).hasSize(1);
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
    void an_editor_takes_what_was_sent_out_of_the_archive_with_a_reason() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = browser.get(PATH + "/nieuw");
        var id = idOf(send(browser, form, "save", "subject", "Met een fout"));
        issues.put(id, "sent");
        var archive = PATH + "/" + id + "/archief";
        assertThat(browser.get(PATH + "/" + id).page().select("a[href=" + archive + "]"))
                .hasSize(1);
        var csrf = browser.get(archive).field("csrf");

        var without = browser.post(archive, "csrf", csrf, "revision", "1", "reason", " ");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("Schrijf waarom.");
        var stale = browser.post(archive, "csrf", csrf, "revision", "7", "reason", "Verkeerd");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.field("reason")).isEqualTo("Verkeerd");
        assertThat(stale.field("revision")).isEqualTo("1");
        var contributor = signedIn(DeskFixture.CONTRIBUTOR);
        assertThat(
                        contributor
                                .post(
                                        archive,
                                        "csrf",
                                        contributor
                                                .get(archive)
                                                .page()
                                                .select("[name=csrf]")
                                                .attr("value"),
                                        "revision",
                                        "1",
                                        "reason",
                                        "Nee")
                                .status())
                .isEqualTo(403);

        var gone =
                browser.post(archive, "csrf", csrf, "revision", "1", "reason", "Verkeerde datum");

        assertThat(gone.location()).isEqualTo(archive + "?gelukt=nieuwsbrief-ingetrokken");
        assertThat(issues.asks().getLast()).contains("DELETE", "Verkeerde datum");
        var after = browser.get(gone.location());
        assertThat(after.text()).contains("Uit het archief gehaald", "Ingetrokken");
        assertThat(after.page().select("[name=reason]")).isEmpty();
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

    @Test
    void what_is_typed_is_shown_as_readers_get_it_before_it_is_saved() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = send(browser, browser.get(PATH + "/nieuw"), "erbij-heading");
        var block = id(form, "heading");

        var kept = send(browser, form, "preview", "subject", "Nog niet opgeslagen");
        assertThat(kept.location()).contains("/bekijken?venster=");
        var shown = browser.get(kept.location());
        var frame = shown.page().select("iframe.letter-frame").attr("src");
        var mail = browser.get(frame);

        assertThat(shown.page().select("iframe")).hasSize(2);
        assertThat(shown.text())
                .contains("Platte tekst van Nog niet opgeslagen", "De mail is 12 kB.")
                .contains("Moet eerst beter: Geen onderwerp.");
        assertThat(shown.page().select(".letter-findings a").attr("href"))
                .endsWith("#block-" + block);
        assertThat(shown.page().select("form[action$=proefmail]")).isEmpty();
        assertThat(mail.page().select("p.as-0").text()).isEqualTo("Nog niet opgeslagen");
        assertThat(issues.asks())
                .filteredOn(ask -> ask.contains("Nog niet opgeslagen"))
                .singleElement()
                .asString()
                .contains(
                        "\"issue\":\""
                                + kept.location().substring(PATH.length() + 1).replaceAll("/.*", "")
                                + "\"");
        assertThat(mail.page().select("[style]")).isEmpty();
        assertThat(mail.response().headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy)
                                .startsWith(
                                        "default-src 'none'; img-src 'self'; style-src 'sha256-")
                                .contains("sandbox allow-same-origin"));
    }

    @Test
    void what_was_saved_is_shown_as_its_service_keeps_it_with_the_versions_before_it() {
        var browser = signedIn(DeskFixture.EDITOR);
        var saved = send(browser, browser.get(PATH + "/nieuw"), "save", "subject", "Eerst zo");
        var path = PATH + "/" + idOf(saved);
        send(browser, browser.get(path), "save", "subject", "Toen zo");

        assertThat(browser.get(path + "/bekijken/mail").text()).contains("Toen zo");
        assertThat(issues.asks().getLast()).contains("POST /issues/" + idOf(saved) + "/previews");
        var before = browser.get(path + "/bekijken?editie=1");
        assertThat(before.text()).contains("Platte tekst van Eerst zo", "Dit is versie 1,");
        assertThat(browser.get(before.page().select("iframe").attr("src")).text())
                .contains("Eerst zo");
    }

    @Test
    void two_versions_are_compared_field_by_field_and_block_by_block_and_one_comes_back() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = send(browser, browser.get(PATH + "/nieuw"), "erbij-heading", "subject", "Eerst");
        form = send(browser, form, "erbij-text", "text-" + id(form, "heading"), "Kop");
        form = send(browser, form, "erbij-divider", "html-" + id(form, "text"), "<p>Een.</p>");
        var path = PATH + "/" + idOf(send(browser, form, "save"));
        form = browser.get(path);
        form = send(browser, form, "weg-" + id(form, "divider"));
        form = send(browser, form, "omhoog-" + id(form, "text"));
        form = send(browser, form, "erbij-button");
        send(
                browser,
                form,
                "save",
                "subject",
                "Toen",
                "html-" + id(form, "text"),
                "<p>Een twee.</p>",
                "label-" + id(form, "button"),
                "Doe mee",
                "url-" + id(form, "button"),
                "/meedoen");

        var list = browser.get(path + "/versies");
        assertThat(browser.get(path).page().select("a[href=" + path + "/versies]")).hasSize(1);
        assertThat(list.text()).contains("‘Eerst’", "‘Toen’", "Nieuwste");
        assertThat(list.page().select("form[action$=terugzetten]")).hasSize(1);
        var compared = browser.get(path + "/versies/vergelijken?oud=2&nieuw=1");
        assertThat(compared.page().select("section h2").eachText())
                .containsExactly(
                        "Onderwerp",
                        "Blok 1: tekst",
                        "Blok 3: knop, nieuw",
                        "Blok 3: scheidingslijn, weggehaald",
                        "Volgorde van de blokken");
        assertThat(compared.text())
                .contains("[verwijderd: Eerst]", "[toegevoegd: Toen]", "[toegevoegd: Knop: Doe mee")
                .contains("Niet gewijzigd: Voorproefje, Blok 2: kop.");
        assertThat(browser.get(path + "/versies/vergelijken?oud=1&nieuw=9").status())
                .isEqualTo(404);

        var back = press(browser, path + "/versies", "terugzetten-1");
        assertThat(back.location()).isEqualTo(path + "?gelukt=nieuwsbrief-versie");
        assertThat(browser.get(path).field("subject")).isEqualTo("Eerst");
        assertThat(browser.get(path).text()).contains("Eerst", "versie 3");
        var stale =
                browser.post(
                        path + "/versies/2/terugzetten",
                        "csrf",
                        browser.get(path).field("csrf"),
                        "revision",
                        "1");
        assertThat(stale.text()).contains("Er is nog niets teruggezet.");
        issues.put(path.substring(PATH.length() + 1), "approved");
        assertThat(browser.get(path + "/versies").page().select("form[action$=terugzetten]"))
                .isEmpty();
        var refused =
                browser.post(
                        path + "/versies/2/terugzetten",
                        "csrf",
                        browser.get(path).field("csrf"),
                        "revision",
                        browser.get(path).field("revision"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Trek eerst de goedkeuring in.");
        assertThat(signedIn(MODERATOR).get(path + "/versies").status()).isEqualTo(403);
    }

    @Test
    void clicks_are_counted_if_somebody_chose_so_and_stand_on_the_screen_of_what_was_sent() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = browser.get(PATH + "/nieuw");
        assertThat(form.page().select("[name=clicks][checked]")).isEmpty();
        var silent = idOf(send(browser, form, "save", "subject", "Telt niet"));
        assertThat(issues.content(silent)).contains("\"countsClicks\":false");
        issues.put(silent, "sent");
        assertThat(browser.get(PATH + "/" + silent).page().select("#klikken")).isEmpty();

        var id =
                idOf(
                        send(
                                browser,
                                browser.get(PATH + "/nieuw"),
                                "save",
                                "subject",
                                "Telt",
                                "clicks",
                                "yes"));
        assertThat(issues.content(id)).contains("\"countsClicks\":true");
        assertThat(browser.get(PATH + "/" + id).page().select("[name=clicks][checked]")).hasSize(1);
        issues.put(id, "sent");
        assertThat(browser.get(PATH + "/" + id).text())
                .contains("https://elders.example/twee 1.234", "Geteld zonder te weten wie.");
    }

    @Test
    void an_issue_is_in_a_language_and_for_everybody_or_for_who_reads_it() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = browser.get(PATH + "/nieuw");
        assertThat(form.page().select("[name=language] [selected]").val()).isEqualTo("nl");
        var dutch = idOf(send(browser, form, "save", "subject", "Voor iedereen"));
        assertThat(issues.content(dutch))
                .contains("\"language\":\"nl\"", "\"onlyItsLanguage\":false");

        var id =
                idOf(
                        send(
                                browser,
                                browser.get(PATH + "/nieuw"),
                                "save",
                                "subject",
                                "In English",
                                "language",
                                "en",
                                "only",
                                "yes"));
        assertThat(issues.content(id)).contains("\"language\":\"en\"", "\"onlyItsLanguage\":true");
        var again = browser.get(PATH + "/" + id);
        assertThat(again.page().select("[name=language] [selected]").val()).isEqualTo("en");
        assertThat(again.page().select("[name=only][checked]")).hasSize(1);
        issues.put(id, "sent");
        assertThat(browser.get(PATH + "/" + id).text())
                .contains("Engels (alleen voor wie die taal leest)");
        issues.put(id, "draft");
    }

    @Test
    void a_digest_tells_of_one_municipality() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = send(browser, browser.get(PATH + "/nieuw"), "erbij-digest");
        var field = "municipality-" + id(form, "digest");
        var offered = form.page().select("#" + field + " option");
        assertThat(offered.eachText()).startsWith("Alle gemeenten");
        var code = "GM0363";

        var saved = send(browser, form, "save", "subject", "Uit één gemeente", field, code);

        assertThat(issues.content(idOf(saved))).contains("\"municipality\":\"" + code + "\"");
        assertThat(
                        browser.get(PATH + "/" + idOf(saved))
                                .page()
                                .select("#" + field + " [selected]")
                                .attr("value"))
                .isEqualTo(code);
    }

    @Test
    void what_is_new_on_the_site_is_proposed_and_can_be_left_out() {
        var browser = signedIn(DeskFixture.EDITOR);
        var form = send(browser, browser.get(PATH + "/nieuw"), "erbij-digest");
        var block = id(form, "digest");
        var found = "#except-" + block + " label";

        form = send(browser, form, "zoek-" + block, "max-" + block, "1");
        assertThat(form.page().select(found).eachText())
                .containsExactly("Nieuws: Opening in Utrecht", "Agenda: Dag van de vrede");
        form = send(browser, form, "zoek-" + block, "except-" + block, "n-1");
        assertThat(form.page().select(found).eachText())
                .containsExactly(
                        "Nieuws: Opening in Utrecht",
                        "Nieuws: Tweede bericht",
                        "Agenda: Dag van de vrede");
        var saved = send(browser, form, "save", "subject", "Met nieuws");

        assertThat(issues.content(idOf(saved)))
                .contains("\"kind\":\"digest\",\"kinds\":[\"news\",\"agenda\"]")
                .contains("\"max\":1", "\"except\":[\"n-1\"]");
        var again = browser.get(PATH + "/" + idOf(saved));
        assertThat(again.page().select("#except-" + block + " [checked]").attr("value"))
                .isEqualTo("n-1");
    }

    @Test
    void a_test_mail_goes_to_colleagues_only() {
        var browser = signedIn(DeskFixture.EDITOR);
        var saved = send(browser, browser.get(PATH + "/nieuw"), "save", "subject", "Proef");
        var path = PATH + "/" + idOf(saved) + "/bekijken";
        var shown = browser.get(path);
        var me = shown.page().select("[name=to][checked]").attr("value");
        var csrf = shown.field("csrf");

        var stranger = browser.post(path + "/proefmail", "csrf", csrf, "to", "vreemd@example.com");
        var sent = browser.post(path + "/proefmail", "csrf", csrf, "to", me);

        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.text()).contains("Kies 1 tot 5 mensen.");
        assertThat(sent.location()).isEqualTo(path + "?gelukt=proefmail");
        assertThat(issues.asks().getLast())
                .contains("/test-mails", "[\"" + DeskFixture.EDITOR + "\"]");
    }

    @Test
    void a_second_editor_approves_and_plans_what_the_first_handed_in() {
        var writer = signedIn(DeskFixture.EDITOR);
        var handed =
                send(
                        writer,
                        writer.get(PATH + "/nieuw"),
                        "hand-in",
                        "subject",
                        "Ter goedkeuring",
                        "note",
                        "Klopt de datum?");
        var id = idOf(handed);
        var path = PATH + "/" + id;
        assertThat(handed.location()).isEqualTo(path + "?gelukt=nieuwsbrief-ingeleverd");
        assertThat(issues.state(id)).isEqualTo("in-review");
        assertThat(writer.get(path).text())
                .contains("Klopt de datum?", "Je schreef zelf aan deze nieuwsbrief.");
        assertThat(writer.get(path).page().select("#goedkeuren")).isEmpty();
        var own =
                writer.post(
                        path + "/goedkeuring",
                        "csrf",
                        writer.get(path).field("csrf"),
                        "edition",
                        "1");
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.text()).contains("Je hebt zelf aan deze nieuwsbrief geschreven.");

        var second = signedIn(SECOND);
        assertThat(second.get("/redactie/taken").text()).contains("Ter goedkeuring");
        assertThat(press(second, path, "goedkeuren").location()).contains("nieuwsbrief-goed");
        assertThat(issues.state(id)).isEqualTo("approved");
        assertThat(second.get(path).page().select("a[href=" + path + "/verzending]")).hasSize(1);

        var twice = press(second, path, "plannen", "date", "2027-10-31", "time", "02:30");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page().select("#occurrence option")).hasSize(3);
        assertThat(twice.field("date")).isEqualTo("2027-10-31");
        var planned =
                press(
                        second,
                        path,
                        "plannen",
                        "date",
                        "2027-10-31",
                        "time",
                        "02:30",
                        "occurrence",
                        "second");
        assertThat(planned.location()).contains("nieuwsbrief-gepland");
        assertThat(issues.asks().getLast())
                .contains("\"at\":\"2027-10-31T02:30\"", "\"occurrence\":\"second\"");
        assertThat(second.get(path).text()).contains("Gepland voor", "Gaat vanzelf naar de lezers");

        assertThat(press(second, path, "afzeggen").location()).contains("planning-gewist");
        assertThat(press(second, path, "goedkeuring-intrekken").status()).isEqualTo(303);
        assertThat(issues.state(id)).isEqualTo("draft");
    }

    @Test
    void an_editor_sends_it_back_with_words_and_a_writer_takes_it_back() {
        var writer = signedIn(DeskFixture.CONTRIBUTOR);
        var handed =
                send(
                        writer,
                        writer.get(PATH + "/nieuw"),
                        "hand-in",
                        "subject",
                        "Van een schrijver");
        var path = PATH + "/" + idOf(handed);
        assertThat(press(writer, path, "terugnemen").location()).contains("nieuwsbrief-terug");
        send(writer, writer.get(path), "hand-in");

        var editor = signedIn(SECOND);
        var silent = press(editor, path, "terugsturen", "refusal", "");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.page().select(".error-summary a[href=#refusal]")).hasSize(1);
        assertThat(press(editor, path, "terugsturen", "refusal", "Kan korter.").location())
                .contains("teruggestuurd");
        assertThat(issues.asks().getLast()).contains("Kan korter.");

        var csrf = writer.get(path).field("csrf");
        assertThat(writer.post(path + "/goedkeuring", "csrf", csrf, "edition", "1").status())
                .isEqualTo(403);
    }

    /// Sends one of the small forms on the screen of an issue.
    private static Browser.Answer press(
            Browser browser, String path, String form, String... typed) {
        var page = browser.get(path).page().select("form#" + form);
        assertThat(page).as(form).hasSize(1);
        var fields = new ArrayList<String>();
        for (var hidden : page.select("input[type=hidden]")) {
            fields.addAll(List.of(hidden.attr("name"), hidden.attr("value")));
        }
        fields.addAll(List.of(typed));
        return browser.post(page.attr("action"), fields.toArray(String[]::new));
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
