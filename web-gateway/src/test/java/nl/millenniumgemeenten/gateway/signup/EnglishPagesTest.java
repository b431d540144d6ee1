package nl.millenniumgemeenten.gateway.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeSubscriptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of the newsletter for who reads English.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnglishPagesTest {
    private final FakeSubscriptions subscriptions = new FakeSubscriptions();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeAll
    void start() {
        subscriptions.offer("newsletter", "Nieuwsbrief", "", true);
        subscriptions.offer("goal-3", "Doel 3", "", true);
        server =
                GatewayFixture.start(
                        Map.of(
                                "services.subscription",
                                subscriptions.address().toString(),
                                "sign-up.per-hour",
                                1000,
                                "sign-up.unproven-per-hour",
                                1000,
                                "sign-up.patience",
                                "0s"));
    }

    @AfterAll
    void stop() {
        server.stop();
        subscriptions.close();
    }

    @BeforeEach
    void reader() {
        subscriptions.startAgain();
        browser = new Browser(server.getURI());
    }

    @Test
    void the_form_is_there_in_both_languages_and_each_leads_to_the_other() {
        var dutch = browser.get("/nieuwsbrief");
        assertThat(dutch.page().select("main[lang], title[lang]")).isEmpty();
        assertThat(dutch.page().select("input[name=language][checked]").eachAttr("value"))
                .containsExactly("nl");
        var toEnglish = dutch.page().select("main a[hreflang=en][lang=en]");
        assertThat(toEnglish.text()).isEqualTo("English");

        var english = browser.get(toEnglish.attr("href"));
        assertEnglish(english, "Newsletter");
        assertThat(english.page().select("html").attr("lang")).isEqualTo("nl");
        assertThat(english.page().select("input[name=language][checked]").eachAttr("value"))
                .containsExactly("en");
        assertThat(english.page().select("label[for=language-nl]").attr("lang")).isEqualTo("nl");
        assertThat(english.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(english.page().select("main a[hreflang=nl][lang=nl]").attr("href"))
                .isEqualTo("/nieuwsbrief");
    }

    @Test
    void who_signs_up_in_english_is_written_to_in_english() {
        var answer = signUp("/nieuwsbrief?taal=en", "anna@example.nl", "en");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(subscriptions.askedLanguages()).endsWith("en");
        assertEnglish(browser.get(answer.location()), "Check your mailbox");
    }

    @Test
    void the_language_of_the_mails_is_a_choice_apart_from_that_of_the_page() {
        assertThat(signUp("/nieuwsbrief?taal=en", "a@example.nl", "nl").location())
                .isEqualTo("/nieuwsbrief/bedankt");
        assertThat(subscriptions.askedLanguages()).endsWith("nl");
        assertThat(signUp("/nieuwsbrief", "b@example.nl", "en").location())
                .isEqualTo("/nieuwsbrief/bedankt?taal=en");
        assertThat(subscriptions.askedLanguages()).endsWith("en");
        assertThat(signUp("/nieuwsbrief", "c@example.nl", "fr").status()).isEqualTo(303);
        assertThat(subscriptions.askedLanguages()).endsWith("nl");
    }

    @Test
    void what_was_chosen_stays_when_the_form_comes_back_and_what_is_wrong_is_said_in_english() {
        var wrong = signUp("/nieuwsbrief?taal=en", "geen adres", "nl");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().title()).startsWith("Error: Newsletter");
        assertThat(wrong.text())
                .contains("There is a problem", "This is not a complete email address")
                .doesNotContain("Fout", "Dit is geen");
        assertThat(wrong.field("email")).isEqualTo("geen adres");
        assertThat(wrong.page().select("input[name=language][checked]").eachAttr("value"))
                .containsExactly("nl");
        assertThat(wrong.page().select("main form").attr("action"))
                .isEqualTo("/nieuwsbrief?taal=en");

        assertThat(signUp("/nieuwsbrief?taal=en", "", "en").text())
                .contains("Please enter your email address.");
        subscriptions.stop();
        assertThat(signUp("/nieuwsbrief?taal=en", "a@b.nl", "en").text())
                .contains("Your address is still filled in.");
    }

    @Test
    void the_short_form_of_every_page_stays_dutch() {
        var answer = browser.post("/nieuwsbrief", "email", "kort@example.nl");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("input[name=language][checked]").eachAttr("value"))
                .containsExactly("nl");
        assertThat(answer.page().select("main[lang]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bevestigen/nooit", "afmelden/nooit", "voorkeuren/nooit", "adres/nooit"})
    void a_link_that_nobody_knows_speaks_as_its_address_asks(String link) {
        assertThat(browser.get("/nieuwsbrief/" + link).text())
                .contains("Deze link kennen we niet", "English");

        var english = browser.get("/nieuwsbrief/" + link + "?taal=en");
        assertThat(english.status()).isEqualTo(404);
        assertEnglish(english, "We do not know this link");
        assertThat(english.page().select("main a[hreflang=nl]").attr("href"))
                .isEqualTo("/nieuwsbrief/" + link);
    }

    @ParameterizedTest
    @CsvSource({
        "bevestigen,pending,Confirm your subscription,You have signed up",
        "adres,pending,Confirm your new address,Your address has been changed",
        "afmelden,subscribed,Do you want to unsubscribe?,You are unsubscribed"
    })
    void a_question_in_english_is_answered_in_english(
            String page, String state, String question, String answer) {
        var token = "question-" + page;
        subscriptions.link(token, state);
        subscriptions.speaks(token, "en");

        var asked = browser.get("/nieuwsbrief/" + page + "/" + token + "?taal=en");
        assertEnglish(asked, question);
        assertThat(asked.header("referrer-policy")).isEqualTo("same-origin");
        assertThat(asked.header("cache-control")).isEqualTo("no-store");
        assertThat(asked.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertEnglish(browser.post(asked.page().select("main form").attr("action")), answer);
    }

    @Test
    void a_confirmation_offers_english_as_long_as_nobody_says_whose_it_is() {
        subscriptions.link("offers", "expired");

        var dutch = browser.get("/nieuwsbrief/bevestigen/offers");
        assertThat(dutch.text()).contains("Deze link werkt niet meer");
        assertEnglish(
                browser.get(dutch.page().select("main a[hreflang=en]").attr("href")),
                "This link no longer works");
    }

    @Test
    void who_chose_english_needs_no_address_that_asks_for_it() {
        subscriptions.link("known", "subscribed");
        subscriptions.speaks("known", "en");

        var asked = browser.get("/nieuwsbrief/afmelden/known?issue=12");
        assertEnglish(asked, "Do you want to unsubscribe?");
        assertThat(asked.text()).contains("Unsubscribe me from: Nieuwsbrief");
        assertThat(asked.page().select("main a[hreflang]")).isEmpty();
        var forms = asked.page().select("main form");
        assertEnglish(browser.post(forms.get(0).attr("action")), "You are unsubscribed from this");
        assertEnglish(
                browser.post(forms.get(1).attr("action"), "scope", "all"), "You are unsubscribed");
        assertEnglish(browser.get("/nieuwsbrief/voorkeuren/known"), "You are unsubscribed");
    }

    @Test
    void who_chose_dutch_reads_dutch_whatever_the_address_asks() {
        subscriptions.link("dutch", "subscribed");

        var page = browser.get("/nieuwsbrief/voorkeuren/dutch?taal=en");

        assertThat(page.text()).contains("Wat wil je krijgen?").doesNotContain("English email");
        assertThat(page.page().select("main[lang]")).isEmpty();
    }

    @Test
    void a_mail_program_is_answered_in_the_language_of_its_reader() throws Exception {
        subscriptions.link("program", "subscribed");
        subscriptions.speaks("program", "en");

        assertThat(oneClick("program")).isEqualTo("200 Unsubscribed.");
    }

    @Test
    void a_reader_changes_the_language_and_the_page_follows() {
        subscriptions.link("choice", "subscribed");
        var page = browser.get("/nieuwsbrief/voorkeuren/choice");
        assertThat(page.page().select("input[name=language][checked]").eachAttr("value"))
                .containsExactly("nl");

        var action = page.page().select("main form").attr("action");
        var saved = browser.post(action, "lists", "newsletter", "language", "en");
        assertThat(subscriptions.language("choice")).isEqualTo("en");
        var english = browser.get(saved.location());
        assertEnglish(english, "What would you like to get?");
        assertThat(english.text()).contains("Your choices are saved.", "If you save, you agree");
        assertThat(english.page().select("label[for=lists-newsletter]").attr("lang"))
                .isEqualTo("nl");

        assertThat(browser.post(action, "lists", "newsletter").status()).isEqualTo(303);
        assertThat(subscriptions.language("choice")).as("without a choice").isEqualTo("en");
        assertThat(browser.post(action, "lists", "goal-99", "language", "en").text())
                .contains("What stood here can no longer be chosen.");
        assertEnglish(browser.post(action, "language", "en"), "You are unsubscribed");
    }

    @Test
    void who_did_not_confirm_is_told_in_english() {
        subscriptions.link("waits", "pending");
        subscriptions.speaks("waits", "en");

        assertEnglish(
                browser.get("/nieuwsbrief/voorkeuren/waits"),
                "Please confirm your subscription first");
    }

    @Test
    void what_we_know_is_asked_for_and_told_in_english() {
        var form = browser.get("/nieuwsbrief/mijn-gegevens?taal=en");
        assertEnglish(form, "What do we know about you?");
        var action = form.page().select("main form").attr("action");
        assertThat(browser.post(action, "email", "geen").text())
                .contains("This is not a complete email address");
        var asked = browser.post(action, "email", "anna@example.nl");
        assertThat(subscriptions.askedLanguages()).endsWith("en");
        assertEnglish(browser.get(asked.location()), "Check your mailbox");

        subscriptions.link("insight", "insight");
        subscriptions.speaks("insight", "en");
        var known = browser.get("/nieuwsbrief/mijn-gegevens/insight");
        assertEnglish(known, "This is what we know about you");
        assertThat(known.text())
                .contains("28 November 2026, 13:00")
                .contains("Agreed to Nieuwsbrief, with text 2026-12.")
                .contains("We sent a welcome email.");
        var forms = known.page().select("main form");
        assertThat(browser.post(forms.get(0).attr("action"), "email", "b").text())
                .contains("This is not a complete email address");
        assertEnglish(
                browser.post(forms.get(0).attr("action"), "email", "b@c.nl"),
                "Confirm your new address");
        var forgotten = browser.post(forms.get(1).attr("action"), "proof", "keep");
        assertEnglish(forgotten, "We have forgotten you");
        assertThat(forgotten.page().select("main a[hreflang]")).isEmpty();
        assertEnglish(
                browser.get("/nieuwsbrief/mijn-gegevens/insight?taal=en"),
                "This link does not work (any more)");
    }

    @Test
    void while_the_service_is_away_the_page_speaks_as_its_address_asks() {
        subscriptions.stop();

        for (var link : new String[] {"bevestigen", "afmelden", "voorkeuren", "adres"}) {
            var away = browser.get("/nieuwsbrief/" + link + "/away?taal=en");
            assertThat(away.status()).isEqualTo(503);
            assertEnglish(away, "This does not work right now");
        }
    }

    private Browser.Answer signUp(String path, String email, String language) {
        return browser.post(
                path,
                "stamp",
                browser.get(path).field("stamp"),
                "email",
                email,
                "choice",
                "yes",
                "lists",
                "newsletter",
                "language",
                language);
    }

    /// English where people read it, marked as such, within the Dutch frame.
    private static void assertEnglish(Browser.Answer answer, String heading) {
        assertThat(answer.page().select("h1").text()).isEqualTo(heading);
        assertThat(answer.page().select("main").attr("lang")).isEqualTo("en");
        assertThat(answer.page().select("title").attr("lang")).isEqualTo("en");
        assertThat(answer.page().title()).startsWith(heading);
        assertThat(answer.page().select("main").text())
                .doesNotContainPattern("\\b(je|een|het|niet|Fout)\\b");
    }

    private String oneClick(String token) throws Exception {
        var request =
                HttpRequest.newBuilder(server.getURI().resolve("/nieuwsbrief/afmelden/" + token))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        }
    }
}
