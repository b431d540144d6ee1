package nl.millenniumgemeenten.subscription.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageResourceTest {
    private static final UUID ID = UUID.fromString("5b6d2d6e-58f5-4b8f-9a3e-0d3c1a0c7d11");

    private final RunningService service = RunningService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_message_says_what_the_website_wrote_in_both_forms() throws Exception {
        assertThat(put(ID, message("toos@example.org"), "service")).isEqualTo(204);

        var mail = service.mailServer().mailTo("toos@example.org", 1);

        assertThat(mail.subject()).isEqualTo("Bevestig de aanmelding van ’s-Hertogenbosch");
        assertThat(mail.header("Message-ID")).isEqualTo("<" + ID + "@example.org>");
        assertThat(mail.header("List-Unsubscribe")).isEmpty();
        assertThat(mail.text().replace("\r\n", "\n"))
                .contains(
                        """
                        Hallo,

                        Eerste alinea,
                        tweede regel.

                        Meer & meer.

                        Bevestig:
                        https://millenniumgemeenten.example/meedoen/bevestigen/abc

                        Vriendelijke groet,
                        """,
                        "Je krijgt deze mail één keer.");
        assertThat(mail.html())
                .contains(
                        "Meer &amp; meer.",
                        "href=\"https://millenniumgemeenten.example/meedoen/bevestigen/abc\"")
                .contains("<html lang=\"nl\">");
    }

    @Test
    void the_same_message_is_sent_once_and_its_address_forgotten() throws Exception {
        put(ID, message("toos@example.org"), "service");
        put(ID, message("toos@example.org"), "service");
        service.mailServer().mailTo("toos@example.org", 1);
        Await.until("sent", () -> service.query("select state from mail").equals(List.of("sent")));

        assertThat(put(ID, message("toos@example.org"), "service")).isEqualTo(204);

        assertThat(service.query("select count(*) from message")).containsExactly("0");
        assertThat(service.query("select state, attempts from mail")).containsExactly("sent 1");
        assertThat(service.everythingStored()).doesNotContain("toos@example.org");
        assertThat(service.mailServer().mailsTo("toos@example.org")).hasSize(1);
    }

    @Test
    void the_address_of_a_message_that_cannot_be_delivered_is_forgotten_too() throws Exception {
        service.mailServer().answerRecipients("550 5.1.1 %s: nobody here");
        put(ID, message("weg@example.org"), "service");

        Await.until(
                "failed", () -> service.query("select state from mail").equals(List.of("failed")));

        assertThat(service.query("select count(*) from message")).containsExactly("0");
    }

    @Test
    void a_message_that_was_put_off_says_the_same_later() throws Exception {
        service.mailServer().answerMails("452 4.3.1 full");
        put(ID, message("toos@example.org"), "service");
        Await.until(
                "put off",
                () ->
                        service.query("select state, attempts from mail")
                                .equals(List.of("waiting 1")));
        service.mailServer().answerMails("250 taken");

        service.clock().pass(Duration.ofMinutes(1));

        assertThat(service.mailServer().mailTo("toos@example.org", 1).text())
                .contains("Meer & meer.");
    }

    @Test
    void nothing_can_smuggle_in_a_header_or_lead_elsewhere() throws Exception {
        assertThat(put(ID, message("toos@example.org\\r\\nBcc: x@example.org"), "service"))
                .isEqualTo(422);
        assertThat(
                        put(
                                ID,
                                message("a@example.org").replace("Bevestig de", "De\\r\\nBcc: x"),
                                "service"))
                .isEqualTo(422);
        assertThat(
                        put(
                                ID,
                                message("a@example.org")
                                        .replace("/meedoen/bevestigen/abc", "//elders.example/"),
                                "service"))
                .isEqualTo(422);
        assertThat(
                        put(
                                ID,
                                message("a@example.org")
                                        .replace("/meedoen/bevestigen/abc", "https://elders"),
                                "service"))
                .isEqualTo(422);
        assertThat(service.query("select count(*) from mail")).containsExactly("0");
    }

    @Test
    void a_message_of_a_kind_says_what_that_kind_says_and_what_an_editor_asked() throws Exception {
        assertThat(
                        put(
                                ID,
                                question(
                                        "\"gemeente\":\"’s-Hertogenbosch\",\"vraag\":\"Welk {link}"
                                                + " besluit\\nis dit?\\n\\nGroet & dank\""),
                                "service"))
                .isEqualTo(204);

        var mail = service.mailServer().mailTo("toos@example.org", 1);

        assertThat(mail.subject()).isEqualTo("Een vraag over de aanmelding van ’s-Hertogenbosch");
        assertThat(mail.text().replace("\r\n", "\n"))
                .contains(
                        """
                        nog een vraag:

                        Welk {link} besluit
                        is dit?

                        Groet & dank

                        Met de knop pas je de aanmelding aan\
                        """,
                        """
                        Aanmelding aanpassen:
                        https://millenniumgemeenten.example/meedoen/aanvullen/abc

                        Vriendelijke groet,
                        """);
        assertThat(mail.html())
                .contains(
                        ">Groet &amp; dank</p>",
                        "href=\"https://millenniumgemeenten.example/meedoen/aanvullen/abc\"");
        Await.until(
                "forgotten",
                () -> service.query("select count(*) from message").equals(List.of("0")));
    }

    @Test
    void a_kind_gets_all_of_its_values_and_no_others_and_each_fits_where_it_stands()
            throws Exception {
        for (var values :
                List.of(
                        "\"gemeente\":\"Bergen\"",
                        "\"gemeente\":\"Bergen\",\"vraag\":\"Wat?\",\"kleur\":\"rood\"",
                        "\"gemeente\":\"Bergen\\r\\nBcc: x@example.org\",\"vraag\":\"Wat?\"")) {
            assertThat(put(ID, question(values), "service")).as(values).isEqualTo(422);
        }
        assertThat(
                        put(
                                ID,
                                question("\"gemeente\":\"Bergen\",\"vraag\":\"Wat?\"")
                                        .replace("/meedoen/aanvullen/abc", ""),
                                "service"))
                .isEqualTo(422);
        assertThat(service.query("select count(*) from mail")).containsExactly("0");
    }

    @Test
    void a_mail_of_a_kind_from_the_future_waits_where_it_is() throws Exception {
        assertThat(put(ID, "{\"to\":\"toos@example.org\",\"kind\":\"from-the-future\"}", "service"))
                .isEqualTo(404);
    }

    @Test
    void only_the_website_itself_sends_messages() throws Exception {
        for (var role : List.of("visitor", "contributor", "editor", "administrator")) {
            assertThat(put(ID, message("toos@example.org"), role)).isEqualTo(403);
        }
    }

    private int put(UUID id, String body, String role) throws Exception {
        return service.send("/messages/" + id, "PUT", body, role).statusCode();
    }

    private static String message(String to) {
        return """
        {"to":"%s","subject":"Bevestig de aanmelding van ’s-Hertogenbosch",
         "paragraphs":["Eerste alinea,\\ntweede regel.","Meer & meer."],
         "buttonLabel":"Bevestig","buttonPath":"/meedoen/bevestigen/abc",
         "footer":"Je krijgt deze mail één keer."}\
        """
                .formatted(to);
    }

    private static String question(String values) {
        return """
        {"to":"toos@example.org","kind":"sign-up-question","values":{%s},
         "buttonPath":"/meedoen/aanvullen/abc"}\
        """
                .formatted(values);
    }
}
