package nl.millenniumgemeenten.content.page;

import static nl.millenniumgemeenten.content.page.PageFixture.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.PageChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagePlaceTest {
    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_page_moves_along_its_siblings_and_visitors_see_it_at_once() throws SQLException {
        var top = live(body("volgorde"));
        var one = live(under(top, "een", 10));
        var two = live(under(top, "twee", 20));
        var three = live(under(top, "drie", 30));

        var placed = place(three, top, one).ok();

        assertThat(order(top)).containsExactly("Over een", "Over drie", "Over twee");
        assertThat(placed.text("/state")).isEqualTo("live");
        assertThat(placed.json().at("/hasDraft").asBoolean()).isFalse();
        assertThat(placed.text("/draftEdition")).isEqualTo("1");
        assertThat(server.changes(three.text("/id")).getLast())
                .isInstanceOfSatisfying(
                        PageChange.Published.class,
                        change -> assertThat(change.position()).isBetween(11, 19));
        assertThat(server.changes(two.text("/id"))).hasSize(1);
        place(read(two), top, null).ok();
        assertThat(order(top)).containsExactly("Over twee", "Over een", "Over drie");
    }

    @Test
    void what_stands_below_moves_along_and_every_old_address_redirects() throws SQLException {
        var from = live(body("vandaan"));
        var to = live(body("ernaartoe"));
        var page = live(under(from, "blad", 1));
        var below = live(under(page, "eronder", 1));

        place(page, to, null).ok();

        assertThat(read(below).text("/path")).isEqualTo("/ernaartoe/blad/eronder");
        assertThat(server.changes(below.text("/id")).getLast())
                .isInstanceOfSatisfying(
                        PageChange.Published.class,
                        change ->
                                assertThat(change.formerPaths())
                                        .containsExactly("/vandaan/blad/eronder"));
    }

    @Test
    void what_waits_in_a_draft_stays_a_draft() {
        var top = live(body("wachtplaats"));
        var page = live(body("wachter"));
        var changed = body("wachter");
        changed.put("title", "Nog niet");
        var saved = editor.put("/pages/" + page.text("/id"), page.etag(), changed).ok();

        var placed = place(saved, top, null).ok();

        assertThat(placed.text("/path")).isEqualTo("/wachtplaats/wachter");
        assertThat(placed.text("/live/title")).isEqualTo("Over wachter");
        assertThat(placed.text("/draft/title")).isEqualTo("Nog niet");
        var published =
                editor.put("/pages/" + page.text("/id") + "/publication", placed.etag()).ok();
        assertThat(published.text("/path")).isEqualTo("/wachtplaats/wachter");
    }

    @Test
    void who_makes_room_for_another_still_moves_where_its_draft_says() {
        var here = live(body("hier-vol"));
        var there = live(body("daarheen"));
        var one = live(under(here, "eerste", 1));
        var leaving = live(under(here, "vertrekt", 2));
        var draft = under(there, "vertrekt", 2);
        editor.put("/pages/" + leaving.text("/id"), leaving.etag(), draft).ok();
        var coming = live(body("komt-erbij"));

        place(coming, here, one).ok();

        assertThat(order(here)).containsSubsequence("Over eerste", "Over komt-erbij");
        var waiting = read(leaving);
        assertThat(waiting.text("/path")).isEqualTo("/hier-vol/vertrekt");
        assertThat(waiting.text("/draft/parent")).isEqualTo(there.text("/id"));
        var published =
                editor.put("/pages/" + leaving.text("/id") + "/publication", waiting.etag()).ok();
        assertThat(published.text("/path")).isEqualTo("/daarheen/vertrekt");
    }

    @Test
    void a_draft_that_moves_a_page_still_does_after_the_page_was_put_elsewhere() {
        var there = live(body("bedoeld"));
        var elsewhere = live(body("gesleept-naar"));
        var page = live(body("eigen-zin"));
        var draft = body("eigen-zin", there.text("/id"));
        var saved = editor.put("/pages/" + page.text("/id"), page.etag(), draft).ok();

        var placed = place(saved, elsewhere, null).ok();

        assertThat(placed.text("/path")).isEqualTo("/gesleept-naar/eigen-zin");
        assertThat(placed.text("/draftEdition")).isEqualTo("2");
        assertThat(placed.text("/draft/parent")).isEqualTo(there.text("/id"));
        var published = publish(placed).ok();
        assertThat(published.text("/path")).isEqualTo("/bedoeld/eigen-zin");
        // That is done: the next time that it is put elsewhere, it stays.
        var again = place(published, elsewhere, null).ok();
        var withdrawn =
                editor.delete("/pages/" + page.text("/id") + "/publication", again.etag()).ok();
        assertThat(publish(withdrawn).ok().text("/path")).isEqualTo("/gesleept-naar/eigen-zin");
    }

    @Test
    void a_draft_that_goes_back_after_a_planned_move_still_goes_back() {
        var there = live(body("heen"));
        var page = live(body("en-weer"));
        var away = body("en-weer", there.text("/id"));
        var second = editor.put("/pages/" + page.text("/id"), page.etag(), away).ok();
        var third = editor.put("/pages/" + page.text("/id"), second.etag(), body("en-weer")).ok();

        long revision = server.kind("pages").standing(id(third)).revision();
        server.kind("pages").publish(id(third), 2, revision);

        var moved = read(page);
        assertThat(moved.text("/path")).isEqualTo("/heen/en-weer");
        assertThat(publish(moved).ok().text("/path")).isEqualTo("/en-weer");
    }

    @Test
    void restoring_an_earlier_version_leaves_the_page_where_it_was_put() {
        var there = live(body("nieuwe-plek"));
        var page = live(body("teruggezet"));
        var changed = body("teruggezet");
        changed.put("title", "Anders");
        var second =
                publish(editor.put("/pages/" + page.text("/id"), page.etag(), changed).ok()).ok();
        var placed = place(second, there, null).ok();

        var first = editor.get("/pages/" + page.text("/id") + "/editions/1").ok();

        assertThat(first.text("/parent")).isEqualTo(there.text("/id"));
        assertThat(placed.text("/draftEdition")).isEqualTo("2");
    }

    @Test
    void a_draft_that_never_was_public_is_placed_too_and_told_to_nobody() throws SQLException {
        var top = live(body("plek"));
        var draft = editor.post("/pages", body("concept")).ok();

        var placed = place(draft, top, null).ok();

        assertThat(placed.text("/path")).isEqualTo("/plek/concept");
        assertThat(server.changes(draft.text("/id"))).isEmpty();
    }

    @Test
    void a_page_cannot_stand_under_itself_or_where_another_stands_or_under_what_nobody_sees() {
        var top = live(body("kring"));
        var inner = live(under(top, "binnen", 1));
        var taken = live(body("binnen"));
        var hidden = editor.post("/pages", body("verborgen")).ok();

        place(top, inner, null).assertProblem(422, "invalid", "/parent");
        place(top, top, null).assertProblem(422, "invalid", "/parent");
        place(taken, top, null).assertProblem(409, "path-taken", "/slug");
        place(taken, hidden, null).assertProblem(409, "not-now");
        place(taken, top, hidden).assertProblem(409, "not-now");
        assertThat(read(taken).etag()).isEqualTo(taken.etag());
        assertThat(order(top)).containsExactly("Over binnen");
    }

    @Test
    void of_two_editors_who_move_the_same_page_the_second_is_told() {
        var top = live(body("samen"));
        var page = live(body("zelfde"));

        place(page, top, null).ok();

        place(page, null, null).assertProblem(412, "stale-revision");
        editor.putBlindly("/pages/" + page.text("/id") + "/place", Map.of())
                .assertProblem(428, "revision-required");
    }

    @Test
    void editors_who_reorder_at_once_leave_every_page_in_one_place() throws Exception {
        var top = live(body("druk"));
        var pages =
                IntStream.range(0, 6)
                        .mapToObj(number -> live(under(top, "p" + number, 1)))
                        .toList();
        var moves =
                pages.stream()
                        .map(page ->
                                (Callable<Integer>) () -> place(read(page), top, null).status())
                        .toList();

        List<Integer> statuses;
        try (var editors = Executors.newFixedThreadPool(6)) {
            statuses = editors.invokeAll(moves).stream().map(done -> done.resultNow()).toList();
        }

        assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 412);
        assertThat(order(top)).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void who_may_not_publish_may_not_place() {
        var page = live(body("rol"));

        server.as("contributor")
                .put("/pages/" + page.text("/id") + "/place", page.etag(), Map.of())
                .assertProblem(403, "not-yours");
        server.as("moderator")
                .put("/pages/" + page.text("/id") + "/place", page.etag(), Map.of())
                .assertProblem(403, "not-yours");
    }

    private Answer place(Answer page, @Nullable Answer parent, @Nullable Answer after) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("parent", parent == null ? null : parent.text("/id"));
        body.put("after", after == null ? null : after.text("/id"));
        return editor.put("/pages/" + page.text("/id") + "/place", page.etag(), body);
    }

    private Answer publish(Answer page) {
        return editor.put("/pages/" + page.text("/id") + "/publication", page.etag());
    }

    private static UUID id(Answer page) {
        return UUID.fromString(page.text("/id"));
    }

    private List<String> order(Answer parent) {
        var items = editor.get("/pages").ok().json().at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.at("/parent").asText().equals(parent.text("/id")))
                .map(item -> item.at("/title").asText())
                .toList();
    }

    private Answer read(Answer page) {
        return editor.get("/pages/" + page.text("/id")).ok();
    }

    private Answer live(Map<String, Object> body) {
        var created = editor.post("/pages", body).ok();
        return editor.put("/pages/" + created.text("/id") + "/publication", created.etag()).ok();
    }

    private static Map<String, Object> under(Answer parent, String slug, int position) {
        var body = body(slug, parent.text("/id"));
        body.put("position", position);
        return body;
    }
}
