package nl.millenniumgemeenten.subscription.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.subscription.issue.Desk;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// For whom an issue is: everybody on its lists, or who reads its language.
class LanguageIssueTest {
    private static final String ENGLISH =
            """
            {"subject": "Three new municipalities", "preheader": "And more",
             "lists": ["newsletter"], "language": "en", "onlyItsLanguage": %s,
             "blocks": [
               {"id": "00000000-0000-4000-8000-000000000001", "kind": "heading", "text": "Hello"}]}
            """;

    private final RunningService service =
            RunningService.start(Map.of("sending.enabled", true, "sending.poll", "50ms"));
    private final Desk desk = new Desk(service);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void an_issue_for_who_reads_its_language_goes_to_them_alone() throws Exception {
        readers();
        var id = desk.approvedOf(ENGLISH.formatted("true"));

        assertThat(desk.issue(id, "language")).isEqualTo("en");
        assertThat(desk.issue(id, "onlyItsLanguage")).isEqualTo("true");
        assertThat(audience(id))
                .contains(
                        "\"people\":1,",
                        "\"title\":\"Nieuwsbrief\",\"people\":3",
                        "\"languages\":[{\"language\":\"nl\",\"people\":2},"
                                + "{\"language\":\"en\",\"people\":1}]");
        send(id);

        assertThat(recipients()).containsExactly("emma@example.org");
        var mail = service.mailServer().mailTo("emma@example.org", 3);
        assertThat(mail.source()).contains("Content-Language: en\r\n");
        assertThat(mail.html()).contains("<html lang=\"en\"");
        assertThat(mail.text()).contains("Unsubscribe");
    }

    @Test
    void an_issue_for_who_reads_dutch_passes_by_who_reads_english() throws Exception {
        readers();
        var id =
                desk.approvedOf(
                        ENGLISH.formatted("true")
                                .replace("\"language\": \"en\"", "\"language\": \"nl\""));

        assertThat(audience(id)).startsWith("{\"people\":2,");
        send(id);

        assertThat(recipients()).containsExactly("anna@example.org", "bas@example.org");
    }

    @Test
    void otherwise_it_goes_to_everybody_on_its_lists() throws Exception {
        readers();
        var id = desk.approvedOf(ENGLISH.formatted("false"));

        assertThat(audience(id)).startsWith("{\"people\":3,");
        send(id);

        assertThat(recipients())
                .containsExactly("anna@example.org", "bas@example.org", "emma@example.org");
    }

    @Test
    void for_whom_it_is_stays_when_an_earlier_edition_is_restored() throws Exception {
        var id = Desk.at(desk.send("writer", "POST", "/issues", ENGLISH.formatted("true")), "id");
        desk.now(
                "writer",
                "PUT",
                "/issues/" + id,
                ENGLISH.formatted("false").replace("Three", "Four").replace("\"en\"", "\"nl\""));
        desk.now("writer", "PUT", "/issues/" + id + "/restoration", "{\"edition\": 1}");

        assertThat(desk.issue(id, "subject")).startsWith("Three");
        assertThat(desk.issue(id, "language")).isEqualTo("nl");
        assertThat(desk.issue(id, "onlyItsLanguage")).isEqualTo("false");
    }

    private void readers() throws Exception {
        service.subscribe("anna@example.org");
        service.subscribe("bas@example.org");
        service.subscribe("emma@example.org");
        service.execute("update subscriber set language = 'en' where address like 'emma%'");
        // As a row of before there was a choice.
        service.execute("update subscriber set language = 'fr' where address like 'bas%'");
    }

    private String audience(String id) throws Exception {
        return service.send("/issues/" + id + "/audience", "GET", "", "editor").body();
    }

    private void send(String id) throws Exception {
        desk.now("editor", "PUT", "/issues/" + id + "/sending", "{\"state\": \"sending\"}");
        Await.until(
                "sent", () -> service.query("select 1 from issue where state <> 'sent'").isEmpty());
    }

    private List<String> recipients() {
        return service.query(
                """
                select address from delivery join subscriber on subscriber.id = subscriber_id
                order by address
                """);
    }
}
