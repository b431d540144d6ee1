package nl.millenniumgemeenten.subscription.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.subscription.follow.Discussing;
import nl.millenniumgemeenten.subscription.issue.Desk;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ServiceToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever can write something that comes into a mail tries to begin a header, a command or a mail
/// of their own with it. They are told that it will not do, or it stays the text that it is;
/// nothing breaks, and mail goes on.
class InjectionTest {
    private static final String THIEF = "dief@example.net";

    /// As they stand in JSON.
    private static final List<String> PAYLOADS =
            List.of(
                    "x\\r\\nBcc: dief@example.net",
                    "x\\nBcc: dief@example.net",
                    "x\\rBcc: dief@example.net",
                    "x\\r\\n\\r\\n<p>Hoi</p>",
                    "x\\r\\n.\\r\\nMAIL FROM:<dief@example.net>\\r\\nRCPT TO:<dief@example.net>\\r\\nDATA",
                    "x\\u0000Bcc: dief@example.net",
                    "x\\u000bBcc: dief@example.net",
                    "x\\u0085Bcc: dief@example.net",
                    "x\\u2028Bcc: dief@example.net",
                    "x\\u2029Bcc: dief@example.net",
                    "x\\u007fBcc",
                    "x\\ud83dBcc",
                    "=?UTF-8?Q?x=0D=0ABcc:_dief@example.net?=",
                    "=?UTF-8?B?eA0KQmNjOiBkaWVmQGV4YW1wbGUubmV0?=",
                    "x%0d%0aBcc: dief@example.net");

    private final RunningService service = EveryMail.start();
    private final Desk desk = new Desk(service);

    @AfterEach
    void stop() {
        service.close();
    }

    static Stream<String> fields_of_an_issue() {
        return Stream.of(
                "{\"subject\": \"%s\", \"preheader\": \"p\", BLOCKS}",
                "{\"subject\": \"s\", \"preheader\": \"%s\", BLOCKS}",
                "{\"subject\": \"s\", \"preheader\": \"p\", \"language\": \"%s\", BLOCKS}",
                "{\"subject\": \"s\", \"preheader\": \"p\", TEXT}",
                "{\"subject\": \"s\", \"preheader\": \"p\", BUTTON}");
    }

    @ParameterizedTest
    @MethodSource("fields_of_an_issue")
    void an_issue(String field) throws Exception {
        service.subscribe("lezer@example.org");
        int sent = 0;
        for (var payload : PAYLOADS) {
            var body =
                    field.replace("BLOCKS", blocks("\"heading\", \"text\": \"Hoi\""))
                            .replace("TEXT", blocks("\"heading\", \"text\": \"%s\""))
                            .replace(
                                    "BUTTON",
                                    blocks("\"button\", \"label\": \"%s\", \"url\": \"/%s\""))
                            .replace("%s", payload);
            var answer = desk.send("writer", "POST", "/issues", body);
            assertThat(answer.statusCode()).as(payload).isIn(201, 422);
            if (answer.statusCode() == 201) {
                var id = desk.approve(Desk.at(answer, "id"));
                EveryMail.require(
                        desk.now(
                                "editor",
                                "PUT",
                                "/issues/" + id + "/sending",
                                "{\"state\": \"sending\"}"));
                Await.until(
                        "sent: " + payload,
                        () ->
                                service.query(
                                                "select 1 from issue where state <> 'sent' and id = '"
                                                        + id
                                                        + "'")
                                        .isEmpty());
                sent++;
            }
        }
        if (!field.contains("language")) {
            assertThat(sent).isPositive();
        }
        requireNothingSlippedIn();
    }

