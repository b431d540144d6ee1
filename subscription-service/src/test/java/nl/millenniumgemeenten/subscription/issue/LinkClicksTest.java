package nl.millenniumgemeenten.subscription.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ServiceToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The website is played by who asks here as a service.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkClicksTest {
    private static final String SITE = "https://millenniumgemeenten.example";
    private static final String BODY =
            """
            {"subject": "Met links", "preheader": "", "lists": ["newsletter"], "countsClicks": true,
             "blocks": [
               {"id": "00000000-0000-4000-8000-000000000001", "kind": "text",
                "html": "<p>Lees <a href=\\"/nieuws\\">alles</a> of <a href=\\"mailto:info@example.nl\\">mail ons</a>.</p>"},
               {"id": "00000000-0000-4000-8000-000000000002", "kind": "button",
                "label": "Doe mee", "url": "https://elders.example/?a=1&b=2"},
               {"id": "00000000-0000-4000-8000-000000000003", "kind": "button",
                "label": "Al het nieuws", "url": "/nieuws"}]}
            """;

    private final RunningService service = RunningService.start();
    private final Desk desk = new Desk(service);

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void the_links_of_an_issue_that_counts_lead_through_the_site_the_same_for_everybody()
            throws Exception {
        var id = sent(true);
        var links = SITE + "/nieuwsbrief/" + desk.issue(id, "number") + "/link/";

        var mail =
                service.query("select html || plain from issue_mail where issue_id = '" + id + "'")
                        .getFirst();

        assertThat(mail)
                .contains(links + "1\"", links + "2\"", "mailto:info@example.nl")
                .contains("alles (" + links + "1)", "Doe mee:\n" + links + "2")
                .doesNotContain(links + "3", "elders.example", "\"" + SITE + "/nieuws\"")
                .contains(SITE + "/nieuwsbrief/afmelden/");
        assertThat(desk.issue(id, "countsClicks")).isEqualTo("true");
        assertThat(desk.send("writer", "GET", "/issues/" + id + "/clicks", "").body())
                .isEqualTo(
                        "{\"items\":[{\"link\":1,\"url\":\"%s/nieuws\",\"clicks\":0},{\"link\":2,\"url\":\"https://elders.example/?a=1&b=2\",\"clicks\":0}]}"
                                .formatted(SITE));
    }

    @Test
    void an_issue_counts_nothing_unless_somebody_chose_so() throws Exception {
        var id = sent(false);

        assertThat(
                        service.query("select html from issue_mail where issue_id = '" + id + "'")
                                .getFirst())
                .contains("https://elders.example/?a=1", SITE + "/nieuws")
                .doesNotContain("/link/");
        assertThat(desk.send("writer", "GET", "/issues/" + id + "/clicks", "").body())
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    void what_is_handed_over_twice_counts_once_and_what_is_no_link_counts_nowhere()
            throws Exception {
        var id = sent(true);
        var batch = batch(UUID.randomUUID(), id);

        assertThat(website(batch).statusCode()).isEqualTo(204);
        assertThat(website(batch).statusCode()).isEqualTo(204);
        website(batch(UUID.randomUUID(), id));

        assertThat(
                        service.query(
                                "select link || ' ' || day || ' ' || clicks from link_click"
                                        + " where issue_id = '"
                                        + id
                                        + "' order by link, day"))
                .containsExactly("1 2026-12-01 6", "1 2026-12-02 2");
        assertThat(
                        Desk.at(
                                desk.send("editor", "GET", "/issues/" + id + "/clicks", ""),
                                "items",
                                0,
                                "clicks"))
                .isEqualTo("8");
    }

    @Test
    void only_the_website_counts_and_says_so_field_by_field() throws Exception {
        assertThat(desk.send("editor", "POST", "/clicks", "{}").statusCode()).isEqualTo(403);
        assertThat(website("{\"counts\": [{\"link\": 0}]}").body())
                .contains(
                        "/batch",
                        "/counts/0/issue",
                        "/counts/0/link",
                        "/counts/0/day",
                        "/counts/0/clicks");
    }

    private static String batch(UUID id, String issue) {
        return """
        {"batch": "%s", "counts": [
          {"issue": "%s", "link": 1, "day": "2026-12-01", "clicks": 3},
          {"issue": "%s", "link": 1, "day": "2026-12-02", "clicks": 1},
          {"issue": "%s", "link": 9, "day": "2026-12-01", "clicks": 5},
          {"issue": "%s", "link": 1, "day": "2026-12-01", "clicks": 7}]}
        """
                .formatted(id, issue, issue, issue, UUID.randomUUID());
    }

    private HttpResponse<String> website(String body) throws Exception {
        return service.send(
                "/clicks",
                "POST",
                body,
                Map.of("Authorization", "Bearer " + ServiceToken.of("service", "website")));
    }

    private String sent(boolean counts) throws Exception {
        var id =
                Desk.at(
                        desk.send(
                                "writer",
                                "POST",
                                "/issues",
                                counts ? BODY : BODY.replace("true", "false")),
                        "id");
        desk.now("writer", "PUT", "/issues/" + id + "/review", "{}");
        desk.send("editor", "PUT", "/issues/" + id + "/approval", "", Map.of("If-Match", "\"1\""));
        desk.now("editor", "PUT", "/issues/" + id + "/sending", "{\"state\": \"sending\"}");
        assertThat(desk.state(id)).isIn("preparing", "sending", "sent");
        return id;
    }
}
