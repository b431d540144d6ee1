package nl.millenniumgemeenten.subscription.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssueResourceTest {
    private final RunningService service = RunningService.start();
    private final Desk desk = new Desk(service);

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void what_is_saved_is_read_again_with_its_editions() throws Exception {
        var created = desk.send("writer", "POST", "/issues", Desk.BODY);
        var path = "/issues/" + Desk.at(created, "id");
        var changed = Desk.BODY.replace("Drie nieuwe", "Vier nieuwe");
        var saved =
                desk.send("writer", "PUT", path, changed, Map.of("If-Match", Desk.etag(created)));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(Desk.at(created, "state")).isEqualTo("draft");
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(desk.send("writer", "GET", path, "").body())
                .contains(
                        "\"subject\":\"Vier nieuwe gemeenten\"",
                        "\"edition\":2",
                        "\"html\":\"<p>Lees <a href=\\\"/nieuws\\\">alles</a>.</p>\"",
                        "\"lists\":[\"newsletter\"]",
                        "\"act\":\"saved\"");
        assertThat(desk.send("writer", "GET", path + "/editions/1", "").body())
                .contains("\"subject\":\"Drie nieuwe gemeenten\"");
        assertThat(desk.send("writer", "GET", path + "/editions/3", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_earlier_edition_comes_back_into_a_draft_and_never_into_what_was_judged()
            throws Exception {
        var id = desk.draft("writer");
        var path = "/issues/" + id;
        desk.now("writer", "PUT", path, Desk.BODY.replace("Drie", "Vier"));
        var back = "{\"edition\": 1}";
        assertThat(desk.send("writer", "GET", path, "").body()).contains("\"restore\"");
        var stale =
                desk.send(
                        "writer", "PUT", path + "/restoration", back, Map.of("If-Match", "\"1\""));

        var restored = desk.now("writer", "PUT", path + "/restoration", back);
        var same = desk.now("writer", "PUT", path + "/restoration", back);

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Desk.at(restored, "subject")).isEqualTo("Drie nieuwe gemeenten");
        assertThat(Desk.at(restored, "edition")).isEqualTo("3");
        assertThat(Desk.at(restored, "history", 0, "act")).isEqualTo("restored");
        assertThat(Desk.at(restored, "history", 0, "text")).isEqualTo("1");
        assertThat(Desk.at(restored, "lists", 0)).isEqualTo("newsletter");
        assertThat(Desk.problem(same)).isEqualTo("409 not-now");
        assertThat(Desk.problem(desk.now("writer", "PUT", path + "/restoration", "{}")))
                .isEqualTo("422 invalid");
        assertThat(
                        Desk.problem(
                                desk.now(
                                        "writer",
                                        "PUT",
                                        path + "/restoration",
                                        "{\"edition\": 9}")))
                .isEqualTo("404 no-such-thing");

        var earlier = "{\"edition\": 2}";
        desk.now("writer", "PUT", path + "/review", "{}");
        assertThat(Desk.at(desk.now("writer", "PUT", path + "/restoration", earlier), "detail"))
                .contains("ligt ter goedkeuring");
        approve("editor", id, 3);
        assertThat(Desk.at(desk.now("editor", "PUT", path + "/restoration", earlier), "detail"))
                .contains("is goedgekeurd");
        desk.now("editor", "PUT", path + "/sending", "{\"state\": \"sending\"}");
        assertThat(Desk.problem(desk.now("editor", "PUT", path + "/restoration", earlier)))
                .isEqualTo("409 issue-under-way");
    }

    @Test
    void editions_are_listed_piece_by_piece_without_what_they_say() throws Exception {
        var path = "/issues/" + desk.draft("writer");
        desk.now("writer", "PUT", path, Desk.BODY.replace("Drie", "Vier"));
        desk.now("editor", "PUT", path, Desk.BODY.replace("Drie", "Vijf"));

        var first = desk.send("writer", "GET", path + "/editions?limit=2", "");
        var rest = desk.send("writer", "GET", path + "/editions?limit=2&before=2", "");

        assertThat(Desk.at(first, "items", 0, "subject")).isEqualTo("Vijf nieuwe gemeenten");
        assertThat(Desk.at(first, "items", 1, "edition")).isEqualTo("2");
        assertThat(Desk.at(first, "next")).isEqualTo("2");
        assertThat(first.body()).doesNotContain("blocks");
        assertThat(rest.body()).contains("\"edition\":1", "\"next\":null");
        assertThat(desk.send("writer", "GET", path + "/editions?limit=0", "").statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_same_request_again_begins_nothing_more() throws Exception {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first = desk.send("writer", "POST", "/issues", Desk.BODY, key);
        var second = desk.send("writer", "POST", "/issues", Desk.BODY, key);

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void the_same_request_again_does_not_take_back_what_was_saved_since() throws Exception {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var id = Desk.at(desk.send("writer", "POST", "/issues", Desk.BODY, key), "id");
        desk.now("writer", "PUT", "/issues/" + id, Desk.BODY.replace("Drie", "Vier"));

        var again = desk.send("writer", "POST", "/issues", Desk.BODY, key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(Desk.at(again, "subject")).isEqualTo("Vier nieuwe gemeenten");
    }

    @Test
    void something_else_under_the_same_id_is_refused_and_not_lost_in_silence() throws Exception {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var id = Desk.at(desk.send("writer", "POST", "/issues", Desk.BODY, key), "id");

        var other =
                desk.send("writer", "POST", "/issues", Desk.BODY.replace("Drie", "Twaalf"), key);

        assertThat(Desk.problem(other)).isEqualTo("412 stale-revision");
        assertThat(Desk.at(other, "detail")).contains("staat al een andere nieuwsbrief");
        assertThat(desk.issue(id, "subject")).isEqualTo("Drie nieuwe gemeenten");
    }

    @Test
    void every_field_at_fault_is_named_in_one_answer() throws Exception {
        var answer =
                desk.send(
                        "writer",
                        "POST",
                        "/issues",
                        """
                        {"subject": "Een\\nTwee", "lists": ["newsletter", "goal-9", "weg"],
                         "language": "fr", "kleur": "rood",
                         "blocks": [{"id": "x", "kind": "heading"}]}
                        """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "\"/subject\"",
                        "\"/lists/1\"",
                        "\"/lists/2\"",
                        "\"/language\"",
                        "\"/kleur\"",
                        "\"/blocks/0/id\"",
                        "\"/blocks/0/text\"")
                .doesNotContain("\"/lists/0\"");
    }

    @Test
    void who_saves_over_somebody_else_is_told() throws Exception {
        var id = desk.draft("writer");
        var path = "/issues/" + id;
        desk.now("editor", "PUT", path, Desk.BODY.replace("Drie", "Vijf"));

        var stale = desk.send("writer", "PUT", path, Desk.BODY, Map.of("If-Match", "\"1\""));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Desk.etag(stale)).isEqualTo("\"2\"");
        assertThat(desk.send("writer", "PUT", path, Desk.BODY).statusCode()).isEqualTo(428);
    }

    @Test
    void a_second_person_approves_and_not_who_wrote_along() throws Exception {
        var id = desk.draft("writer");
        desk.now("colleague", "PUT", "/issues/" + id, Desk.BODY.replace("Drie", "Zes"));
        desk.now("writer", "PUT", "/issues/" + id + "/review", "{\"note\": \"Kijk je mee?\"}");

        var own = approve("colleague", id, 2);
        var stale = approve("editor", id, 1);
        var good = approve("editor", id, 2);

        assertThat(Desk.problem(own)).isEqualTo("403 own-work");
        assertThat(Desk.problem(stale)).isEqualTo("412 stale-revision");
        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.body()).contains("\"approvedEdition\":2", "Kijk je mee?");
    }

    @Test
    void who_saved_before_an_approval_that_stands_may_approve_what_came_after() throws Exception {
        var id = desk.draft("first");
        desk.now("first", "PUT", "/issues/" + id + "/review", "{}");
        approve("editor", id, 1);
        desk.now("editor", "PUT", "/issues/" + id, Desk.BODY.replace("Drie", "Acht"));
        desk.now("editor", "PUT", "/issues/" + id + "/review", "{}");

        assertThat(Desk.problem(approve("editor", id, 2))).isEqualTo("403 own-work");
        assertThat(approve("first", id, 2).statusCode()).isEqualTo(200);
    }

    @Test
    void an_approval_that_was_taken_back_does_not_make_own_work_somebody_elses() throws Exception {
        var id = desk.draft("first");
        desk.now("first", "PUT", "/issues/" + id + "/review", "{}");
        approve("editor", id, 1);
        var back = desk.now("editor", "DELETE", "/issues/" + id + "/approval", "");
        desk.now("editor", "PUT", "/issues/" + id + "/review", "{}");

        assertThat(Desk.at(back, "state")).isEqualTo("draft");
        assertThat(Desk.problem(approve("first", id, 1))).isEqualTo("403 own-work");
    }

    @Test
    void what_is_sent_back_says_why() throws Exception {
        var id = desk.draft("writer");
        desk.now("writer", "PUT", "/issues/" + id + "/review", "{}");

        var silent = desk.now("editor", "PUT", "/issues/" + id + "/review/refusal", "{}");
        var answer =
                desk.now(
                        "editor",
                        "PUT",
                        "/issues/" + id + "/review/refusal",
                        "{\"text\": \"De kop klopt niet.\"}");

        assertThat(Desk.problem(silent)).isEqualTo("422 invalid");
        assertThat(answer.body()).contains("\"state\":\"draft\"", "De kop klopt niet.");
    }

    @Test
    void an_empty_draft_is_not_handed_in() throws Exception {
        var created = desk.send("writer", "POST", "/issues", "{}");
        var id = Desk.at(created, "id");

        var answer = desk.now("writer", "PUT", "/issues/" + id + "/review", "{}");

        assertThat(Desk.problem(answer)).isEqualTo("422 invalid");
        assertThat(answer.body()).contains("\"/subject\"", "\"/lists\"", "\"/blocks\"");
    }

    @Test
    void what_readers_would_trip_over_is_mended_first() throws Exception {
        var token = "hier-komt-je-eigen-token";
        var created =
                desk.send(
                        "writer",
                        "POST",
                        "/issues",
                        Desk.BODY.replace("href=\\\"/nieuws", "href=\\\"/" + token));
        var id = Desk.at(created, "id");

        var answer = desk.now("writer", "PUT", "/issues/" + id + "/review", "{}");

        assertThat(Desk.problem(answer)).isEqualTo("422 invalid");
        assertThat(Desk.at(answer, "errors", 0, "pointer")).isEqualTo("/blocks/1");
        assertThat(desk.state(id)).isEqualTo("draft");
    }

    @Test
    void a_draft_that_is_thrown_away_leaves_its_history() throws Exception {
        var id = desk.draft("writer");

        assertThat(desk.now("editor", "DELETE", "/issues/" + id, "").statusCode()).isEqualTo(204);
        assertThat(desk.send("editor", "GET", "/issues/" + id, "").statusCode()).isEqualTo(404);
        assertThat(
                        service.query(
                                "select act, acted_by, text from issue_act where issue_id = '%s' order by position"
                                        .formatted(id)))
                .containsExactly("created writer ", "deleted editor Drie nieuwe gemeenten");
    }

    @Test
    void the_list_goes_on_where_a_piece_of_it_ended() throws Exception {
        var older = desk.draft("writer");
        var newer = desk.draft("writer");

        var first = desk.send("writer", "GET", "/issues?state=draft&limit=1", "");
        var second =
                desk.send(
                        "writer",
                        "GET",
                        "/issues?state=draft&limit=1&after=" + Desk.at(first, "next"),
                        "");

        assertThat(Desk.at(first, "items", 0, "id")).isEqualTo(newer);
        assertThat(Desk.at(second, "items", 0, "id")).isEqualTo(older);
        assertThat(desk.send("writer", "GET", "/issues?limit=0", "").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"PUT, /review/refusal", "PUT, /approval", "DELETE, /approval", "DELETE, ''"})
    void a_contributor_decides_nothing(String method, String what) throws Exception {
        var id = desk.draft("writer");

        assertThat(Desk.problem(desk.now("writer", method, "/issues/" + id + what, "{}")))
                .startsWith("403");
    }

    private HttpResponse<String> approve(String account, String id, int edition) throws Exception {
        return desk.send(
                account,
                "PUT",
                "/issues/" + id + "/approval",
                "",
                Map.of("If-Match", "\"" + edition + "\""));
    }
}
