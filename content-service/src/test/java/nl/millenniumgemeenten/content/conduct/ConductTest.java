package nl.millenniumgemeenten.content.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.content.contributionrequest.TakingPart;
import nl.millenniumgemeenten.content.participant.ForgetIdleParticipants;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.ContributionChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConductTest {
    private static final Map<String, String> SPAM = Map.of("reason", "Je plaatst reclame.");

    private final ContentServer server = ContentServer.start();
    private final TakingPart people = new TakingPart(server);
    private final Caller moderator = server.as("moderator");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_moderator_sees_who_wrote_it_and_what_else_they_wrote() throws SQLException {
        var discussion = people.discussion("Wie is dit");
        var anna = written(discussion, "Wie is dit", "Anna Zee", "anna@example.org", "Een");
        people.written(discussion, "Anna Zee", "anna@example.org", "Twee");
        var third = people.written(discussion, "Anna Zee", "anna@example.org", "Drie");
        var number = third.text("/submission/placed/id");
        server.as("visitor").post("/contributions/" + number + "/reports", SPAM).ok();
        people.written(discussion, "Anders", "anna@example.org", "Onder een andere naam");
        refuse(people.waiting("Wie is dit", "id").getFirst());

        var found = server.as("contributor").get(path(anna, "")).ok();

        assertThat(found.text("/writer/name")).isEqualTo("Anna Zee");
        assertThat(found.text("/writer/participant")).isEqualTo("true");
        assertThat(found.json().at("/texts").findValuesAsText("standing"))
                .containsExactly("REFUSED", "ON_SITE", "ON_SITE", "ON_SITE");
        assertThat(found.text("/texts/0/reason")).isEqualTo("Je plaatst reclame.");
        assertThat(found.text("/texts/1/reports")).isEqualTo("1");
        assertThat(found.text("/texts/1/position")).isEqualTo("4");
        assertThat(found.json().at("/counts").toString())
                .isEqualTo(
                        "{\"onSite\":3,\"hidden\":0,\"takenBack\":0,\"waiting\":0,"
                                + "\"refused\":1,\"reported\":1}");
        assertThat(
                        moderator
                                .get("/reported-contributions")
                                .ok()
                                .json()
                                .at("/items")
                                .findValuesAsText("told"))
                .as("who takes part is told")
                .containsExactly("true");
        assertThat(found.text("/since")).isNotEmpty();
        assertThat(found.json().toString()).doesNotContain("example.org");
        moderator.get(path(UUID.randomUUID().toString(), "")).assertProblem(404, "no-such-thing");
    }

    @Test
    void of_what_an_editor_changed_it_is_still_told_who_wrote_it() throws SQLException {
        var discussion = people.discussion("Aangepast");
        var bo = written(discussion, "Aangepast", "Bo", "bo@example.org", "Mijn nummer is 06-1");
        var id = last(discussion);
        var path = "/contributions/" + id;
        var etag = moderator.get(path).etag();

        moderator
                .put(path, etag, Map.of("markdown", "Mijn nummer is …"))
                .assertProblem(422, "invalid", "/reason");
        var edit = Map.of("markdown", "Mijn nummer is …", "reason", "Geen nummers hier.");
        var edited = moderator.put(path, etag, edit).ok();
        moderator.put(path, edited.etag(), edit).ok();

        var seen = moderator.get(path).ok();
        assertThat(seen.text("/writer/id")).isEqualTo(bo);
        assertThat(seen.text("/writer/name")).isEqualTo("Bo");
        assertThat(seen.text("/text/savedBy/name")).isEqualTo("Anna de Vries");
        assertThat(
                        moderator
                                .get(path + "/editions")
                                .ok()
                                .json()
                                .at("/items")
                                .findValuesAsText("markdown"))
                .containsExactly("Mijn nummer is …", "Mijn nummer is 06-1");
        assertThat(people.mails("bo@example.org", "CONTRIBUTION_EDITED", "reason"))
                .containsExactly("Geen nummers hier.");
        assertThat(people.mails("bo@example.org", "CONTRIBUTION_EDITED", "number"))
                .containsExactly(seen.text("/number"));
        assertThat(moderator.get(path(bo, "")).ok().text("/measures/0/kind")).isEqualTo("EDIT");
    }

    @Test
    void whose_contribution_is_hidden_is_told_why_once() throws SQLException {
        var discussion = people.discussion("Weghalen");
        var cas = written(discussion, "Weghalen", "Cas", "cas@example.org", "Koop hier");
        var path = "/contributions/" + last(discussion) + "/hiding";

        moderator.put(path, "\"1\"").assertProblem(422, "invalid", "/reason");
        moderator.put(path, "\"1\"", SPAM).ok();
        moderator.put(path, "\"1\"", SPAM).assertProblem(412, "stale-revision");
        moderator.put(path, "\"2\"", SPAM).ok();

        assertThat(people.mails("cas@example.org", "CONTRIBUTION_HIDDEN", "reason"))
                .containsExactly("Je plaatst reclame.");
        var found = moderator.get(path(cas, "")).ok();
        assertThat(found.text("/texts/0/standing")).isEqualTo("HIDDEN");
        assertThat(found.text("/measures/0/kind")).isEqualTo("HIDING");
        assertThat(found.text("/measures/0/takenBy/name")).isEqualTo("Anna de Vries");
    }

    @Test
    void what_its_writer_took_back_is_not_what_the_desk_hid() throws SQLException {
        var discussion = people.discussion("Terugnemen");
        var kim = written(discussion, "Terugnemen", "Kim", "kim@example.org", "Toch niet");
        var id = last(discussion);
        server.asParticipant(kim).putNothing("/own-contributions/" + id + "/withdrawal").ok();

        var found = moderator.get(path(kim, "")).ok();

        assertThat(found.text("/texts/0/standing")).isEqualTo("TAKEN_BACK");
        assertThat(found.text("/counts/hidden")).isEqualTo("0");
        assertThat(found.text("/counts/takenBack")).isEqualTo("1");
        assertThat(moderator.get("/contributions/" + id).ok().text("/takenBack")).isEqualTo("true");
    }

    @Test
    void a_warning_is_mailed_once_and_kept() throws SQLException {
        var discussion = people.discussion("Waarschuwen");
        var dora = written(discussion, "Waarschuwen", "Dora", "dora@example.org", "Een");
        var key = UUID.randomUUID().toString();
        var text = Map.of("reason", "Blijf vriendelijk.");

        moderator.postOnce(path(dora, "/warnings"), key, text).ok();
        moderator.postOnce(path(dora, "/warnings"), key, text).ok();
        moderator.postOnce(path(dora, "/warnings"), key, SPAM).assertProblem(412, "stale-revision");
        moderator
                .post(path(dora, "/warnings"), Map.of("reason", " "))
                .assertProblem(422, "invalid", "/reason");

        assertThat(people.mails("dora@example.org", "PARTICIPANT_WARNED", "text"))
                .containsExactly("Blijf vriendelijk.");
        assertThat(
                        moderator
                                .get(path(dora, ""))
                                .ok()
                                .json()
                                .at("/measures")
                                .findValuesAsText("reason"))
                .containsExactly("Blijf vriendelijk.");
        var own = server.asParticipant(dora).get("/participants/me/data").ok();
        assertThat(own.text("/measures/0/kind")).isEqualTo("WARNING");
        assertThat(own.json().toString()).doesNotContain("Anna de Vries");
    }

    @Test
    void of_who_is_blocked_nothing_is_taken_until_the_block_is_lifted() throws SQLException {
        var discussion = people.discussion("Blokkeren");
        var ed = written(discussion, "Blokkeren", "Ed", "ed@example.org", "Een");
        people.written(discussion, "Ed Anders", "ed@example.org", "Wacht");
        people.ask(TakingPart.request(discussion, "Ed", "ed@example.org", "Drie")).ok();
        var token = people.token("ed@example.org");
        var submissions = "/discussions/" + discussion + "/submissions";

        moderator.putBlindly(path(ed, "/block"), SPAM).ok();
        moderator.putBlindly(path(ed, "/block"), SPAM).ok();
        moderator
                .putBlindly(path(ed, "/block"), Map.of("reason", "Om iets anders."))
                .assertProblem(409, "not-now");

        assertThat(people.mails("ed@example.org", "PARTICIPANT_BLOCKED", "reason"))
                .containsExactly("Je plaatst reclame.");
        assertThat(people.waiting("Blokkeren", "id")).isEmpty();
        assertThat(people.mails("ed@example.org", "CONTRIBUTION_REFUSED", "reason")).isEmpty();
        assertThat(people.onSite(discussion)).containsExactly("Wie heeft ervaring?", "Een");
        server.asParticipant(ed)
                .post(submissions, Map.of("markdown", "Vier"))
                .assertProblem(409, "not-now");
        people.confirm(token).assertProblem(409, "not-now");

        // Who does not know who somebody is learns nothing by trying; their mailbox is not filled.
        var blocked = TakingPart.request(discussion, "Ed", "Ed@example.org", "Vijf");
        var unknown = TakingPart.request(discussion, "Fem", "fem@example.org", "Zes");
        for (var request : List.of(blocked, unknown)) {
            var key = UUID.randomUUID().toString();
            var other = new HashMap<>(request);
            other.put("markdown", "Iets anders");
            var visitor = server.as("visitor");
            assertThat(visitor.postOnce("/contribution-requests", key, request).status())
                    .isEqualTo(202);
            assertThat(visitor.postOnce("/contribution-requests", key, request).status())
                    .isEqualTo(202);
            visitor.postOnce("/contribution-requests", key, other)
                    .assertProblem(412, "stale-revision");
        }
        for (int nth = 0; nth < 9; nth++) {
            people.ask(blocked).ok();
        }
        assertThat(people.mails("ed@example.org", "CONTRIBUTION_NOT_TAKEN", "reason"))
                .hasSize(4)
                .containsOnly("Je plaatst reclame.");
        assertThat(people.mails("ed@example.org", "CONTRIBUTION_CONFIRMATION", "token"))
                .contains(token)
                .hasSize(3);

        var me = server.asParticipant(ed);
        assertThat(me.get("/participants/me").ok().text("/blocked")).isEqualTo("true");

        moderator.delete(path(ed, "/block")).ok();
        moderator.delete(path(ed, "/block")).ok();

        assertThat(me.get("/participants/me").ok().text("/blocked")).isEqualTo("false");

        assertThat(people.mails("ed@example.org", "PARTICIPANT_UNBLOCKED", "none")).hasSize(1);
        server.asParticipant(ed).post(submissions, Map.of("markdown", "Vier")).ok();
        people.confirm(token).ok();
        assertThat(moderator.get(path(ed, "")).ok().text("/measures/0/liftedBy/name"))
                .isEqualTo("Anna de Vries");
    }

    /// Whoever comes first: nothing of who is blocked waits, and nothing comes on the site later.
    @Test
    void who_is_blocked_while_they_write_and_others_place_is_blocked_all_the_same()
            throws SQLException, InterruptedException, ExecutionException {
        for (int round = 0; round < 8; round++) {
            var title = "Wedloop " + round;
            var discussion = people.discussion(title);
            var email = "gijs" + round + "@example.org";
            var id = written(discussion, title, "Gijs", email, "Een");
            people.written(discussion, "Gijs Anders", email, "Twee");
            people.ask(TakingPart.request(discussion, "Gijs", email, "Drie")).ok();
            var token = people.token(email);
            var waits = people.waiting(title, "id").getFirst();
            var acts =
                    List.<Callable<Answer>>of(
                            () -> moderator.putBlindly(path(id, "/block"), SPAM),
                            () -> server.as("editor").putBlindly(path(id, "/block"), SPAM),
                            () ->
                                    moderator.putNothing(
                                            "/waiting-contributions/" + waits + "/placing"),
                            () -> refuse(waits),
                            () ->
                                    server.asParticipant(id)
                                            .post(
                                                    "/discussions/" + discussion + "/submissions",
                                                    Map.of("markdown", "Vier")),
                            () -> people.confirm(token));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : threads.invokeAll(acts)) {
                    assertThat(answer.get().status()).isIn(200, 201, 202, 204, 404, 409);
                }
            }
            var onSite = people.onSite(discussion);

            assertThat(people.waiting(title, "id")).isEmpty();
            assertThat(people.mails(email, "PARTICIPANT_BLOCKED", "reason")).hasSize(1);
            moderator.putNothing("/waiting-contributions/" + waits + "/placing").status();
            assertThat(people.onSite(discussion)).isEqualTo(onSite);
        }
    }

    @Test
    void waiting_until_we_forget_who_left_nothing_lifts_no_block() throws SQLException {
        var discussion = people.discussion("Geduld");
        var ivo =
                people.written(discussion, "Ivo", "ivo@example.org", "Koop hier")
                        .text("/participant/id");
        moderator.putBlindly(path(ivo, "/block"), SPAM).ok();
        server.run("delete from waiting_contribution where contributor = '" + ivo + "'");
        server.run(
                "update participant set confirmed_at = now() - interval '91 days' where id = '"
                        + ivo
                        + "'");
        var idle = server.bean(ForgetIdleParticipants.class);

        idle.run();
        server.asParticipant(ivo).get("/participants/me").ok();
        moderator.delete(path(ivo, "/block")).ok();
        idle.run();

        server.asParticipant(ivo).get("/participants/me").assertProblem(404, "no-such-thing");
    }

    @Test
    void who_is_forgotten_leaves_no_measures_and_nobody_can_be_told_anything() throws SQLException {
        var discussion = people.discussion("Wissen");
        var hugo = written(discussion, "Wissen", "Hugo", "hugo@example.org", "Een");
        moderator.putBlindly(path(hugo, "/block"), SPAM).ok();

        server.asParticipant(hugo)
                .post("/participants/me/erasure", Map.of("contributions", false))
                .ok();

        assertThat(
                        server.count(
                                "select count(*) from participant_measure where participant = '"
                                        + hugo
                                        + "'"))
                .isZero();
        var found = moderator.get(path(hugo, "")).ok();
        assertThat(found.text("/writer/name")).isEqualTo("Een deelnemer");
        assertThat(found.text("/writer/participant")).isEqualTo("false");
        assertThat(found.json().at("/measures")).isEmpty();
        moderator.post(path(hugo, "/warnings"), SPAM).assertProblem(404, "no-such-thing");
        moderator.putBlindly(path(hugo, "/block"), SPAM).assertProblem(404, "no-such-thing");
        moderator.put("/contributions/" + last(discussion) + "/hiding", "\"1\"").ok();
        assertThat(server.changes(last(discussion)).getLast())
                .isInstanceOfSatisfying(
                        ContributionChange.Recorded.class,
                        change ->
                                assertThat(change.state())
                                        .isEqualTo(ContributionChange.State.HIDDEN));
        // Whoever comes back is somebody new, and what they write waits first.
        people.written(discussion, "Hugo", "hugo@example.org", "Twee");
        assertThat(people.waiting("Wissen", "name")).containsExactly("Hugo");
    }

    /// Somebody writes for the first time and is placed; who they are.
    private String written(String discussion, String title, String name, String email, String text)
            throws SQLException {
        var id = people.written(discussion, name, email, text).text("/participant/id");
        for (var waits : people.waiting(title, "id")) {
            moderator.putNothing("/waiting-contributions/" + waits + "/placing").ok();
        }
        return id;
    }

    private Answer refuse(String waits) {
        return moderator.putBlindly("/waiting-contributions/" + waits + "/refusal", SPAM);
    }

    private String last(String discussion) {
        var items = moderator.get("/discussions/" + discussion + "/contributions").ok().json();
        return items.at("/items").get(items.at("/items").size() - 1).at("/id").asText();
    }

    private static String path(String participant, String act) {
        return "/contributors/" + participant + act;
    }
}
