package nl.millenniumgemeenten.content.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Bodies;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What goes over all kinds of content can do with each of them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindTest {
    private final ContentServer server = ContentServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @FieldSource("nl.millenniumgemeenten.content.server.Bodies#KINDS")
    void publishes_an_edition_that_is_not_the_newest_and_withdraws_it(String name)
            throws SQLException {
        var kind = server.kind(name);
        var saved = saved(name, "een-" + name);
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
    @FieldSource("nl.millenniumgemeenten.content.server.Bodies#KINDS")
    void says_why_it_cannot(String name) {
        var kind = server.kind(name);
        var id = UUID.fromString(saved(name, "twee-" + name).text("/id"));

        assertThatThrownBy(() -> kind.standing(UUID.randomUUID()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("bestaat niet");
        assertThatThrownBy(() -> kind.publish(id, 3, 2)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> kind.publish(id, 1, 1)).isInstanceOf(StaleRevision.class);
        assertThatThrownBy(() -> kind.withdraw(id, 2)).isInstanceOf(ProblemException.class);
        assertThat(kind.standing(id).revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @FieldSource("nl.millenniumgemeenten.content.server.Bodies#KINDS")
    void brings_back_an_earlier_edition(String name) {
        var editor = server.as("editor");
        var saved = saved(name, "drie-" + name);
        var path = "/" + name + "/" + saved.text("/id");

        editor.post(path + "/restorations", saved.etag(), Map.of("edition", 1)).ok();

        assertThat(editor.get(path).ok().text("/draft/title")).isEqualTo("Eerste");
        assertThat(editor.get(path).ok().json().at("/draft/edition").asInt()).isEqualTo(3);
    }

    private Answer saved(String name, String slug) {
        var editor = server.as("editor");
        var first = editor.post("/" + name, Bodies.of(name, slug, "Eerste")).ok();
        return editor.put(
                        "/" + name + "/" + first.text("/id"),
                        first.etag(),
                        Bodies.of(name, slug, "Tweede"))
                .ok();
    }
}
