package nl.millenniumgemeenten.gateway.discuss;

import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.contribution;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.desk;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.discussion;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.merged;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.participation;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.DiscussionChange.State;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeParticipants;
import nl.millenniumgemeenten.gateway.service.FakeSignUps;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContributeTest {
    private static final String FORM = "/discussies/1/meeschrijven";
    private static final String LINK = "/discussies/bevestigen/" + FakeParticipants.TOKEN;

    private final FakeParticipants participants = new FakeParticipants();
    private final FakeSignUps register = new FakeSignUps();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeAll
    void start() {
        server = gateway(1000);
    }

    private EmbeddedServer gateway(int perHour) {
        var started =
                GatewayFixture.start(
                        Map.of(
                                "services.content",
                                participants.address().toString(),
                                "services.municipality",
                                register.address().toString(),
                                "sign-up.per-hour",
                                1000,
                                "sign-up.unproven-per-hour",
                                1000,
                                "sign-up.patience",
                                "0s",
                                "discussions.per-hour",
                                perHour));
        var site = started.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                imageOf(
                        desk(),
                        discussion(1, "een"),
                        contribution(1, 1),
                        contribution(1, 2),
                        discussion(2, "twee", 1, State.CLOSED, false, null),
                        contribution(2, 1),
                        municipality("GM0809", "Loon op Zand"),
                        participation("GM0809"),
                        forMunicipalities(discussion(3, "drie")),
                        contribution(3, 1),
                        merged(discussion(4, "vier"), 1),
                        contribution(4, 7)));
        SiteFixture.ready(site);
        return started;
    }

    private static DiscussionChange.Recorded forMunicipalities(DiscussionChange.Recorded of) {
        return new DiscussionChange.Recorded(
                of.id(),
                of.revision(),
                of.number(),
                of.slug(),
                of.title(),
                of.under(),
                DiscussionChange.Openness.PARTICIPANTS,
                of.state(),
                of.pinned(),
                of.openedBy(),
                of.openedAt(),
                of.changedAt(),
                of.mergedInto());
    }

    @AfterAll
    void stop() {
        server.stop();
        register.close();
        participants.close();
    }

    @BeforeEach
    void visitor() {
        participants.startAgain();
        participants.reset();
        browser = new Browser(server.getURI());
    }

    @Test
    void a_visitor_writes_with_a_name_and_an_address_and_is_sent_to_the_mailbox() {
        var form = browser.get(FORM + "?op=1002");
        assertThat(form.text()).contains("Je antwoordt op bijdrage 2");

        var answer = send(form, "Anna", "anna@example.org", "Wij doen dit zo");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.get(answer.location()).text()).contains("Kijk in je mailbox");
        assertThat(participants.asked())
                .singleElement()
                .asString()
                .contains(
                        "\"markdown\":\"Wij doen dit zo\"",
                        "\"name\":\"Anna\"",
                        "\"inReplyTo\":\"" + new UUID(22, 1002) + "\"",
                        "\"discussion\":\"" + new UUID(21, 1) + "\"");
    }

    @Test
    void what_has_not_come_with_a_merger_yet_is_answered_in_the_other() {
        var form = browser.get("/discussies/4/meeschrijven?op=4007");
        assertThat(form.text()).contains("Je antwoordt op bijdrage 7");

        send(form, "Anna", "anna@example.org", "Ook hier");

        assertThat(participants.asked())
                .singleElement()
                .asString()
                .contains(
                        "\"inReplyTo\":\"" + new UUID(22, 4007) + "\"",
                        "\"discussion\":\"" + new UUID(21, 1) + "\"");
    }

    @Test
    void who_quotes_begins_with_the_words_of_another() {
        var link = browser.get("/discussies/1-een").page().select("#bijdrage-2 a[href*=citeer]");
        assertThat(link.text()).isEqualTo("Citeer uit bijdrage 2");

        var form = browser.get(link.attr("href"));

        assertThat(form.text()).contains("Je antwoordt op bijdrage 2");
        assertThat(form.page().select("textarea").get(0).wholeText().strip())
                .isEqualTo("> De redactie schreef in [bijdrage 2](/bijdragen/1002):\n>\n> Tekst");
        assertThat(browser.get(FORM + "?op=2001&citeer=ja").page().select("textarea").text())
                .as("of another discussion")
                .isEmpty();
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
        var answer = send(browser.get(FORM), "Anna", "geen adres", "Wij doen dit zo");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#email-fout").text()).contains("Dit is geen adres.");
        assertThat(answer.page().select("textarea").text()).isEqualTo("Wij doen dit zo");
        assertThat(answer.field("email")).isEqualTo("geen adres");
    }

    @Test
    void when_the_service_is_away_nothing_that_was_typed_is_lost() {
        var form = browser.get(FORM);
        participants.stop();

        var answer = send(form, "Anna", "anna@example.org", "Wij doen dit zo");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.page().select("textarea").text()).isEqualTo("Wij doen dit zo");
        participants.startAgain();
        assertThat(send(answer, "Anna", "anna@example.org", "Wij doen dit zo").status())
                .isEqualTo(303);
        assertThat(participants.asked()).hasSize(1);
    }

    @Test
    void following_a_link_uses_nothing_up_and_its_button_does() {
        assertThat(browser.get(LINK).page().select(".body em").text()).isEqualTo("dit");
        assertThat(browser.head(LINK).status()).isEqualTo(200);
        assertThat(browser.get(LINK).header("Referrer-Policy")).isEqualTo("same-origin");

        var confirmed = browser.post(LINK);

        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.text()).contains("De redactie leest je bijdrage eerst");
        assertThat(browser.post(LINK).status()).isEqualTo(404);
        assertThat(new Browser(server.getURI()).get(LINK).text()).contains("werkt niet meer");
        assertThat(browser.get(FORM).text()).contains("Je schrijft als Anna");
    }

    @Test
    void who_is_known_writes_at_once_and_sees_it() {
        participants.waits(false);
        var confirmed = browser.post(LINK);
        assertThat(confirmed.location()).isEqualTo("/bijdragen/1002");
        var form = browser.get(FORM);
        assertThat(form.page().select("[name=email]")).isEmpty();

        var answer = write(form, "Nog iets");
        var again = write(form, "Nog iets");

        assertThat(answer.location()).isEqualTo("/bijdragen/1002");
        assertThat(again.location()).isEqualTo("/bijdragen/1002");
        assertThat(participants.submitted()).hasSize(1);
    }

    @Test
    void who_is_blocked_is_told_so_before_they_write_and_keeps_what_they_typed() {
        browser.post(LINK);
        var form = browser.get(FORM);
        participants.blocked(true);

        var page = browser.get(FORM);
        var answer = write(form, "Nog iets");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("De redactie heeft je geblokkeerd");
        assertThat(page.page().select("main a[href=/discussies/mijn-gegevens]")).isNotEmpty();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".error-summary").text()).contains("geblokkeerd");
        assertThat(answer.page().select("textarea").text()).isEqualTo("Nog iets");
        assertThat(participants.submitted()).isEmpty();
    }

    @Test
    void another_text_under_the_same_form_is_not_taken_for_the_first() {
        browser.post(LINK);
        var form = browser.get(FORM);
        write(form, "Een");

        var second = write(form, "Twee");

        assertThat(second.status()).isEqualTo(409);
        assertThat(write(second, "Twee").status()).isEqualTo(200);
        assertThat(participants.submitted()).hasSize(2);
    }

    @Test
    void who_was_forgotten_or_forges_a_cookie_is_nobody() {
        browser.post(LINK);
        participants.forgotten(true);
        assertThat(browser.get(FORM).page().select("[name=email]")).hasSize(1);
        participants.forgotten(false);
        assertThat(browser.get(FORM).text())
                .as("the browser forgot its session")
                .doesNotContain("Je schrijft als");

        var forger = new Browser(server.getURI());
        forger.cookie(
                "participant",
                FakeParticipants.ANNA
                        + "."
                        + Instant.now().plus(Duration.ofDays(1)).getEpochSecond()
                        + "."
                        + "A".repeat(43));
        assertThat(forger.get(FORM).text()).doesNotContain("Je schrijft als");
    }

    @Test
    void signing_out_forgets_who_wrote_on_this_device() {
        browser.post(LINK);

        browser.post("/discussies/uitloggen");

        assertThat(browser.get(FORM).text()).doesNotContain("Je schrijft als");
    }

    @Test
    void a_participant_who_writes_very_much_waits() {
        try (var strict = gateway(2)) {
            browser = new Browser(strict.getURI());
            browser.post(LINK);

            assertThat(write(browser.get(FORM), "Een").status()).isEqualTo(200);
            assertThat(write(browser.get(FORM), "Twee").status()).isEqualTo(200);
            var third = write(browser.get(FORM), "Drie");

            assertThat(third.status()).isEqualTo(429);
            assertThat(third.page().select("textarea").text()).isEqualTo("Drie");
        }
    }

    @Test
    void where_nobody_can_write_the_page_says_why() {
        assertThat(browser.get("/discussies/2/meeschrijven").status()).isEqualTo(409);
        assertThat(browser.get("/discussies/2/meeschrijven").text()).contains("gesloten");
        assertThat(browser.get("/discussies/99/meeschrijven").status()).isEqualTo(404);
        participants.closed(true);
        var refused = send(browser.get(FORM), "Anna", "a@example.org", "Ja");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("kan nu niemand schrijven");
        assertThat(refused.page().select("textarea").text()).isEqualTo("Ja");
        assertThat(browser.post(LINK).status()).isEqualTo(409);
        participants.closed(false);
        assertThat(browser.post(LINK).status()).isEqualTo(200);
    }

    @Test
    void a_contact_writes_for_a_municipality_also_where_others_cannot() {
        participants.waits(false);
        var closed = browser.get("/discussies/3/meeschrijven");
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.text()).contains("alleen gemeenten die meedoen");
        browser.post("/mijn-gemeente/inloggen/goed");
        var form = browser.get("/discussies/3/meeschrijven");
        assertThat(form.text()).contains("Je schrijft namens de gemeente Loon op Zand");
        assertThat(form.page().select("[name=email]")).isEmpty();

        var answer =
                browser.post(
                        "/discussies/3/meeschrijven",
                        "key",
                        form.field("key"),
                        "namens",
                        "GM0809",
                        "markdown",
                        "Wij doen dit zo");

        assertThat(answer.location()).isEqualTo("/bijdragen/1002");
        assertThat(participants.submitted().values())
                .singleElement()
                .asString()
                .contains("GM0809", "Loon op Zand")
                .doesNotContain("Toos");
        assertThat(browser.get("/discussies/3-drie").text())
                .contains("alleen gemeenten die meedoen", "Schrijf namens je gemeente");
        var another =
                browser.post(
                        "/discussies/3/meeschrijven",
                        "namens",
                        "GM0344",
                        "markdown",
                        "Namens een ander");
        assertThat(another.status()).isEqualTo(422);
        assertThat(participants.submitted()).hasSize(1);
    }

    @Test
    void what_was_written_for_a_municipality_never_appears_under_a_name_unasked() {
        browser.post("/mijn-gemeente/inloggen/goed");
        var form = browser.get(FORM);
        browser.post("/mijn-gemeente/uitloggen");
        browser.post(LINK);

        var answer =
                browser.post(FORM, "key", form.field("key"), "namens", "GM0809", "markdown", "Wij");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("niet meer ingelogd als contactpersoon");
        assertThat(participants.submitted()).isEmpty();
        assertThat(write(answer, "Wij").status()).isEqualTo(200);
    }

    @Test
    void forms_of_other_sites_do_nothing() {
        browser.post(LINK);
        var elsewhere = browser.from("http://localhost:1");

        var refused = elsewhere.post(FORM, "markdown", "Spam");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).doesNotContain("Spam");
        assertThat(elsewhere.post("/discussies/uitloggen").status()).isEqualTo(403);
        assertThat(participants.submitted()).isEmpty();
        assertThat(browser.get(FORM).text()).contains("Je schrijft als Anna");
    }

    @Test
    void who_was_signed_out_meanwhile_is_asked_who_they_are_and_keeps_what_was_typed() {
        browser.post(LINK);
        var form = browser.get(FORM);
        browser.post("/discussies/uitloggen");

        var answer = write(form, "Nog iets");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("niet meer wie je bent");
        assertThat(answer.page().select("textarea").text()).isEqualTo("Nog iets");
        assertThat(send(answer, "Anna", "anna@example.org", "Nog iets").status()).isEqualTo(303);
    }

    @Test
    void when_the_service_is_away_who_is_known_need_not_say_who_they_are() {
        browser.post(LINK);
        var form = browser.get(FORM);
        participants.stop();

        var answer = write(form, "Nog iets");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(answer.page().select("[name=email]")).isEmpty();
        assertThat(answer.page().select("textarea").text()).isEqualTo("Nog iets");
        participants.startAgain();
        assertThat(write(answer, "Nog iets").status()).isEqualTo(200);
    }

    @Test
    void a_discussion_shows_where_to_write_unless_it_is_closed() {
        var open = browser.get("/discussies/1-een").page();
        assertThat(open.select("a[href=" + FORM + "]")).hasSize(1);
        assertThat(open.select("#bijdrage-2 a[href='" + FORM + "?op=1002']").text())
                .isEqualTo("Reageer op bijdrage 2");
        assertThat(browser.get("/discussies/2-twee").page().select("a[href*=meeschrijven]"))
                .isEmpty();
    }

    private Browser.Answer send(Browser.Answer form, String name, String email, String text) {
        var fields = new ArrayList<>(hidden(form));
        fields.addAll(List.of("name", name, "email", email, "municipality", "", "markdown", text));
        return browser.post(FORM, fields.toArray(String[]::new));
    }

    private Browser.Answer write(Browser.Answer form, String text) {
        var fields = new ArrayList<>(hidden(form));
        fields.addAll(List.of("markdown", text));
        return browser.post(FORM, fields.toArray(String[]::new));
    }

    private static List<String> hidden(Browser.Answer form) {
        var fields = new ArrayList<String>();
        for (var field : form.page().select("form[action=" + FORM + "] [type=hidden]")) {
            fields.add(field.attr("name"));
            fields.add(field.val());
        }
        return fields;
    }
}
