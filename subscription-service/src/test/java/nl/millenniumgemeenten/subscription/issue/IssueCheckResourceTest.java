package nl.millenniumgemeenten.subscription.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssueCheckResourceTest {
    private static final String BODY =
            """
            {"subject": "Gratis bomen", "preheader": "En meer", "lists": ["newsletter"],
             "blocks": [{"id": "00000000-0000-4000-8000-000000000001", "kind": "button",
                         "label": "Onze bomen", "url": "/bomen"}]}
            """;

    /// The site is on this machine, so nothing of it may be asked.
    private final RunningService service =
            RunningService.start(Map.of("site.url", "http://127.0.0.1:1"));

    private final Desk desk = new Desk(service);

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_check_says_what_it_found_and_can_be_read_again() throws Exception {
        var created = desk.send("writer", "POST", "/issues", BODY);
        var path = "/issues/" + Desk.at(created, "id") + "/check";

        var before = desk.send("writer", "GET", path, "");
        var check = desk.send("writer", "POST", path, "");

        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.body())
                .contains(
                        "\"edition\":1",
                        "\"state\":\"done\"",
                        "\"code\":\"spam-words\"",
                        "\"code\":\"broken-link\"",
                        "\"block\":\"00000000-0000-4000-8000-000000000001\"");
        assertThat(desk.send("editor", "GET", path, "").body()).isEqualTo(check.body());
    }

    @Test
    void what_is_not_there_is_not_checked() throws Exception {
        var path = "/issues/00000000-0000-4000-8000-000000000009/check";

        assertThat(desk.send("writer", "POST", path, "").statusCode()).isEqualTo(404);
    }
}
