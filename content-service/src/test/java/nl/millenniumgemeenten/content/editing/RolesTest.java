package nl.millenniumgemeenten.content.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Bodies;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Who may do what, straight at the service: every role with every action.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
    private static final String NOTHING = "/" + UUID.randomUUID();
    private static final Map<String, Object> EMPTY = Map.of();

    private static final Map<String, Function<Caller, Answer>> READING = new HashMap<>();
    private static final Map<String, Function<Caller, Answer>> WRITING = new HashMap<>();
    private static final Map<String, Function<Caller, Answer>> PUBLISHING = new HashMap<>();

    static {
        for (var kind : Bodies.KINDS) {
            var list = "/" + kind;
            var item = list + NOTHING;
            READING.put("list of " + kind, caller -> caller.get(list));
            READING.put("one of " + kind, caller -> caller.get(item));
            READING.put("editions of " + kind, caller -> caller.get(item + "/editions"));
            READING.put("outlines of " + kind, caller -> caller.get(item + "/outlines"));
            READING.put("edition of " + kind, caller -> caller.get(item + "/editions/1"));
            WRITING.put("new one of " + kind, caller -> caller.post(list, EMPTY));
            WRITING.put("save one of " + kind, caller -> caller.putBlindly(item, EMPTY));
            PUBLISHING.put(
                    "publish one of " + kind, caller -> caller.put(item + "/publication", "\"1\""));
            PUBLISHING.put(
                    "withdraw one of " + kind,
                    caller -> caller.delete(item + "/publication", "\"1\""));
        }
        WRITING.put("settings", caller -> caller.get("/campaign"));
        WRITING.put("preview", caller -> caller.post("/body-previews", EMPTY));
        PUBLISHING.put("change settings", caller -> caller.putBlindly("/campaign", EMPTY));
    }

    private final ContentServer server = ContentServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void contributors_write_and_do_not_publish() {
        READING.forEach((name, action) -> assertAllowed(name, action, "contributor"));
        WRITING.forEach((name, action) -> assertAllowed(name, action, "contributor"));
        PUBLISHING.forEach((name, action) -> assertForbidden(name, action, "contributor"));
    }

    @Test
    void editors_and_administrators_do_all_of_it() {
        for (var role : List.of("editor", "administrator")) {
            READING.forEach((name, action) -> assertAllowed(name, action, role));
            WRITING.forEach((name, action) -> assertAllowed(name, action, role));
            PUBLISHING.forEach((name, action) -> assertAllowed(name, action, role));
        }
    }

    @Test
    void moderators_read() {
        READING.forEach((name, action) -> assertAllowed(name, action, "moderator"));
        WRITING.forEach((name, action) -> assertForbidden(name, action, "moderator"));
        PUBLISHING.forEach((name, action) -> assertForbidden(name, action, "moderator"));
    }

    @Test
    void others_do_nothing_here() {
        for (var role : List.of("municipality-contact", "visitor", "unheard-of")) {
            READING.forEach((name, action) -> assertForbidden(name, action, role));
            WRITING.forEach((name, action) -> assertForbidden(name, action, role));
            PUBLISHING.forEach((name, action) -> assertForbidden(name, action, role));
        }
    }

    @Test
    void nobody_does_anything_without_a_token_that_is_ours() {
        var none = server.anonymous();
        for (var caller : List.of(none, none.withToken("nonsense"), none.withToken(unsigned()))) {
            READING.forEach(
                    (_, action) -> action.apply(caller).assertProblem(401, "not-signed-in"));
            WRITING.forEach(
                    (_, action) -> action.apply(caller).assertProblem(401, "not-signed-in"));
            PUBLISHING.forEach(
                    (_, action) -> action.apply(caller).assertProblem(401, "not-signed-in"));
        }
    }

    @Test
    void health_is_for_everybody() {
        assertThat(server.anonymous().get("/health/liveness").status()).isEqualTo(200);
        assertThat(server.anonymous().get("/health/readiness").status()).isEqualTo(200);
        assertThat(server.anonymous().get("/prometheus").status()).isEqualTo(200);
    }

    private void assertAllowed(String name, Function<Caller, Answer> action, String role) {
        assertThat(action.apply(server.as(role)).status())
                .as(role + ": " + name)
                .isIn(200, 404, 422, 428);
    }

    private void assertForbidden(String name, Function<Caller, Answer> action, String role) {
        assertThat(action.apply(server.as(role)).assertProblem(403, "not-yours").status())
                .as(role + ": " + name)
                .isEqualTo(403);
    }

    /// `{"alg":"none"}` with the claims of an administrator.
    private static String unsigned() {
        return "eyJhbGciOiJub25lIn0."
                + "eyJpc3MiOiJ3ZWItZ2F0ZXdheSIsInN1YiI6IngiLCJyb2xlcyI6WyJhZG1pbmlzdHJhdG9yIl0s"
                + "ImV4cCI6NDEwMjQ0NDgwMH0.";
    }
}
