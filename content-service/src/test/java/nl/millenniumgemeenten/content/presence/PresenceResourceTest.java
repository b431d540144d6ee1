package nl.millenniumgemeenten.content.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresenceResourceTest {
    private final ContentServer server = ContentServer.start();
    private final Caller anna = server.as("editor");
    private final Caller jan = server.asOther("contributor");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void who_opens_a_form_sees_who_else_has_it_open_and_since_when() {
        var path = path();
        anna.putNothing(path).ok();

        var seen = jan.putNothing(path).ok();

        assertThat(seen.json().at("/items").size()).isEqualTo(1);
        assertThat(seen.text("/items/0/editor/name")).isEqualTo("Anna de Vries");
        var since = seen.text("/items/0/since");
        anna.putNothing(path).ok();
        assertThat(jan.putNothing(path).ok().text("/items/0/since")).isEqualTo(since);
    }

    @Test
    void nobody_sees_themselves_or_who_has_another_form_open() {
        var path = path();
        jan.putNothing(path()).ok();
        anna.putNothing(path).ok();

        assertThat(anna.putNothing(path).ok().json().at("/items").size()).isZero();
    }

    @Test
    void who_left_is_gone_at_once() {
        var path = path();
        jan.putNothing(path).ok();

        assertThat(jan.delete(path).status()).isEqualTo(204);

        assertThat(anna.putNothing(path).ok().json().at("/items").size()).isZero();
    }

    @Test
    void who_is_not_heard_of_is_gone_within_half_a_minute_and_comes_back_anew()
            throws SQLException {
        var path = path();
        jan.putNothing(path).ok();
        var before = anna.putNothing(path).ok().text("/items/0/since");
        server.run("update presence set seen_at = seen_at - interval '21 seconds'");

        assertThat(anna.putNothing(path).ok().json().at("/items").size()).isZero();
        jan.putNothing(path).ok();
        assertThat(anna.putNothing(path).ok().text("/items/0/since")).isGreaterThan(before);
    }

    @Test
    void only_who_writes_is_there() {
        var path = path();
        for (var role : List.of("contributor", "editor", "administrator")) {
            server.as(role).putNothing(path).ok();
            assertThat(server.as(role).delete(path).status()).as(role).isEqualTo(204);
        }
        for (var role : List.of("moderator", "visitor", "service", "unheard-of")) {
            server.as(role).putNothing(path).assertProblem(403, "not-yours");
            server.as(role).delete(path).assertProblem(403, "not-yours");
        }
        server.anonymous().putNothing(path).assertProblem(401, "not-signed-in");
    }

    @Test
    void another_instance_on_the_same_database_knows_too() {
        var path = path();
        jan.putNothing(path).ok();

        try (var second = server.second()) {
            assertThat(second.as("editor").putNothing(path).ok().text("/items/0/editor/name"))
                    .isEqualTo("Jan Jansen");
        }
    }

    private static String path() {
        return "/presence/pages/" + UUID.randomUUID();
    }
}