    static Stream<String> fields_of_a_message() {
        return Stream.of(
                "{\"to\": \"%s\", \"subject\": \"s\", \"paragraphs\": [\"p\"], \"footer\": \"f\"}",
                "{\"to\": \"%s@example.org\", \"subject\": \"s\", \"paragraphs\": [\"p\"], \"footer\": \"f\"}",
                "{\"to\": \"a@example.org%s\", \"subject\": \"s\", \"paragraphs\": [\"p\"], \"footer\": \"f\"}",
                "{\"to\": \"\\\"%s\\\"@example.org\", \"subject\": \"s\", \"paragraphs\": [\"p\"], \"footer\": \"f\"}",
                "{\"to\": \"a@example.org\", \"subject\": \"%s\", \"paragraphs\": [\"p\"], \"footer\": \"f\"}",
                "{\"to\": \"a@example.org\", \"subject\": \"s\", \"paragraphs\": [\"%s\"], \"footer\": \"f\"}",
                "{\"to\": \"a@example.org\", \"subject\": \"s\", \"paragraphs\": [\"p\"], \"footer\": \"%s\"}",
                "{\"to\": \"a@example.org\", \"subject\": \"s\", \"paragraphs\": [\"p\"], \"footer\": \"f\","
                        + " \"buttonLabel\": \"%s\", \"buttonPath\": \"/a\"}",
                "{\"to\": \"a@example.org\", \"subject\": \"s\", \"paragraphs\": [\"p\"], \"footer\": \"f\","
                        + " \"buttonLabel\": \"b\", \"buttonPath\": \"/%s\"}",
                "{\"to\": \"a@example.org\", \"kind\": \"sign-up-question\", \"values\":"
                        + " {\"gemeente\": \"%s\", \"vraag\": \"%s\"}}",
                "{\"to\": \"a@example.org\", \"kind\": \"%s\"}");
    }

    @ParameterizedTest
    @MethodSource("fields_of_a_message")
    void a_message(String field) throws Exception {
        for (var payload : PAYLOADS) {
            var answer =
                    service.send(
                            "/messages/" + UUID.randomUUID(),
                            "PUT",
                            field.replace("%s", payload),
                            "service");
            assertThat(answer.statusCode()).as(payload + answer.body()).isIn(204, 404, 422);
        }
        requireNothingSlippedIn();
    }

    static Stream<String> who_types_an_address() {
        return Stream.of(
                "POST /subscriptions {\"email\": \"ADDRESS\", \"source\": \"home\"}",
                "POST /subscriptions {\"email\": \"b@example.org\", \"source\": \"%s\"}",
                "POST /subscriptions {\"email\": \"b@example.org\", \"source\": \"home\", \"lists\": [\"%s\"]}",
                "POST /subscriptions {\"email\": \"b@example.org\", \"source\": \"home\", \"language\": \"%s\"}",
                "POST /insights {\"email\": \"ADDRESS\"}",
                "POST /follow-requests {\"email\": \"ADDRESS\", \"discussion\": \""
                        + Discussing.MARKET
                        + "\", \"pace\": \"daily\"}",
                "POST /follow-requests {\"email\": \"b@example.org\", \"discussion\": \""
                        + Discussing.MARKET
                        + "\", \"pace\": \"%s\"}");
    }

    @ParameterizedTest
    @MethodSource("who_types_an_address")
    void a_visitor(String request) throws Exception {
        new Discussing(service).begin();
        var parts = request.split(" ", 3);
        for (var payload : PAYLOADS) {
            for (var address :
                    List.of("%s", "%s@example.org", "a@example.org%s", "\\\"%s\\\"@example.org")) {
                var body = parts[2].replace("ADDRESS", address).replace("%s", payload);
                var answer = service.send(parts[1], parts[0], body, "visitor");
                assertThat(answer.statusCode()).as(payload + answer.body()).isIn(202, 204, 422);
            }
        }
        requireNothingSlippedIn();
    }

    @Test
    void why_an_answer_by_mail_is_not_placed() throws Exception {
        for (var payload : PAYLOADS) {
            var id = UUID.randomUUID();
            service.execute(
                    """
                    insert into answer (id, contributor, address_typed, address, trace, discussion,
                        contribution, body, state, received_at, next_attempt_at)
                    values ('%1$s', '%1$s', 'a@example.org', 'a@example.org', '\\x00', 1, 1,
                        'Hoi', 'waiting', now(), now())
                    """
                            .formatted(id));
            var answer =
                    service.send(
                            "/answers/" + id + "/outcome",
                            "PUT",
                            "{\"outcome\": \"refused\", \"reason\": \"%s\"}".replace("%s", payload),
                            "service");
            assertThat(answer.statusCode()).as(payload + answer.body()).isIn(204, 422);
        }
        requireNothingSlippedIn();
    }

