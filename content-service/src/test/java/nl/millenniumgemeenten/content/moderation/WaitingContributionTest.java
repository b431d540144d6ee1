package nl.millenniumgemeenten.content.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.millenniumgemeenten.content.contributionrequest.TakingPart;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributorChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitingContributionTest {
    private final ContentServer server = ContentServer.start();
    private final TakingPart people = new TakingPart(server);
    private final Caller moderator = server.as("moderator");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void what_is_placed_is_told_with_who_wrote_it_and_its_writer_is_mailed() throws SQLException {
        var discussion = people.discussion("Plaatsen");
        var anna = people.written(discussion, "Anna", "anna@example.org", "Een");
        var id = people.waiting("Plaatsen", "id").getFirst();

        var placed = moderator.putNothing(path(id, "placing")).ok();
        moderator.putNothing(path(id, "placing")).ok();

        assertThat(placed.text("/position")).isEqualTo("2");
        assertThat(people.waiting("Plaatsen", "id")).isEmpty();
        assertThat(server.changes(anna.text("/participant/id")))
                .singleElement()
                .isInstanceOfSatisfying(
                        ContributorChange.Recorded.class,
                        change -> {
                            assertThat(change.name()).isEqualTo("Anna");
                            assertThat(change.office()).isNull();
                        });
        assertThat(server.changes(id))
                .singleElement()
                .isInstanceOfSatisfying(
                        ContributionChange.Recorded.class,
                        change ->
                                assertThat(change.contributor())
                                        .hasToString(anna.text("/participant/id")));
        assertThat(people.mails("anna@example.org", "CONTRIBUTION_PLACED", "number"))
                .containsExactly(placed.text("/number"));
        moderator
                .put(path(id, "refusal"), "\"1\"", Map.of("reason", "Toch niet"))
                .assertProblem(404, "no-such-thing");
    }

    @Test
    void what_is_refused_is_told_to_its_writer_alone_and_forgotten_later() throws SQLException {
        var discussion = people.discussion("Weigeren");
        people.written(discussion, "Bo", "bo@example.org", "Spam");
        var id = people.waiting("Weigeren", "id").getFirst();
        var reason = Map.of("reason", "Dit is reclame.");

        moderator
                .putBlindly(path(id, "refusal"), Map.of("reason", " "))
                .assertProblem(422, "invalid", "/reason");
        moderator.putBlindly(path(id, "refusal"), reason).ok();
        moderator.putBlindly(path(id, "refusal"), reason).ok();

        assertThat(people.mails("bo@example.org", "CONTRIBUTION_REFUSED", "reason"))
                .containsExactly("Dit is reclame.");
        assertThat(server.changes(id)).isEmpty();
        assertThat(people.waiting("Weigeren", "id")).isEmpty();
        moderator.putNothing(path(id, "placing")).assertProblem(404, "no-such-thing");
        moderator.get("/waiting-contributions/" + id).assertProblem(404, "no-such-thing");
        server.run("update waiting_contribution set refused_at = refused_at - interval '31 days'");
        server.bean(ForgetRefused.class).run();
        assertThat(
                        server.count(
                                "select count(*) from waiting_contribution where id = '"
                                        + id
                                        + "'"))
                .isZero();
    }

    @Test
    void of_moderators_who_decide_at_once_one_decides()
            throws SQLException, ExecutionException, InterruptedException {
        var discussion = people.discussion("Wedloop");
        people.written(discussion, "Cas", "cas@example.org", "Een");
        var id = people.waiting("Wedloop", "id").getFirst();
        var answers = new ArrayList<Future<Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int nth = 0; nth < 4; nth++) {
                answers.add(threads.submit(() -> moderator.putNothing(path(id, "placing"))));
                answers.add(
                        threads.submit(() ->
                                moderator.putBlindly(
                                        path(id, "refusal"), Map.of("reason", "Nee"))));
            }
        }
        for (var answer : answers) {
            assertThat(answer.get().status()).isIn(200, 204, 404);
        }

        int mails =
                people.mails("cas@example.org", "CONTRIBUTION_PLACED", "number").size()
                        + people.mails("cas@example.org", "CONTRIBUTION_REFUSED", "reason").size();
        assertThat(mails).isEqualTo(1);
        assertThat(server.changes(id).size())
                .isEqualTo(people.mails("cas@example.org", "CONTRIBUTION_PLACED", "number").size());
    }

    @Test
    void the_settings_say_what_waits() throws SQLException {
        var discussion = people.discussion("Instellingen");
        var path = "/discussion-settings";
        var editor = server.as("editor");
        var before = editor.get(path).ok();
        assertThat(before.text("/firstWaits")).isEqualTo("true");
        assertThat(before.text("/laterWait")).isEqualTo("false");

        moderator
                .put(path, before.etag(), Map.of("firstWaits", false, "laterWait", true))
                .assertProblem(403, "not-yours");
        var after =
                editor.put(path, before.etag(), Map.of("firstWaits", false, "laterWait", true))
                        .ok();
        editor.put(path, before.etag(), Map.of("firstWaits", true, "laterWait", true))
                .assertProblem(412, "stale-revision");
        var first = people.written(discussion, "Dora", "dora@example.org", "Een");
        var second = people.written(discussion, "Dora", "dora@example.org", "Twee");
        editor.put(path, after.etag(), Map.of("firstWaits", true, "laterWait", false)).ok();

        assertThat(first.json().at("/submission/placed/number").isNumber()).isTrue();
        assertThat(second.json().at("/submission/placed").isNull()).isTrue();
        assertThat(people.waiting("Instellingen", "first")).containsExactly("false");
    }

    @Test
    void a_list_goes_on_where_it_stopped_and_roles_are_kept() throws SQLException {
        var discussion = people.discussion("Lijst");
        for (var name : List.of("Een", "Twee", "Drie")) {
            people.written(discussion, name, name + "@example.org", name);
        }
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var piece = moderator.get("/waiting-contributions?limit=2" + next).ok();
            seen.addAll(piece.json().at("/items").findValuesAsText("name"));
            next = piece.json().at("/next").isNull() ? "" : "&after=" + piece.text("/next");
        } while (!next.isEmpty());

        assertThat(seen).containsSubsequence("Een", "Twee", "Drie");
        moderator.get("/waiting-contributions?after=onzin").assertProblem(422, "invalid", "/after");
        var id = people.waiting("Lijst", "id").getFirst();
        server.as("contributor").get("/waiting-contributions/" + id).ok();
        server.as("contributor").putNothing(path(id, "placing")).assertProblem(403, "not-yours");
        server.as("visitor").get("/waiting-contributions").assertProblem(403, "not-yours");
        moderator
                .putNothing(path(UUID.randomUUID().toString(), "placing"))
                .assertProblem(404, "no-such-thing");
    }

    private static String path(String id, String act) {
        return "/waiting-contributions/" + id + "/" + act;
    }
}
