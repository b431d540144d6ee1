package nl.millenniumgemeenten.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.service.FakeSignUps;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignUpDeskTest {
    private static final String ONE = "/redactie/aanmeldingen/" + FakeSignUps.ID;
    private static final String CONTACTS = "/redactie/gemeenten/GM0809/contacten";

    private static final TerritorialChangeChange.Recorded SPLIT =
            new TerritorialChangeChange.Recorded(
                    "2026-01-01-GM0809",
                    1,
                    TerritorialChangeChange.Kind.SPLIT,
                    TerritorialChangeChange.Status.IN_FORCE,
                    LocalDate.of(2026, 1, 1),
                    List.of("GM0809"),
                    List.of("GM0855", "GM0867"),
                    null,
                    null,
                    Instant.parse("2025-11-24T12:00:00Z"));

    private final FakeSignUps register = new FakeSignUps();
    private RunningDesk desk;
    private Browser browser;

    @BeforeEach
    void start() {
        desk = RunningDesk.with("municipality", register.address());
        browser = desk.editor();
    }

    @AfterEach
    void stop() {
        desk.close();
        register.close();
    }

    @Test
    void an_editor_sees_what_was_filled_in_and_gets_the_decision_as_a_download() {
        assertThat(browser.get("/redactie/aanmeldingen").text())
                .contains("Loon op Zand", "Wacht op jullie", "24 november 2026");

        var one = browser.get(ONE);
        assertThat(one.text())
                .contains("Toos Test", "toos@example.nl", "De gemeenteraad", "1 september 2026");
        var document = browser.get(ONE + "/besluit");
        assertThat(document.header("content-type")).isEqualTo("application/pdf");
        assertThat(document.header("content-disposition")).startsWith("attachment");
        assertThat(document.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(document.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void the_tasks_ask_only_for_what_waits_and_only_for_who_may_answer_it() {
        assertThat(browser.get("/redactie/taken").page().select("main a[href=" + ONE + "]"))
                .isNotEmpty();
        assertThat(register.asked()).contains("GET /sign-ups?state=WAITING");
        assertThat(register.asked()).doesNotContain("GET /sign-ups");

        var before = register.asked().size();
        var contributor = desk.contributor();
        assertThat(contributor.get("/redactie/taken").status()).isEqualTo(200);
        assertThat(register.asked().subList(before, register.asked().size()))
                .noneMatch(query -> query.startsWith("GET /sign-ups"));
    }

    @Test
    void an_editor_sees_what_happened_and_who_did_it() {
        var history = browser.get(ONE).page().select("section[aria-labelledby=geschiedenis]");

        assertThat(history.select("li > p > strong").eachText())
                .containsExactly(
                        "Formulier aangepast en opnieuw verstuurd",
                        "Vraag gesteld",
                        "Aanmelding bevestigd met de link in de mail",
                        "Formulier verstuurd");
        assertThat(history.text())
                .contains(
                        "door Anna de Vries Welk <b>besluit</b>?",
                        "door de aanmelder",
                        "Van 1 september 2026 naar 2 september 2026",
                        "Doelen Eraf: 8",
                        "Gegevens van de aanmelder Aangepast");

        register.forgetActs();
        assertThat(browser.get(ONE).text())
                .contains("De geschiedenis kunnen we nu even niet ophalen", "Toos Test");
    }

    @Test
    void an_address_that_is_none_is_not_found() {
        var answer = browser.look("/redactie/aanmeldingen/xyz");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Dit bestaat niet");
    }

    @Test
    void an_editor_approves_once() {
        var one = browser.get(ONE);

        var approved =
                settle(one, "/goedkeuren", "recognisedOn", "2026-11-25", "inForceOn", "2026-12-01");
        var late =
                settle(one, "/goedkeuren", "recognisedOn", "2026-11-25", "inForceOn", "2026-12-02");

        assertThat(approved.location()).isEqualTo(ONE + "?gelukt=goedgekeurd");
        assertThat(browser.get(approved.location()).text()).contains("Goedgekeurd.");
        assertThat(register.state()).isEqualTo("APPROVED");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("Iemand anders heeft deze aanmelding net gewijzigd");
    }

    @Test
    void a_question_needs_words_and_what_was_typed_stays() {
        var one = browser.get(ONE);

        var empty = settle(one, "/terugvragen", "question", "");
        register.state("WAITING");
        var stale = settle(one, "/terugvragen", "question", "Welk besluit?");
        var asked = settle(browser.get(ONE), "/terugvragen", "question", "Welk besluit?");

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("a[href=#question]")).isNotEmpty();
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.field("question")).isEqualTo("Welk besluit?");
        assertThat(asked.location()).isEqualTo(ONE + "?gelukt=gevraagd");
    }

    @Test
    void a_rejection_needs_a_reason() {
        var one = browser.get(ONE);

        assertThat(settle(one, "/afwijzen", "reason", "").status()).isEqualTo(422);
        assertThat(settle(one, "/afwijzen", "reason", "Een ander besluit.").location())
                .isEqualTo(ONE + "?gelukt=afgewezen");
        assertThat(browser.get(ONE).text()).contains("gewist");
    }

    @Test
    void a_contributor_sees_nothing_of_it() {
        var contributor = desk.contributor();

        assertThat(contributor.get("/redactie/aanmeldingen").status()).isEqualTo(403);
        assertThat(contributor.get(ONE).status()).isEqualTo(403);
        assertThat(contributor.get(ONE + "/besluit").status()).isEqualTo(403);
        assertThat(contributor.get(CONTACTS).status()).isEqualTo(403);
    }

    @Test
    void an_editor_keeps_the_contacts_of_a_municipality() {
        var screen = browser.get(CONTACTS);
        assertThat(screen.text()).contains("Toos Test", "adviseur");

        var added = add(screen, "joop@example.nl");
        var ended =
                browser.post(
                        CONTACTS + "/" + FakeSignUps.CONTACT + "/beeindigen",
                        "csrf",
                        screen.field("csrf"));

        assertThat(added.location()).isEqualTo(CONTACTS + "?gelukt=toegevoegd");
        assertThat(register.received().getLast()).contains("joop@example.nl");
        assertThat(ended.location()).isEqualTo(CONTACTS + "?gelukt=beeindigd");
        assertThat(browser.get(CONTACTS).text()).doesNotContain("Toos Test");
        assertThat(browser.get("/redactie/gemeenten/niets/contacten").status()).isEqualTo(404);
    }

    @Test
    void after_a_split_an_editor_says_for_whom_a_contact_speaks() {
        assertThat(browser.get(CONTACTS).page().select("input[name=with]")).isEmpty();
        SiteFixture.follow(
                desk.bean(Site.class),
                SiteFixture.municipality("GM0809", "Loon op Zand"),
                SiteFixture.municipality("GM0855", "Tilburg"),
                SiteFixture.municipality("GM0867", "Waalwijk"),
                SPLIT);

        assertThat(browser.get("/redactie/taken").text())
                .contains(
                        "Voor welke gemeente spreekt de contactpersoon van Loon op Zand?",
                        "Loon op Zand is verdeeld over Tilburg en Waalwijk.");
        var screen = browser.get(CONTACTS);
        assertThat(screen.page().select(".choices .checkbox").eachText())
                .containsExactly("Tilburg", "Waalwijk");
        var path = CONTACTS + "/" + FakeSignUps.CONTACT + "/opvolgers";

        var none = browser.post(path, "csrf", screen.field("csrf"));
        var some = browser.post(path, "csrf", screen.field("csrf"), "with", "GM0855");

        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select(".error-summary a").attr("href"))
                .isEqualTo("#with-" + FakeSignUps.CONTACT);
        assertThat(none.text()).contains("Kies minstens één gemeente.");
        assertThat(some.location()).isEqualTo(CONTACTS + "?gelukt=gaat-verder");
        assertThat(register.received().getLast()).contains("GM0855");
    }

    @Test
    void who_is_a_contact_already_is_told_apart_from_who_is_new() {
        var screen = browser.get(CONTACTS);

        var same = add(screen, "toos@example.nl");
        register.speaksFor("GM0772", "GM0809");
        var also = add(screen, "joop@example.nl");

        assertThat(same.status()).isEqualTo(422);
        assertThat(same.text()).contains("Dit adres is al van een contactpersoon");
        assertThat(same.field("name")).isEqualTo("Joop");
        assertThat(also.location()).isEqualTo(CONTACTS + "?gelukt=ook-toegevoegd");
        assertThat(browser.get(also.location()).text())
                .contains("was al van een contactpersoon van een andere gemeente");
    }

    @Test
    void while_the_register_is_away_the_screen_says_so() {
        var one = browser.get(ONE);
        register.stop();

        assertThat(browser.get("/redactie/aanmeldingen").status()).isEqualTo(503);
        assertThat(settle(one, "/afwijzen", "reason", "x").status()).isEqualTo(503);
    }

    private Browser.Answer add(Browser.Answer screen, String email) {
        return browser.post(
                CONTACTS,
                "csrf",
                screen.field("csrf"),
                "name",
                "Joop",
                "role",
                "griffier",
                "email",
                email);
    }

    private Browser.Answer settle(Browser.Answer screen, String how, String... fields) {
        var all = new String[fields.length + 4];
        all[0] = "csrf";
        all[1] = screen.field("csrf");
        all[2] = "revision";
        all[3] = screen.field("revision");
        System.arraycopy(fields, 0, all, 4, fields.length);
        return browser.post(ONE + how, all);
    }
}
