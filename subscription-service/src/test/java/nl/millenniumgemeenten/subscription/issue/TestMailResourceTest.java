package nl.millenniumgemeenten.subscription.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestMailResourceTest {
    private final RunningService service = RunningService.start();
    private final Desk desk = new Desk(service);

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_colleague_gets_the_issue_as_a_mail_and_once_for_each_request() throws Exception {
        var path = "/issues/" + desk.draft("writer") + "/test-mails";
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var body = "{\"to\": [\"collega@example.org\", \"tweede@example.org\"]}";

        var answer = desk.send("writer", "POST", path, body, key);
        desk.send("writer", "POST", path, body, key);
        var mail = service.mailServer().mailTo("collega@example.org", 1);
        service.mailServer().mailTo("tweede@example.org", 1);
        Await.until(
                "forgotten",
                () ->
                        service.query("select count(*) from sample_mail").equals(List.of("0"))
                                && service.query("select distinct state from mail")
                                        .equals(List.of("sent")));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(mail.subject()).isEqualTo("[Proef] Drie nieuwe gemeenten");
        assertThat(mail.text()).contains("Welkom");
        assertThat(mail.html()).contains("<h2", "Welkom");
        assertThat(mail.header("List-Unsubscribe")).isEmpty();
        assertThat(service.mailServer().mailsTo("collega@example.org")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                          | "/to"
                    {"to": []}                  | "/to"
                    {"to": ["a@@b.nl", "a@b.nl"]} | "/to/0"
                    {"to": ["a@b.nl", "b@b.nl", "c@b.nl", "d@b.nl", "e@b.nl", "f@b.nl"]} | "/to"
                    """)
    void who_cannot_get_a_mail_is_named(String body, String pointer) throws Exception {
        var path = "/issues/" + desk.draft("writer") + "/test-mails";

        var answer = desk.send("writer", "POST", path, body);

        assertThat(Desk.problem(answer)).isEqualTo("422 invalid");
        assertThat(answer.body()).contains(pointer);
    }
}
