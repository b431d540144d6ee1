package nl.millenniumgemeenten.content.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.content.server.Bodies;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.ResourceChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResourceResourceTest {
    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    private String document() {
        var file = "naam;jaar".getBytes(StandardCharsets.UTF_8);
        return editor.postFile("/media?name=gids.csv", file).ok().text("/id");
    }

    @Test
    void files_and_address_are_kept_and_told() throws SQLException {
        var medium = UUID.fromString(document());
        var body = Bodies.of("resources", "gids", "Gids");
        body.put("type", "COURSE");
        body.put("url", "https://example.org/gids");
        body.put("files", List.of(Map.of("media", medium.toString(), "title", "De gids")));

        var created = editor.post("/resources", body).ok();
        editor.put("/resources/" + created.text("/id") + "/publication", "\"1\"").ok();

        assertThat(created.text("/draft/files/0/title")).isEqualTo("De gids");
        assertThat(server.changes(created.text("/id")).getFirst())
                .isInstanceOfSatisfying(
                        ResourceChange.Published.class,
                        change -> {
                            assertThat(change.type()).isEqualTo(ResourceChange.Type.COURSE);
                            assertThat(change.url()).isEqualTo("https://example.org/gids");
                            assertThat(change.files())
                                    .containsExactly(new ResourceChange.File(medium, "De gids"));
                        });
    }

    @Test
    void what_cannot_be_is_named() {
        var body = Bodies.of("resources", "gids", "Gids");
        body.put("type", "BOOK");
        body.put("url", "ftp://example.org/");
        body.put("files", List.of(Map.of("media", "x", "title", ""), "y"));

        editor.post("/resources", body)
                .assertProblem(
                        422,
                        "invalid",
                        "/type",
                        "/url",
                        "/files/0/media",
                        "/files/0/title",
                        "/files/1");
    }

    @Test
    void there_is_an_end_to_files() {
        var file = Map.of("media", UUID.randomUUID().toString(), "title", "De gids");
        var body = Bodies.of("resources", "gids", "Gids");
        body.put("files", Collections.nCopies(21, file));

        editor.post("/resources", body).assertProblem(422, "invalid", "/files");
    }

    @Test
    void what_is_too_much_together_is_refused_in_words_and_nothing_is_published() {
        var body = Bodies.of("resources", "gids", "\"é\"".repeat(66));
        body.put("summary", "\"é\"".repeat(166));
        body.put("bodyHtml", "<p>" + "é".repeat(24_570) + "</p>");
        body.put("municipalities", IntStream.range(0, 400).mapToObj("GM%04d"::formatted).toList());
        body.put("themes", IntStream.range(10, 30).mapToObj(n -> "é".repeat(58) + n).toList());
        body.put(
                "files",
                Collections.nCopies(20, Map.of("media", document(), "title", "💧".repeat(120))));

        var created = editor.post("/resources", body).ok();

        editor.put("/resources/" + created.text("/id") + "/publication", "\"1\"")
                .assertProblem(422, "invalid", "/bodyHtml");
        assertThat(editor.get("/resources/" + created.text("/id")).ok().text("/state"))
                .isEqualTo("unpublished");
    }
}
