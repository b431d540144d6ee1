package nl.millenniumgemeenten.content.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.content.server.Answer;
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

    private static final Map<String, Function<Caller, Answer>> WRITING =
            Map.ofEntries(
                    Map.entry("tree", caller -> caller.get("/pages")),
                    Map.entry("new page", caller -> caller.post("/pages", EMPTY)),
                    Map.entry("page", caller -> caller.get("/pages" + NOTHING)),
                    Map.entry("save page", caller -> caller.putBlindly("/pages" + NOTHING, EMPTY)),
                    Map.entry(
                            "page editions",
                            caller -> caller.get("/pages" + NOTHING + "/editions")),
                    Map.entry(
                            "page edition",
                            caller -> caller.get("/pages" + NOTHING + "/editions/1")),
                    Map.entry("articles", caller -> caller.get("/news-articles")),
                    Map.entry("new article", caller -> caller.post("/news-articles", EMPTY)),
                    Map.entry("article", caller -> caller.get("/news-articles" + NOTHING)),
                    Map.entry(
                            "save article",
                            caller -> caller.putBlindly("/news-articles" + NOTHING, EMPTY)),
                    Map.entry(
                            "article editions",
                            caller -> caller.get("/news-articles" + NOTHING + "/editions")),
                    Map.entry(
                            "article edition",
                            caller -> caller.get("/news-articles" + NOTHING + "/editions/1")),
                    Map.entry("settings", caller -> caller.get("/campaign")),
                    Map.entry("preview", caller -> caller.post("/body-previews", EMPTY)));

    private static final Map<String, Function<Caller, Answer>> PUBLISHING =
            Map.of(
                    "publish page",
                    caller -> caller.put("/pages" + NOTHING + "/publication", "\"1\""),
                    "withdraw page",
                    caller -> caller.delete("/pages" + NOTHING + "/publication", "\"1\""),
                    "publish article",
                    caller -> caller.put("/news-articles" + NOTHING + "/publication", "\"1\""),
                    "withdraw article",
                    caller -> caller.delete("/news-articles" + NOTHING + "/publication", "\"1\""),
                    "change settings",
                    caller -> caller.putBlindly("/campaign", EMPTY));

    private final ContentServer server = ContentServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void contributors_write_and_do_not_publish() {
        WRITING.forEach((name, action) -> assertAllowed(name, action, "contributor"));
        PUBLISHING.forEach((name, action) -> assertForbidden(name, action, "contributor"));
    }

    @Test
    void editors_and_administrators_do_all_of_it() {
        for (var role : List.of("editor", "administrator")) {
            WRITING.forEach((name, action) -> assertAllowed(name, action, role));
            PUBLISHING.forEach((name, action) -> assertAllowed(name, action, role));
        }
    }

    @Test
    void others_do_nothing_here() {
        for (var role : List.of("moderator", "visitor", "unheard-of")) {
            WRITING.forEach((name, action) -> assertForbidden(name, action, role));
            PUBLISHING.forEach((name, action) -> assertForbidden(name, action, role));
        }
    }

    @Test
    void nobody_does_anything_without_a_token_that_is_ours() {
        var none = server.anonymous();
        for (var caller : List.of(none, none.withToken("nonsense"), none.withToken(unsigned()))) {
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