    @Test
    void the_title_of_a_list() throws Exception {
        int nth = 0;
        for (var payload : PAYLOADS) {
            var answer =
                    service.send(
                            "/lists/goal-" + (nth % 17 + 1),
                            "PUT",
                            "{\"title\": \"%s\", \"description\": \"%s\", \"open\": true, \"position\": 1}"
                                    .replace("%s", payload),
                            Map.of(
                                    "Authorization",
                                    "Bearer " + ServiceToken.of("administrator"),
                                    "If-None-Match",
                                    "*"));
            assertThat(answer.statusCode()).as(payload + answer.body()).isIn(204, 422);
            if (answer.statusCode() == 204) {
                var reader = "lezer" + nth + "@example.org";
                service.signUp(reader, "goal-" + (nth % 17 + 1));
                var mail = service.mailServer().mailTo(reader, 1);
                service.post("/confirmations/" + mail.confirmToken(), "");
                service.mailServer().mailTo(reader, 2);
            }
            nth++;
        }
        requireNothingSlippedIn();
    }

    @Test
    void a_file_of_readers() throws Exception {
        for (var payload : PAYLOADS) {
            var text = JsonMapper.createDefault().readValue("\"" + payload + "\"", String.class);
            var answer =
                    service.send(
                            "/imports?list=newsletter&mode=ask&consentOn=2024-05-17&source="
                                    + URLEncoder.encode(text, StandardCharsets.UTF_8),
                            "POST",
                            """
                            email;taal;bron;datum
                            lezer@example.org;nl;%1$s;
                            %1$s@example.org;nl;Congres;
                            "%1$s@example.org";"%1$s";"%1$s";"%1$s"
                            """
                                    .formatted(text),
                            Map.of(
                                    "Authorization",
                                    "Bearer " + ServiceToken.of("administrator"),
                                    "Content-Type",
                                    "text/csv"));
            assertThat(answer.statusCode()).as(payload + answer.body()).isIn(202, 422);
        }
        Await.until(
                "read",
                () -> service.query("select 1 from import_run where state <> 'done'").isEmpty());
        requireNothingSlippedIn();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.campaign-name|Mill\r\nBcc: dief@example.net",
                "mail.campaign-name|Mill\u2028Bcc: dief@example.net",
                "mail.campaign-name|",
                "mail.from|a@example.org\r\nBcc: dief@example.net",
                "sending.return-address|a@example.org\r\nBcc: dief@example.net",
                "sending.return-address|\"a\r\nb\"@example.org",
                "sending.return-address|terug"
            })
    void a_setting_that_would_break_every_mail_stops_the_service_from_starting(String setting) {
        var parts = setting.split("\\|", 2);

        assertThatThrownBy(() ->
                        RunningService.start(Map.of("sending.enabled", true, parts[0], parts[1])))
                .hasStackTraceContaining(parts[0]);
    }

    /// Every mail that left is one of ours, for one whom we know; and the next one leaves too.
    private void requireNothingSlippedIn() throws Exception {
        service.signUp("daarna@example.org");
        service.mailServer().mailTo("daarna@example.org", 1);
        Await.until(
                "all mails gone",
                () ->
                        service.query("select 1 from mail where state not in ('sent', 'failed')")
                                .isEmpty());
        assertThat(service.query("select 1 from mail where state = 'failed'")).isEmpty();
        assertThat(service.mailServer().commands())
                .noneMatch(command -> command.startsWith("RCPT TO:<" + THIEF))
                .noneMatch(command -> command.startsWith("MAIL FROM:<" + THIEF));
        assertThat(service.mailServer().mails())
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(MailForm.faults(mail.source())).isEmpty());
    }

    private static String blocks(String block) {
        return "\"lists\": [\"newsletter\"], \"blocks\": [{\"id\":"
                + " \"00000000-0000-4000-8000-000000000001\", \"kind\": "
                + block
                + "}]";
    }
}
