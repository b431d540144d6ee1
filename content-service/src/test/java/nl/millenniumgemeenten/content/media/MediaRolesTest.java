package nl.millenniumgemeenten.content.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Who may do what in the library, straight at the service: every role with every action, on what
/// is one's own and on what is another's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaRolesTest {
    private static final byte[] FILE = FileFixture.text("a;b\n1;2\n");

    /// An action on one of the library.
    private interface Action extends BiFunction<Caller, Answer, Answer> {}

    private static final Map<String, Action> READING =
            Map.of(
                    "list", (caller, _) -> caller.get("/media"),
                    "one", (caller, medium) -> caller.get(path(medium)),
                    "uses", (caller, medium) -> caller.get(path(medium) + "/uses"),
                    "bytes",
                            (caller, medium) ->
                                    caller.get(
                                            "/media-files/" + medium.text("/hash") + "/document"));

    private static final Map<String, Action> CHANGING =
            Map.of(
                    "describe",
                    (caller, medium) ->
                            caller.put(path(medium), medium.etag(), Map.of("title", "Anders")),
                    "replace",
                    (caller, medium) ->
                            caller.putFile(path(medium) + "/file?name=a.csv", medium.etag(), FILE),
                    "withdraw",
                    (caller, medium) -> caller.delete(path(medium) + "/publication", medium.etag()),
                    "restore",
                    (caller, medium) -> caller.put(path(medium) + "/publication", medium.etag()));

    private final ContentServer server = ContentServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    private static String path(Answer medium) {
        return "/media/" + medium.text("/id");
    }

    private Answer fresh() {
        return server.as("editor").postFile("/media?name=lijst.csv", FILE).ok();
    }

    @Test
    void every_role_does_what_it_may_on_its_own_and_on_anothers() {
        // Reading, adding, changing one's own, changing another's.
        var expected = new LinkedHashMap<String, List<Boolean>>();
        expected.put("contributor", List.of(true, true, true, false));
        expected.put("editor", List.of(true, true, true, true));
        expected.put("administrator", List.of(true, true, true, true));
        expected.put("moderator", List.of(true, false, false, false));
        expected.put("municipality-contact", List.of(false, false, false, false));
        expected.put("visitor", List.of(false, false, false, false));

        expected.forEach((role, may) -> {
            var own = server.as(role);
            var other = server.asOther(role);
            READING.forEach((name, action) -> check(role, name, action, other, may.get(0)));
            check(role, "add", (caller, _) -> add(caller), own, may.get(1));
            CHANGING.forEach((name, action) -> {
                check(role, name + " own", action, own, may.get(2));
                check(role, name + " another's", action, other, may.get(3));
            });
        });
    }

    private static Answer add(Caller caller) {
        return caller.postFile("/media?name=nieuw.csv", FILE);
    }

    private void check(String role, String name, Action action, Caller caller, boolean may) {
        var answer = action.apply(caller, fresh());
        if (may) {
            assertThat(answer.status()).as(role + ": " + name).isBetween(200, 299);
        } else {
            answer.assertProblem(403, "not-yours");
        }
    }

    @Test
    void the_website_takes_the_bytes_and_nothing_else() {
        var medium = fresh();
        var website = server.as("service");

        assertThat(READING.get("bytes")).isNotNull();
        assertThat(website.get("/media-files/" + medium.text("/hash") + "/document").status())
                .isEqualTo(200);
        website.get("/media").assertProblem(403, "not-yours");
        add(website).assertProblem(403, "not-yours");
    }

    @Test
    void nobody_does_anything_without_a_token() {
        server.anonymous().get("/media").assertProblem(401, "not-signed-in");
        server.anonymous()
                .get("/media-files/" + fresh().text("/hash") + "/document")
                .assertProblem(401, "not-signed-in");
    }
}
