package nl.millenniumgemeenten.content.workflow;

import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.draft;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.moment;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Who may do what in the workflow, straight at the service: every role, every action, with what
/// they made themselves and with what others made.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkflowRolesTest {
    private static final List<String> KINDS = List.of("pages", "news-articles");
    private static final Set<String> EVERYBODY =
            Set.of("contributor", "editor", "moderator", "administrator");
    private static final Set<String> EDITORS = Set.of("editor", "administrator");
    private static final List<String> ROLES =
            List.of("contributor", "editor", "moderator", "administrator", "visitor");

    private static final Set<String> WRITERS = Set.of("contributor", "editor", "administrator");

    /// Something that can be done with an item that waits for review, and who may do it with what
    /// they made and with what others made.
    private record Action(String name, Set<String> own, Set<String> others, Deed deed) {}

    private interface Deed {
        Answer by(Caller caller, Answer content, String item);
    }

    private static final String ANY_ID = "\"" + UUID.randomUUID() + "\"";
    private static final Action PLAN_WITHDRAWAL =
            new Action(
                    "plan withdrawal",
                    EDITORS,
                    EDITORS,
                    (caller, content, item) ->
                            caller.put(item + "/schedule/withdrawal", content.etag(), in(10800)));
    private static final Action CALL_OFF =
            new Action(
                    "call off",
                    EDITORS,
                    EDITORS,
                    (caller, _, item) -> caller.delete(item + "/schedule/publication", ANY_ID));
    private static final List<Action> ACTIONS =
            List.of(
                    new Action(
                            "look",
                            EVERYBODY,
                            EVERYBODY,
                            (caller, _, item) -> caller.get(item + "/workflow")),
                    new Action(
                            "hand in",
                            WRITERS,
                            EDITORS,
                            (caller, content, item) ->
                                    caller.put(item + "/review", content.etag(), Map.of())),
                    new Action(
                            "take back",
                            WRITERS,
                            EDITORS,
                            (caller, _, item) -> caller.delete(item + "/review", "\"1\"")),
                    new Action(
                            "send back",
                            EDITORS,
                            EDITORS,
                            (caller, _, item) ->
                                    caller.put(
                                            item + "/review/refusal",
                                            "\"1\"",
                                            Map.of("text", "Nog niet."))),
                    new Action(
                            "remark",
                            EVERYBODY,
                            EVERYBODY,
                            (caller, _, item) ->
                                    caller.post(item + "/remarks", Map.of("text", "Kijk eens."))),
                    new Action(
                            "plan",
                            EDITORS,
                            EDITORS,
                            (caller, content, item) ->
                                    caller.put(
                                            item + "/schedule/publication",
                                            content.etag(),
                                            in(7200))),
                    PLAN_WITHDRAWAL,
                    CALL_OFF,
                    new Action(
                            "publish",
                            EDITORS,
                            EDITORS,
                            (caller, content, item) ->
                                    caller.put(item + "/publication", content.etag())));

    private final ContentServer server = ContentServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void every_role_does_what_it_may_with_its_own_and_with_that_of_others_and_nothing_else() {
        var wrong = new ArrayList<String>();
        for (var kind : KINDS) {
            for (var action : ACTIONS) {
                for (var role : ROLES) {
                    for (var own : List.of(true, false)) {
                        var allowed = (own ? action.own : action.others).contains(role);
                        int status = attempt(kind, action, role, own);
                        // What is missing or comes at the wrong time was let through all the same.
                        if ((status == 403) == allowed || status >= 500 || status == 401) {
                            wrong.add(
                                    kind
                                            + " "
                                            + action.name()
                                            + " "
                                            + role
                                            + " "
                                            + own
                                            + " "
                                            + status);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_lists_are_for_everybody_at_the_desk() {
        for (var list : List.of("/reviews", "/reviews/returned", "/schedules")) {
            for (var role : EVERYBODY) {
                assertThat(server.as(role).get(list).status()).as(list + role).isEqualTo(200);
            }
            server.as("visitor").get(list).assertProblem(403, "not-yours");
            server.anonymous().get(list).assertProblem(401, "not-signed-in");
        }
    }

    @Test
    void nobody_does_anything_without_a_token() {
        var item = "/pages/" + UUID.randomUUID();
        var content = server.as("editor").post("/pages", Map.of());
        for (var action : ACTIONS) {
            action.deed().by(server.anonymous(), content, item).assertProblem(401, "not-signed-in");
        }
    }

    @Test
    void a_refusal_says_whose_it_is() {
        var draft = draft(server.asOther("contributor"), "pages");

        var refused =
                server.as("contributor")
                        .put(path("pages", draft) + "/review", draft.etag(), Map.of());

        refused.assertProblem(403, "not-yours");
        assertThat(refused.text("/detail")).contains("iemand anders gemaakt");
    }

    /// Somebody is account 7 here; what is not their own was made by account 8.
    private int attempt(String kind, Action action, String role, boolean own) {
        var maker = own ? server.as("editor") : server.asOther("editor");
        var content = draft(maker, kind);
        var item = path(kind, content);
        maker.put(item + "/review", content.etag(), Map.of()).ok();
        if (action.equals(PLAN_WITHDRAWAL) || action.equals(CALL_OFF)) {
            maker.put(item + "/schedule/publication", content.etag(), in(3600)).ok();
        }
        return action.deed().by(server.as(role), content, item).status();
    }

    private static Map<String, Object> in(long seconds) {
        return moment(Instant.now().plusSeconds(seconds));
    }
}
