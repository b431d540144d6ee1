package nl.millenniumgemeenten.content.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.problem.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes over all kinds of content can do with each of them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindTest {
    private final ContentServer server = ContentServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "news-articles"})
    void publishes_an_edition_that_is_not_the_newest_and_withdraws_it(String name)
            throws SQLException {
        var kind = server.kind(name);
        var saved = saved(name, "een-" + name, "Tweede");
        var id = UUID.fromString(saved.text("/id"));

        var live = kind.publish(id, 1, 2);
        var withdrawn = kind.withdraw(id, 3);

        var anna = new Editor("account-7", "Anna de Vries");
        assertThat(live).isEqualTo(new Kind.Standing(id, 3, "Tweede", 2, 1, "live", anna));
        assertThat(withdrawn)
                .isEqualTo(new Kind.Standing(id, 4, "Tweede", 2, 0, "withdrawn", anna));
        assertThat(kind.standing(id)).isEqualTo(withdrawn);
        assertThat(server.changes(id.toString())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "news-articles"})
    void says_why_it_cannot(String name) {
        var kind = server.kind(name);
        var id = UUID.fromString(saved(name, "twee-" + name, "Tweede").text("/id"));

        assertThatThrownBy(() -> kind.standing(UUID.randomUUID()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("bestaat niet");
        assertThatThrownBy(() -> kind.publish(id, 3, 2)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> kind.publish(id, 1, 1)).isInstanceOf(StaleRevision.class);
        assertThatThrownBy(() -> kind.withdraw(id, 2)).isInstanceOf(ProblemException.class);
        assertThat(kind.standing(id).revision()).isEqualTo(2);
    }

    private Answer saved(String name, String slug, String title) {
        var editor = server.as("editor");
        var first = editor.post("/" + name, body(name, slug, "Eerste")).ok();
        return editor.put(
                        "/" + name + "/" + first.text("/id"), first.etag(), body(name, slug, title))
                .ok();
    }

    private static Map<String, Object> body(String name, String slug, String title) {
        var body = new HashMap<String, Object>();
        body.put("slug", slug);
        body.put("title", title);
        body.put("bodyHtml", "<p>Tekst.</p>");
        body.putAll(
                name.equals("pages")
                        ? Map.of("position", 1, "inNavigation", true)
                        : Map.of("datedOn", "2012-09-24"));
        return body;
    }
}
