package nl.millenniumgemeenten.subscription.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ServiceToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextResourceTest {
    private static final String WELCOME = "/mail-texts/welcome";
    private static final String WORDS =
            """
            {"subject": "%s", "paragraphs": ["%s", "{lijsten}"], "buttonLabel": "",
             "footer": "Stoppen? {afmelden}"}\
            """;
    private static final String MINE =
            WORDS.formatted("Dag lezer van {campagne}", "Wat <b>fijn</b> & mooi dat je meeleest.");

    private final RunningService service = RunningService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void the_next_mail_says_what_an_editor_made_of_it() throws Exception {
        assertThat(put(WELCOME, "\"0\"", MINE))
                .returns(204, HttpResponse::statusCode)
                .returns("\"1\"", answer -> answer.headers().firstValue("ETag").orElse(""));

        service.subscribe("anna@example.org");
        var mail = service.mailServer().mailTo("anna@example.org", 2);

        assertThat(mail.subject()).isEqualTo("Dag lezer van Millenniumgemeenten");
        assertThat(mail.html())
                .contains("Wat &lt;b&gt;fijn&lt;/b&gt; &amp; mooi", "<li>Nieuwsbrief</li>")
                .contains("Stoppen? <a href=", ">Meld je af</a>")
                .doesNotContain("<b>fijn");
        assertThat(mail.text().replace("\r\n", "\n"))
                .contains("Wat <b>fijn</b> & mooi dat je meeleest.\n\n- Nieuwsbrief\n")
                .containsPattern("Stoppen\\? Meld je af\nhttps://\\S+/nieuwsbrief/afmelden/\\S+\n");
    }

    @Test
    void each_language_has_words_and_a_history_of_its_own() throws Exception {
        var english = WELCOME + "?language=en";
        put(WELCOME, "\"0\"", MINE);

        assertThat(put(english, "\"0\"", WORDS.formatted("Hi reader", "Good to have you.")))
                .returns(204, HttpResponse::statusCode)
                .returns("\"2\"", answer -> answer.headers().firstValue("ETag").orElse(""));
        assertThat(put(english, "\"0\"", MINE).statusCode()).isEqualTo(412);
        assertThat(put(WELCOME, "\"1\"", MINE.replace("Dag", "Hoi")))
                .returns(204, HttpResponse::statusCode)
                .returns("\"3\"", answer -> answer.headers().firstValue("ETag").orElse(""));

        assertThat(service.send(english, "GET", "", "editor").body())
                .contains(
                        "\"language\":\"en\",\"languages\":[\"nl\",\"en\"],\"revision\":2,\"changed\":true",
                        "\"subject\":\"Welcome to the {campagne} newsletter\"",
                        "Hi reader")
                .doesNotContain("Hoi lezer", "Dag lezer");
        assertThat(service.send("/mail-texts", "GET", "", "editor").body())
                .contains(
                        "\"others\":[{\"language\":\"en\",\"subject\":\"Hi reader\",\"changed\":true");
        service.subscribe("anna@example.org");
        assertThat(service.mailServer().mailTo("anna@example.org", 2).subject())
                .startsWith("Hoi lezer");
        service.post(
                "/subscriptions",
                "{\"email\": \"emma@example.org\", \"source\": \"home\", \"language\": \"en\"}");
        service.post(
                "/confirmations/"
                        + service.mailServer().mailTo("emma@example.org", 1).confirmToken(),
                "");
        var mail = service.mailServer().mailTo("emma@example.org", 2);
        assertThat(mail.subject()).isEqualTo("Hi reader");
        assertThat(mail.text()).contains("Hello,", "Stoppen? Unsubscribe");
    }

    @Test
    void a_mail_of_accounts_has_no_english_words() throws Exception {
        assertThat(
                        service.send("/mail-texts/signed-in?language=en", "GET", "", "editor")
                                .statusCode())
                .isEqualTo(404);
        assertThat(
                        service.send("/mail-texts/welcome?language=fr", "GET", "", "editor")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_overwrites_what_they_did_not_see_and_everybody_sees_who_did_what()
            throws Exception {
        put(WELCOME, "\"0\"", MINE);

        assertThat(put(WELCOME, "\"0\"", MINE.replace("Dag", "Hoi")).statusCode()).isEqualTo(412);
        assertThat(put(WELCOME, "\"1\"", MINE).headers().firstValue("ETag")).contains("\"1\"");
        assertThat(delete("\"0\"").statusCode()).isEqualTo(412);
        assertThat(delete("\"1\"")).returns(204, HttpResponse::statusCode);

        assertThat(service.send(WELCOME, "GET", "", "editor").body())
                .contains("\"revision\":2,\"changed\":false", "Welkom bij de nieuwsbrief van")
                .contains("\"history\":[{\"revision\":2,", "{\"revision\":1,", "Dag lezer van")
                .doesNotContain("Hoi lezer");
        assertThat(put(WELCOME, "\"2\"", MINE).headers().firstValue("ETag")).contains("\"3\"");
    }

    @Test
    void the_list_tells_which_mails_were_worded_and_by_whom() throws Exception {
        put(WELCOME, "\"0\"", MINE);

        var list = service.send("/mail-texts", "GET", "", "editor").body();

        assertThat(list)
                .contains("\"subject\":\"Dag lezer van {campagne}\",\"changed\":true,\"at\":")
                .contains("\"kind\":\"confirmation\"", "\"kind\":\"contact-link\"")
                .contains("\"kind\":\"password-reset\"");
        assertThat(list.split("\"changed\":true", -1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dag {kleur}|Tekst|/subject|{kleur} kent deze mail niet.",
                "Dag {lijsten}|Tekst|/subject|{lijsten} past niet in één regel.",
                "Dag {|Tekst|/subject|accolade",
                "Dag|{ campagne }|/paragraphs/0|{ campagne } kent deze mail niet.",
                "Dag\\r\\nBcc: x@example.org|Tekst|/subject|/subject",
                "Dag\\u2028Bcc: x@example.org|Tekst|/subject|één regel",
                "Dag\\u0085Bcc: x@example.org|Tekst|/subject|één regel",
                "''|Tekst|/subject|Vul dit in.",
                "Dag|''|/paragraphs/0|1 tot 2000"
            })
    void what_does_not_fit_is_named(String subject, String text, String field, String detail)
            throws Exception {
        var answer =
                put(
                        WELCOME,
                        "\"0\"",
                        WORDS.formatted(subject.replace("''", ""), text.replace("''", "")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(field, detail);
        assertThat(service.query("select count(*) from mail_text")).containsExactly("0");
    }

    @Test
    void the_link_may_not_be_left_out() throws Exception {
        var withoutWayOut = put(WELCOME, "\"0\"", MINE.replace("{afmelden}", "Jammer."));
        assertThat(withoutWayOut.statusCode()).isEqualTo(422);
        assertThat(withoutWayOut.body()).contains("/paragraphs", "Zet {afmelden} ergens");

        var withoutButton =
                put(
                        "/mail-texts/contact-link",
                        "\"0\"",
                        "{\"subject\": \"Inloggen\", \"paragraphs\": [\"Log in.\"],"
                                + " \"buttonLabel\": \"\", \"footer\": \"Dag\"}");
        assertThat(withoutButton.statusCode()).isEqualTo(422);
        assertThat(withoutButton.body()).contains("Zet {link} ergens", "/buttonLabel");

        assertThat(put(WELCOME, "\"0\"", MINE.replace("Label\": \"\"", "Label\": \"Klik\"")).body())
                .contains("Deze mail heeft geen knop.");
    }

    @Test
    void what_people_agree_to_stands_below_any_words() throws Exception {
        var words =
                "{\"subject\": \"Nog één klik\", \"paragraphs\": [\"{link}\"],"
                        + " \"buttonLabel\": \"Ja\", \"footer\": \"Toch niet? {wissen}\"}";
        assertThat(put("/mail-texts/confirmation", "\"0\"", words).statusCode()).isEqualTo(204);

        service.signUp("anna@example.org");
        var mail = service.mailServer().mailTo("anna@example.org", 1);

        assertThat(mail.text()).contains("Waar je ja op zegt", "sturen: Nieuwsbrief. We gebruiken");
        assertThat(mail.html()).contains("Waar je ja op zegt", ">Ja</a>", "Wis mijn adres");
        assertThat(mail.confirmToken()).isNotEmpty();
    }

    @Test
    void words_that_no_longer_fit_their_mail_give_way_to_its_own() throws Exception {
        service.execute(
                """
                insert into mail_text values ('welcome', 1, 'Dag {weg}', '{Tekst}', '', 'Voet',
                    now(), 'a', 'A')
                """);

        service.subscribe("anna@example.org");

        assertThat(service.mailServer().mailTo("anna@example.org", 2).subject())
                .isEqualTo("Welkom bij de nieuwsbrief van Millenniumgemeenten");
    }

    @Test
    void a_preview_shows_both_forms_and_keeps_nothing() throws Exception {
        var answer = service.send(WELCOME + "/preview", "POST", MINE, "editor");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"subject\":\"Dag lezer van Millenniumgemeenten\"")
                .contains("<!DOCTYPE html>", "- Nieuwsbrief");
        assertThat(service.query("select count(*) from mail_text")).containsExactly("0");
        assertThat(
                        service.send(
                                        WELCOME + "/preview",
                                        "POST",
                                        MINE.replace("campagne", "c"),
                                        "editor")
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_test_mail_goes_out_once_for_one_request() throws Exception {
        var body = MINE.replaceFirst("\\{", "{\"to\": \"redactie@example.org\", ");
        for (int i = 0; i < 2; i++) {
            var headers = headers("editor");
            headers.put("Idempotency-Key", "7d4f1c9e-2b6a-4c7e-9d1f-3a5b8c2e6f40");
            assertThat(service.send(WELCOME + "/test-mails", "POST", body, headers).statusCode())
                    .isEqualTo(202);
        }

        var mail = service.mailServer().mailTo("redactie@example.org", 1);
        assertThat(mail.subject()).isEqualTo("[Proef] Dag lezer van Millenniumgemeenten");
        assertThat(service.query("select count(*) from mail")).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({"/mail-texts/nothing, \"0\", 404", "/mail-texts/welcome, x, 400"})
    void what_is_not_there_or_not_said_well_is_refused(String path, String seen, int status)
            throws Exception {
        assertThat(put(path, seen, MINE).statusCode()).isEqualTo(status);
        assertThat(service.send(WELCOME, "PUT", MINE, "editor").statusCode()).isEqualTo(428);
    }

    private HttpResponse<String> put(String path, String seen, String json) throws Exception {
        var headers = headers("editor");
        headers.put("If-Match", seen);
        return service.send(path, "PUT", json, headers);
    }

    private HttpResponse<String> delete(String seen) throws Exception {
        var headers = headers("administrator");
        headers.put("If-Match", seen);
        return service.send(WELCOME, "DELETE", "", headers);
    }

    private static Map<String, String> headers(String role) {
        return new HashMap<>(Map.of("Authorization", "Bearer " + ServiceToken.of(role)));
    }
}
