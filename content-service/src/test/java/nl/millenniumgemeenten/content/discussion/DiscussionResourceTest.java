package nl.millenniumgemeenten.content.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributorChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscussionResourceTest {
    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_discussion_is_opened_with_what_it_begins_with_and_told_with_who_wrote_it()
            throws SQLException {
        var opened = editor.post("/discussions", discussion("Échte koffie, eerlijke prijs?")).ok();

        var id = opened.text("/id");
        var written = contributions(id);
        assertThat(opened.text("/slug")).isEqualTo("echte-koffie-eerlijke-prijs");
        assertThat(written).hasSize(1);
        assertThat(server.changes(id))
                .singleElement()
                .isInstanceOfSatisfying(
                        DiscussionChange.Recorded.class,
                        change -> {
                            assertThat(change.under())
                                    .isEqualTo(
                                            new DiscussionChange.Under(
                                                    DiscussionChange.Kind.GOAL, "8"));
                            assertThat(change.revision()).isEqualTo(1);
                            assertThat(signature(change.openedBy()))
                                    .isEqualTo(ContributorChange.Office.EDITOR);
                        });
        assertThat(server.changes(written.getFirst()))
                .singleElement()
                .isInstanceOfSatisfying(
                        ContributionChange.Recorded.class,
                        change -> {
                            assertThat(change.position()).isEqualTo(1);
                            assertThat(change.bodyHtml())
                                    .isEqualTo("<p>Wie heeft <strong>ervaring</strong>?</p>");
                            assertThat(change.editedAt()).isNull();
                        });
    }

    private ContributorChange.Office signature(UUID contributor) {
        try {
            var told = server.changes(contributor.toString());
            assertThat(told).hasSize(1);
            return Objects.requireNonNull(((ContributorChange.Recorded) told.getFirst()).office());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void the_same_request_again_makes_nothing_more() {
        var key = UUID.randomUUID().toString();
        var opened = editor.postOnce("/discussions", key, discussion("Eén keer")).ok();
        var again = editor.postOnce("/discussions", key, discussion("Eén keer")).ok();
        var reply = UUID.randomUUID().toString();
        var path = "/discussions/" + key + "/contributions";
        editor.postOnce(path, reply, Map.of("markdown", "Ja")).ok();
        editor.postOnce(path, reply, Map.of("markdown", "Ja")).ok();

        assertThat(again.text("/number")).isEqualTo(opened.text("/number"));
        assertThat(contributions(key)).hasSize(2);
        editor.postOnce(path, reply, Map.of("markdown", "Nee"))
                .assertProblem(412, "stale-revision");
        editor.postOnce("/discussions", key, discussion("Iets anders"))
                .assertProblem(412, "stale-revision");
        var better = discussion("Eén keer");
        better.put("markdown", "Beter gezegd");
        editor.postOnce("/discussions", key, better).assertProblem(412, "stale-revision");
    }

    @Test
    void a_reply_to_a_reply_answers_what_that_was_a_reply_to() {
        var id = opened("Antwoorden");
        var first = contributions(id).getFirst();
        var reply = write(id, Map.of("markdown", "Ja", "inReplyTo", first));

        var second = write(id, Map.of("markdown", "Ook", "inReplyTo", reply.text("/id")));

        assertThat(second.text("/inReplyTo")).isEqualTo(first);
        assertThat(second.text("/position")).isEqualTo("3");
        var elsewhere = opened("Elders");
        editor.post(
                        "/discussions/" + elsewhere + "/contributions",
                        Map.of("markdown", "Hier", "inReplyTo", first))
                .assertProblem(422, "invalid", "/inReplyTo");
    }

    @Test
    void an_edit_is_told_and_the_text_before_it_stays_for_the_desk() throws SQLException {
        var id = contributions(opened("Wijzigen")).getFirst();
        var path = "/contributions/" + id;
        var before = editor.get(path).ok();

        var after = editor.put(path, before.etag(), Map.of("markdown", "Anders")).ok();

        assertThat(after.text("/text/edition")).isEqualTo("2");
        assertThat(
                        editor.get(path + "/editions")
                                .ok()
                                .json()
                                .at("/items")
                                .findValuesAsText("markdown"))
                .containsExactly("Anders", "Wie heeft **ervaring**?");
        assertThat(server.changes(id).getLast())
                .isInstanceOfSatisfying(
                        ContributionChange.Recorded.class,
                        change -> {
                            assertThat(change.bodyHtml()).isEqualTo("<p>Anders</p>");
                            assertThat(change.edition()).isEqualTo(2);
                            assertThat(change.editedAt()).isNotNull();
                        });
        editor.put(path, before.etag(), Map.of("markdown", "Te laat"))
                .assertProblem(412, "stale-revision");
    }

    @Test
    void what_is_hidden_is_told_without_its_text_and_can_be_shown_again() throws SQLException {
        var id = contributions(opened("Verbergen")).getFirst();
        var path = "/contributions/" + id;

        var hidden = editor.put(path + "/hiding", editor.get(path).etag()).ok();

        assertThat(hidden.text("/state")).isEqualTo("HIDDEN");
        assertThat(hidden.text("/text/markdown")).isNotEmpty();
        assertThat(last(id).bodyHtml()).isEmpty();
        editor.delete(path + "/hiding", "\"1\"").assertProblem(412, "stale-revision");
        editor.delete(path + "/hiding", hidden.etag()).ok();
        assertThat(last(id).state()).isEqualTo(ContributionChange.State.PUBLISHED);
        assertThat(last(id).bodyHtml()).isNotEmpty();
    }

    private ContributionChange.Recorded last(String id) throws SQLException {
        return (ContributionChange.Recorded) server.changes(id).getLast();
    }

    @Test
    void nobody_writes_in_what_is_closed_until_it_is_opened_again() {
        var id = opened("Sluiten");
        var path = "/discussions/" + id;
        var body = discussion("Sluiten, met een andere titel");
        body.remove("markdown");
        body.put("state", "CLOSED");

        var closed = editor.put(path, editor.get(path).etag(), body).ok();

        assertThat(closed.text("/slug")).isEqualTo("sluiten-met-een-andere-titel");
        editor.post(path + "/contributions", Map.of("markdown", "Nog iets"))
                .assertProblem(409, "not-now");
        body.put("state", "SOLVED");
        editor.put(path, "\"1\"", body).assertProblem(412, "stale-revision");
        editor.put(path, closed.etag(), body).ok();
        write(id, Map.of("markdown", "Nog iets"));
        assertThat(editor.get(path).etag()).isEqualTo("\"3\"");
    }

    @Test
    void fifty_people_who_write_at_once_get_fifty_places_in_one_order()
            throws InterruptedException, ExecutionException, SQLException {
        var id = opened("Druk");
        var writers = 50;
        var answers = new ArrayList<Future<Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < writers; writer++) {
                var text = Map.of("markdown", "Van schrijver " + writer);
                answers.add(
                        threads.submit(
                                () -> editor.post("/discussions/" + id + "/contributions", text)));
            }
        }
        for (var answer : answers) {
            answer.get().ok();
        }

        var written = editor.get("/discussions/" + id + "/contributions?limit=200").ok().json();
        assertThat(written.at("/items").findValuesAsText("position"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, writers + 1).mapToObj(Integer::toString).toList());
        assertThat(written.at("/items").findValuesAsText("markdown")).doesNotHaveDuplicates();
        assertThat(written.at("/items").findValuesAsText("writtenAt").stream().map(Instant::parse))
                .isSorted();
        for (var contribution : contributions(id)) {
            assertThat(server.changes(contribution)).hasSize(1);
        }
    }

    @Test
    void lists_go_on_where_they_stopped_the_last_written_in_first() {
        var older = opened("Lijst van vroeger");
        var newer = opened("Lijst van later");
        write(older, Map.of("markdown", "Toch nog"));

        var first = editor.get("/discussions?q=lijst+van&limit=1").ok();
        var second =
                editor.get("/discussions?q=lijst+van&limit=1&after=" + first.text("/next")).ok();

        assertThat(first.text("/items/0/id")).isEqualTo(older);
        assertThat(first.text("/items/0/contributions")).isEqualTo("2");
        assertThat(second.text("/items/0/id")).isEqualTo(newer);
        assertThat(editor.get("/discussions?state=WITHDRAWN&q=lijst").ok().json().at("/items"))
                .isEmpty();
        editor.get("/discussions?after=onzin").assertProblem(422, "invalid", "/after");
        editor.get("/discussions?state=onzin").assertProblem(422, "invalid", "/state");
    }

    @Test
    void what_cannot_be_is_refused_with_the_field_that_is_at_fault() {
        var body = discussion("x");
        body.put("under", Map.of("kind", "MUNICIPALITY", "id", "Middelburg"));
        body.put("state", "CLOSED");
        body.put("markdown", " ");
        editor.post("/discussions", body)
                .assertProblem(422, "invalid", "/title", "/under/id", "/state", "/markdown");

        editor.post("/discussions", longText("&")).assertProblem(422, "invalid", "/markdown");
        editor.post("/discussions", longText("[a]: /b\n"))
                .assertProblem(422, "invalid", "/markdown");
        editor.get("/discussions/" + UUID.randomUUID()).assertProblem(404, "no-such-thing");
        editor.get("/contributions/" + UUID.randomUUID()).assertProblem(404, "no-such-thing");
        editor.get("/discussions/" + UUID.randomUUID() + "/contributions")
                .assertProblem(404, "no-such-thing");
    }

    @Test
    void editors_and_moderators_write_and_contributors_read() {
        var id = opened("Rollen");

        server.as("contributor")
                .post("/discussions/" + id + "/contributions", Map.of("markdown", "Ja"))
                .assertProblem(403, "not-yours");
        server.as("contributor").get("/discussions/" + id).ok();
        server.as("moderator")
                .post("/discussions/" + id + "/contributions", Map.of("markdown", "Ja"))
                .ok();
    }

    private Map<String, Object> longText(String piece) {
        var body = discussion("Te lang");
        body.put("markdown", piece.repeat(20_000 / piece.length()));
        return body;
    }

    private String opened(String title) {
        return editor.post("/discussions", discussion(title)).ok().text("/id");
    }

    private Answer write(String discussion, Map<String, ?> body) {
        return editor.post("/discussions/" + discussion + "/contributions", body).ok();
    }

    private List<String> contributions(String discussion) {
        var items =
                editor.get("/discussions/" + discussion + "/contributions?limit=200")
                        .ok()
                        .json()
                        .at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.at("/id").asText())
                .toList();
    }

    private static Map<String, Object> discussion(String title) {
        var body = new HashMap<String, Object>();
        body.put("title", title);
        body.put("under", Map.of("kind", "GOAL", "id", "8"));
        body.put("openTo", "EVERYONE");
        body.put("state", "OPEN");
        body.put("pinned", false);
        body.put("markdown", "Wie heeft **ervaring**?");
        return body;
    }
}
