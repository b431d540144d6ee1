package nl.millenniumgemeenten.subscription.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the site told is written down here as the topics would bring it.
class DigestInIssueTest {
    private static final String SEND = "{\"state\": \"sending\"}";
    private static final String BODY =
            """
            {"subject": "Wat er nieuw is", "preheader": "En wat er komt", "lists": ["newsletter"],
             "blocks": [
               {"id": "00000000-0000-4000-8000-000000000001", "kind": "items", "items": [
                 {"kind": "news", "key": "picked", "title": "Zoals het heette",
                  "path": "/nieuws/1-oud"}]},
               {"id": "00000000-0000-4000-8000-000000000002", "kind": "digest",
                "kinds": ["news", "resources"], "max": 2, "except": ["not-this"]}]}
            """;

    private static final String PREVIEWED = BODY.replace("\"lists\": [\"newsletter\"],", "");

    private final RunningService service = RunningService.start();
    private final Desk desk = new Desk(service);

    @BeforeEach
    void tell() throws Exception {
        service.execute(
                "insert into topic_position (topic, partition, cluster, next_offset)"
                        + " values ('news-articles.v1', 0, 'test', 9)");
        news("picked", "Een bord bij Tilburg", "2025-11-20T12:00Z");
        news("old", "Van vorig jaar", "2024-11-20T12:00Z");
        news("not-this", "Uitgevinkt", "2025-11-24T12:00Z");
        news("newest", "Het nieuwste", "2025-11-23T12:00Z");
        news("newer", "Iets nieuwers", "2025-11-22T12:00Z");
        news("new", "Het derde", "2025-11-21T12:00Z");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_preview_shows_what_the_site_tells_now() throws Exception {
        var preview = desk.send("writer", "POST", "/issue-previews", PREVIEWED);

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(Desk.at(preview, "resolved", 0, "items", 0, "title"))
                .isEqualTo("Een bord bij Tilburg");
        assertThat(Desk.at(preview, "resolved", 1, "items", 0, "title")).isEqualTo("Het nieuwste");
        assertThat(Desk.at(preview, "resolved", 1, "items", 1, "title")).isEqualTo("Iets nieuwers");
        assertThat(preview.body())
                .contains("https://millenniumgemeenten.example/nieuws/newest")
                .doesNotContain("Van vorig jaar", "Uitgevinkt", "Het derde", "Zoals het heette");
    }

    @Test
    void a_preview_counts_from_the_moment_that_is_asked_for() throws Exception {
        var since = PREVIEWED.replaceFirst("\\{", "{\"digestFrom\": \"2025-11-23T11:00:00Z\",");

        assertThat(desk.send("writer", "POST", "/issue-previews", since).body())
                .contains("Het nieuwste")
                .doesNotContain("Iets nieuwers");
        assertThat(
                        desk.send(
                                        "writer",
                                        "POST",
                                        "/issue-previews",
                                        since.replace("2025-11-23T11:00:00Z", "gisteren"))
                                .body())
                .contains("\"/digestFrom\"");
    }

    @Test
    void a_preview_counts_from_where_its_issue_counts_and_a_new_one_from_the_last()
            throws Exception {
        var first = handedIn();
        approve(first);
        desk.now("editor", "PUT", "/issues/" + first + "/sending", SEND);
        var second = desk.draft("writer");
        service.clock().pass(Duration.ofHours(1));
        news("later", "Na het vorige nummer", "2025-11-25T10:30Z");

        for (var issue : List.of(second, UUID.randomUUID().toString())) {
            var asked = PREVIEWED.replaceFirst("\\{", "{\"issue\": \"" + issue + "\",");
            assertThat(desk.send("writer", "POST", "/issue-previews", asked).body())
                    .contains("Na het vorige nummer")
                    .doesNotContain("Het nieuwste");
        }
        assertThat(
                        desk.send(
                                        "writer",
                                        "POST",
                                        "/issue-previews",
                                        PREVIEWED.replaceFirst("\\{", "{\"issue\": \"dit\","))
                                .body())
                .contains("\"/issue\"");
    }

    @Test
    void what_was_saved_is_shown_as_it_was_handed_in_and_a_draft_as_it_would_be() throws Exception {
        var id = handedIn();
        news("newest", "Een andere kop", "2025-11-23T12:00Z");
        var path = "/issues/" + id + "/previews";

        assertThat(desk.send("editor", "POST", path, "{}").body())
                .contains("Het nieuwste")
                .doesNotContain("Een andere kop");
        assertThat(desk.send("editor", "POST", path, "{\"edition\": 1}").body())
                .contains("Een andere kop");
        desk.now("writer", "DELETE", "/issues/" + id + "/review", "");
        assertThat(desk.send("writer", "POST", path, "{}").body()).contains("Een andere kop");
        desk.now("writer", "PUT", "/issues/" + id, BODY.replace("Wat er nieuw is", "Nieuws"));
        assertThat(desk.send("writer", "POST", path, "{\"edition\": 2}").body())
                .contains("Het nieuwste")
                .doesNotContain("Een andere kop");
        assertThat(desk.send("writer", "POST", path, "{\"edition\": 9}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_handed_in_stays_as_it_was_whatever_happens_to_the_site() throws Exception {
        var id = handedIn();
        news("newest", "Een andere kop", "2025-11-23T12:00Z");
        news("later", "Na het inleveren", "2025-11-25T09:30Z");

        assertThat(desk.issue(id, "edition")).isEqualTo("2");
        assertThat(desk.issue(id, "blocks", 1, "items", 0, "title")).isEqualTo("Het nieuwste");
        assertThat(desk.send("editor", "POST", "/issues/" + id + "/check", "").body())
                .contains("\"changed-item\"", "'Het nieuwste' is op de site veranderd")
                .doesNotContain("\"withdrawn-item\"");
        approve(id);
        desk.now("editor", "PUT", "/issues/" + id + "/sending", SEND);

        assertThat(service.query("select plain from issue_mail").getFirst())
                .contains("Het nieuwste", "Een bord bij Tilburg")
                .doesNotContain("Een andere kop", "Na het inleveren");
    }

    @Test
    void who_hands_in_what_another_wrote_is_no_writer_for_that() throws Exception {
        var id = Desk.at(desk.send("writer", "POST", "/issues", BODY), "id");
        desk.now("editor", "PUT", "/issues/" + id + "/review", "{}");

        approve(id);

        assertThat(desk.state(id)).isEqualTo("approved");
        assertThat(desk.send("editor", "GET", "/issues/" + id + "/editions/2", "").body())
                .contains("\"savedBy\":{\"id\":\"writer\"");
    }

    @Test
    void what_was_taken_back_tells_anew_when_it_is_handed_in_again() throws Exception {
        var id = handedIn();
        desk.now("writer", "DELETE", "/issues/" + id + "/review", "");
        news("later", "Na het inleveren", "2025-11-25T09:30Z");
        desk.now("writer", "PUT", "/issues/" + id + "/review", "{}");

        assertThat(desk.issue(id, "edition")).isEqualTo("3");
        assertThat(desk.issue(id, "blocks", 1, "items", 0, "title")).isEqualTo("Na het inleveren");
    }

    @Test
    void the_next_issue_counts_from_where_this_one_was_handed_in() throws Exception {
        var id = handedIn();
        service.clock().pass(Duration.ofHours(3));
        approve(id);
        desk.now("editor", "PUT", "/issues/" + id + "/sending", SEND);

        assertThat(desk.issue(desk.draft("writer"), "digestFrom"))
                .isEqualTo("2025-11-25T10:00:00Z");
    }

    @Test
    void what_is_not_on_the_site_is_not_handed_in() throws Exception {
        withdraw("picked");
        var id = Desk.at(desk.send("writer", "POST", "/issues", BODY), "id");

        var answer = desk.now("writer", "PUT", "/issues/" + id + "/review", "{}");

        assertThat(Desk.problem(answer)).isEqualTo("422 invalid");
        assertThat(answer.body()).contains("\"/blocks/0\"", "'Zoals het heette' staat niet meer");
    }

    @Test
    void what_went_since_holds_it_up_until_somebody_sends_it_all_the_same() throws Exception {
        var id = handedIn();
        approve(id);
        withdraw("newest");

        var held = desk.now("editor", "PUT", "/issues/" + id + "/sending", SEND);

        assertThat(held.body())
                .contains(
                        "\"state\":\"paused\"",
                        "\"pauseReason\":\"withdrawn-item\"",
                        "\"act\":\"held-up\"",
                        "\"text\":\"Het nieuwste\"");
        assertThat(service.query("select count(*) from issue_mail")).containsExactly("0");
        desk.now("editor", "PUT", "/issues/" + id + "/sending", SEND);
        assertThat(desk.state(id)).isEqualTo("preparing");
    }

    @Test
    void what_went_since_holds_up_what_was_planned() throws Exception {
        var id = handedIn();
        approve(id);
        desk.now("editor", "PUT", "/issues/" + id + "/schedule", "{\"at\": \"2025-11-25T11:30\"}");
        withdraw("newest");
        service.clock().pass(Duration.ofMinutes(31));

        service.bean(StartDueIssues.class).start(new IssueId(UUID.fromString(id)));

        assertThat(desk.issue(id, "pauseReason")).isEqualTo("withdrawn-item");
        assertThat(service.query("select count(*) from issue_mail")).containsExactly("0");
    }

    @Test
    void what_we_know_nothing_of_holds_nothing_up() throws Exception {
        service.execute("delete from topic_position; delete from happening");
        var id = Desk.at(desk.send("writer", "POST", "/issues", BODY), "id");

        desk.now("writer", "PUT", "/issues/" + id + "/review", "{}");

        assertThat(desk.state(id)).isEqualTo("in-review");
    }

    private String handedIn() throws Exception {
        var id = Desk.at(desk.send("writer", "POST", "/issues", BODY), "id");
        desk.now("writer", "PUT", "/issues/" + id + "/review", "{}");
        assertThat(desk.state(id)).isEqualTo("in-review");
        return id;
    }

    private HttpResponse<String> approve(String id) throws Exception {
        return desk.send(
                "editor",
                "PUT",
                "/issues/" + id + "/approval",
                "",
                Map.of("If-Match", "\"" + desk.issue(id, "edition") + "\""));
    }

    private void news(String id, String title, String newAt) throws Exception {
        service.execute(
                """
                insert into happening (kind, id, revision, withdrawn, title, summary, path,
                    picture_alternative, goals, municipalities, new_at)
                values ('news', '%s', 1, false, '%s', '', '/nieuws/%s', '', '{}', '{}', '%s')
                on conflict (kind, id) do update set title = excluded.title
                """
                        .formatted(id, title, id, newAt));
    }

    private void withdraw(String id) throws Exception {
        service.execute("update happening set withdrawn = true where id = '" + id + "'");
    }
}
