package nl.millenniumgemeenten.content.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Bodies;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.ChangeType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What the frame gives to every kind of item.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemResourceTest {
    static final List<String> KINDS =
            List.of("news-articles", "agenda-items", "resources", "alerts");

    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void a_new_item_is_read_back_as_it_was_saved_and_says_who_made_it(String kind) {
        var created = create(kind, "Eerste");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.etag()).isEqualTo("\"1\"");
        var read = editor.get(path(kind, created)).ok();
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.json().at("/number").asLong()).isPositive();
        assertThat(read.text("/madeBy/name")).isEqualTo("Anna de Vries");
        assertThat(read.json().at("/live").isNull()).isTrue();
        editor.get("/" + kind + "/" + UUID.randomUUID()).assertProblem(404, "no-such-thing");
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void an_item_is_not_found_under_another_kind(String kind) {
        var other = KINDS.get((KINDS.indexOf(kind) + 1) % KINDS.size());

        editor.get(path(other, create(kind, "Eerste"))).assertProblem(404, "no-such-thing");
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void publishing_and_withdrawing_are_told_on_the_topic_of_the_kind(String kind)
            throws SQLException {
        var created = create(kind, "Eerste");
        var saved = editor.put(path(kind, created), created.etag(), body(kind, "Tweede")).ok();

        var live = editor.put(path(kind, created) + "/publication", saved.etag()).ok();
        var withdrawn = editor.delete(path(kind, created) + "/publication", live.etag()).ok();

        assertThat(live.text("/live/title")).isEqualTo("Tweede");
        assertThat(withdrawn.text("/state")).isEqualTo("withdrawn");
        editor.delete(path(kind, created) + "/publication", withdrawn.etag())
                .assertProblem(409, "not-now");
        assertThat(server.changes(created.text("/id")))
                .extracting(change -> ChangeType.of(change).typeName())
                .containsExactly(
                        "nl.millenniumgemeenten." + kind + ".published.v1",
                        "nl.millenniumgemeenten." + kind + ".withdrawn.v1");
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void a_change_says_which_revision_it_is_based_on(String kind) {
        var path = path(kind, create(kind, "Eerste"));

        editor.putBlindly(path, body(kind, "Tweede")).assertProblem(428, "revision-required");
        editor.put(path, "\"7\"", body(kind, "Tweede")).assertProblem(412, "stale-revision");
        editor.put(path + "/publication", "\"7\"").assertProblem(412, "stale-revision");
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void every_save_is_an_edition_that_stays(String kind) {
        var created = create(kind, "Eerste");
        editor.put(path(kind, created), created.etag(), body(kind, "Tweede")).ok();

        var editions = editor.get(path(kind, created) + "/editions").ok();

        assertThat(editions.json().at("/items").findValuesAsText("edition"))
                .containsExactly("2", "1");
        assertThat(editor.get(path(kind, created) + "/editions/1").ok().text("/title"))
                .isEqualTo("Eerste");
        editor.get(path(kind, created) + "/editions/3").assertProblem(404, "no-such-thing");
        var outlines = editor.get(path(kind, created) + "/outlines?limit=1").ok();
        assertThat(outlines.text("/items/0/title")).isEqualTo("Tweede");
        assertThat(outlines.text("/items/0/bodyHtml")).matches("[0-9a-f]{32}");
        assertThat(outlines.text("/next")).isEqualTo("2");
        var older = editor.get(path(kind, created) + "/outlines?limit=1&after=2").ok();
        assertThat(older.text("/items/0/edition")).isEqualTo("1");
        assertThat(older.json().at("/next").isNull()).isTrue();
        editor.get("/" + kind + "/" + UUID.randomUUID() + "/outlines")
                .assertProblem(404, "no-such-thing");
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void lists_are_walked_in_pieces_and_narrowed_by_state_and_title(String kind) {
        try (var own = ContentServer.start()) {
            var caller = own.as("editor");
            var titles = List.of("Water", "Handel 100%", "Waterput", "Onderwijs");
            for (var title : titles) {
                caller.post("/" + kind, body(kind, title)).ok();
            }
            var first = caller.get("/" + kind + "?q=handel%20100%25").ok();
            assertThat(first.json().at("/items").findValuesAsText("title"))
                    .containsExactly("Handel 100%");
            caller.put("/" + kind + "/" + first.text("/items/0/id") + "/publication", "\"1\"").ok();

            assertThat(walk(caller, "/" + kind + "?limit=3"))
                    .containsExactlyElementsOf(titles.reversed());
            assertThat(walk(caller, "/" + kind + "?limit=1&q=WATER"))
                    .containsExactly("Waterput", "Water");
            assertThat(walk(caller, "/" + kind + "?limit=9&q=%25")).containsExactly("Handel 100%");
            assertThat(walk(caller, "/" + kind + "?limit=9&state=live"))
                    .containsExactly("Handel 100%");
            assertThat(walk(caller, "/" + kind + "?limit=9&state=withdrawn")).isEmpty();
            var second = caller.get("/" + kind + "?q=Waterput").ok().text("/items/0/id");
            caller.put("/" + kind + "/" + second + "/review", "\"1\"", Map.of()).ok();
            assertThat(walk(caller, "/" + kind + "?limit=9&state=in-review"))
                    .containsExactly("Waterput");
            assertThat(walk(caller, "/" + kind + "?limit=9&state=in-review&q=Handel")).isEmpty();
            assertThat(walk(caller, "/" + kind + "?limit=9&state=planned")).isEmpty();
            assertThat(walk(caller, "/" + kind + "?limit=9&mine=true"))
                    .containsExactlyElementsOf(titles.reversed());
            assertThat(walk(own.asOther("editor"), "/" + kind + "?limit=9&mine=true")).isEmpty();
            caller.get("/" + kind + "?state=gone").assertProblem(422, "invalid", "/state");
            caller.get("/" + kind + "?after=x").assertProblem(422, "invalid", "/after");
        }
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void what_is_about_something_tells_the_world_so(String kind) throws SQLException {
        if (kind.equals("alerts")) {
            editor.post("/alerts", with(body(kind, "x"), "goals", List.of(1)))
                    .assertProblem(422, "invalid", "/goals");
            return;
        }
        var file = "naam;jaar".getBytes(StandardCharsets.UTF_8);
        var medium = editor.postFile("/media?name=put.csv", file).ok().text("/id");
        var picture = Map.of("media", medium, "alternative", "Een put");
        var body = body(kind, "Over water");
        body.putAll(
                Map.of(
                        "goals", List.of(7, 2),
                        "municipalities", List.of("GM0809", "GM0344"),
                        "themes", List.of("water"),
                        "picture", picture));

        var created = editor.post("/" + kind, body).ok();
        editor.put(path(kind, created) + "/publication", created.etag()).ok();

        assertThat(created.json().at("/draft/goals")).hasToString("[2,7]");
        assertThat(created.text("/draft/picture/alternative")).isEqualTo("Een put");
        assertThat(server.changes(created.text("/id")).getFirst().toString())
                .contains("goals=[2, 7]")
                .contains("municipalities=[GM0344, GM0809]")
                .contains("themes=[water]")
                .contains("alternative=Een put");
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void what_is_empty_comes_back_empty(String kind) {
        var body = body(kind, "Leeg");
        body.put("bodyHtml", "");
        if (!kind.equals("alerts")) {
            body.put("summary", "");
            body.put("picture", Map.of("media", UUID.randomUUID().toString(), "alternative", ""));
        }

        var read = editor.get(path(kind, editor.post("/" + kind, body).ok())).ok();

        assertThat(read.json().at("/draft/bodyHtml").asText("absent")).isEmpty();
        if (!kind.equals("alerts")) {
            assertThat(read.json().at("/draft/summary").asText("absent")).isEmpty();
            assertThat(read.json().at("/draft/picture/alternative").asText("absent")).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void every_field_at_fault_is_named_at_once(String kind) {
        var body = body(kind, " ");
        body.put("unheardOf", 1);
        if (kind.equals("alerts")) {
            editor.post("/alerts", body).assertProblem(422, "invalid", "/title", "/unheardOf");
            return;
        }
        body.put("slug", "Met Hoofdletters");
        body.put("goals", List.of(0));
        body.put("municipalities", List.of("Utrecht"));
        body.put("themes", List.of("x".repeat(61)));
        body.put("picture", Map.of("alternative", "Zonder afbeelding"));

        editor.post("/" + kind, body)
                .assertProblem(
                        422,
                        "invalid",
                        "/title",
                        "/unheardOf",
                        "/slug",
                        "/goals/0",
                        "/municipalities/0",
                        "/themes/0",
                        "/picture/media");
    }

    private static List<String> walk(Caller caller, String list) {
        var titles = new ArrayList<String>();
        var next = "";
        do {
            var piece = caller.get(list + next).ok();
            titles.addAll(piece.json().at("/items").findValuesAsText("title"));
            next = "&after=" + piece.text("/next");
        } while (!next.equals("&after=null"));
        return titles;
    }

    private Answer create(String kind, String title) {
        return editor.post("/" + kind, body(kind, title)).ok();
    }

    private static Map<String, Object> body(String kind, String title) {
        return Bodies.of(kind, "een-stuk", title);
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        body.put(name, value);
        return body;
    }

    private static String path(String kind, Answer item) {
        return "/" + kind + "/" + item.text("/id");
    }
}
