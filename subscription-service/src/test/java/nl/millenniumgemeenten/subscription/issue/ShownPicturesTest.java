package nl.millenniumgemeenten.subscription.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ServiceToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The website is played by who asks here as a service.
class ShownPicturesTest {
    private static final String SEND = "{\"state\": \"sending\"}";
    private static final String MEDIA = "00000000-0000-4000-8000-0000000000aa";
    private static final String PICTURE =
            """
            {"subject": "Met een foto", "preheader": "", "lists": ["newsletter"],
             "blocks": [
               {"id": "00000000-0000-4000-8000-000000000001", "kind": "text",
                "html": "<p>Kijk eens naar deze foto van de vlag.</p>"},
               {"id": "00000000-0000-4000-8000-000000000002", "kind": "picture",
                "media": "%s", "path": "/media/%s/640.jpg", "width": 640, "height": 480,
                "alternative": "Een vlag", "url": ""}]}
            """
                    .formatted(MEDIA, "ab".repeat(32));

    private final RunningService service = RunningService.start();
    private final Desk desk = new Desk(service);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void an_issue_with_pictures_does_not_begin_before_everybody_can_see_them() throws Exception {
        var id = approved();

        var early = desk.now("editor", "PUT", "/issues/" + id + "/sending", SEND);
        website("PUT", "/issue-pictures/" + id, "{\"edition\": 7, \"state\": \"shown\"}");
        var another = desk.now("editor", "PUT", "/issues/" + id + "/sending", SEND);
        website("PUT", "/issue-pictures/" + id, "{\"edition\": 1, \"state\": \"shown\"}");

        assertThat(Desk.problem(early)).isEqualTo("409 not-now");
        assertThat(Desk.at(early, "detail")).contains("staan nog niet op de site");
        assertThat(another.statusCode()).isEqualTo(409);
        assertThat(desk.issue(id, "picturesShown")).isEqualTo("true");
        desk.now("editor", "PUT", "/issues/" + id + "/sending", SEND);
        assertThat(desk.state(id)).isEqualTo("preparing");
    }

    @Test
    void what_is_planned_waits_for_its_pictures_and_asks_for_them_just_before() throws Exception {
        var id = scheduled();
        assertThat(wanted()).doesNotContain(id);
        service.clock().pass(Duration.ofMinutes(29));
        assertThat(wanted())
                .contains("\"issue\":\"" + id + "\"", "\"edition\":1", "[\"" + MEDIA + "\"]");
        service.clock().pass(Duration.ofMinutes(2));

        start(id);
        assertThat(desk.state(id)).isEqualTo("scheduled");
        website("PUT", "/issue-pictures/" + id, "{\"edition\": 1, \"state\": \"shown\"}");
        assertThat(wanted()).doesNotContain(id);
        start(id);
        assertThat(desk.state(id)).isEqualTo("preparing");
    }

    @Test
    void a_picture_that_is_not_in_the_library_holds_up_what_was_planned() throws Exception {
        var id = scheduled();
        service.clock().pass(Duration.ofMinutes(31));
        var missing = "{\"edition\": 1, \"state\": \"missing\"}";

        website("PUT", "/issue-pictures/" + id, missing);
        website("PUT", "/issue-pictures/" + id, missing);

        assertThat(desk.issue(id, "state")).isEqualTo("paused");
        assertThat(desk.issue(id, "pauseReason")).isEqualTo("pictures");
        assertThat(desk.issue(id, "history", 0, "act")).isEqualTo("without-pictures");
        assertThat(desk.now("editor", "PUT", "/issues/" + id + "/sending", SEND).statusCode())
                .isEqualTo(409);
        desk.now("editor", "PUT", "/issues/" + id, Desk.BODY);
        assertThat(desk.state(id)).isEqualTo("draft");
    }

    @Test
    void pictures_that_do_not_come_in_an_hour_pause_it() throws Exception {
        var id = scheduled();
        service.clock().pass(Duration.ofMinutes(91));

        start(id);

        assertThat(desk.issue(id, "pauseReason")).isEqualTo("pictures");
    }

    @Test
    void only_the_website_says_what_it_shows() throws Exception {
        assertThat(desk.send("editor", "GET", "/issue-pictures", "").statusCode()).isEqualTo(403);
        assertThat(
                        website(
                                        "PUT",
                                        "/issue-pictures/" + UUID.randomUUID(),
                                        "{\"edition\": 0, \"state\": \"gone\"}")
                                .statusCode())
                .isEqualTo(422);
    }

    private void start(String id) {
        service.bean(StartDueIssues.class).start(new IssueId(UUID.fromString(id)));
    }

    private String approved() throws Exception {
        var id = Desk.at(desk.send("writer", "POST", "/issues", PICTURE), "id");
        desk.now("writer", "PUT", "/issues/" + id + "/review", "{}");
        desk.send("editor", "PUT", "/issues/" + id + "/approval", "", Map.of("If-Match", "\"1\""));
        assertThat(desk.state(id)).isEqualTo("approved");
        return id;
    }

    /// Half an hour from now, on the clock of the test.
    private String scheduled() throws Exception {
        var id = approved();
        desk.now("editor", "PUT", "/issues/" + id + "/schedule", "{\"at\": \"2025-11-25T11:30\"}");
        assertThat(desk.state(id)).isEqualTo("scheduled");
        return id;
    }

    private String wanted() throws Exception {
        return website("GET", "/issue-pictures", "").body();
    }

    private HttpResponse<String> website(String method, String path, String body) throws Exception {
        return service.send(
                path,
                method,
                body,
                Map.of("Authorization", "Bearer " + ServiceToken.of("service", "website")));
    }
}
