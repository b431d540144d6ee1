package nl.millenniumgemeenten.content.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.content.contributionrequest.TakingPart;
import nl.millenniumgemeenten.content.participant.ForgetIdleParticipants;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributorChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnDataTest {
    private final ContentServer server = ContentServer.start();
    private final TakingPart people = new TakingPart(server);

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_participant_sees_all_that_we_know_and_signs_in_with_a_link_for_that()
            throws SQLException {
        var discussion = people.discussion("Zien");
        people.written(discussion, "Anna", "anna@example.org", "Een");
        place("Zien");
        people.written(discussion, "Anna", "anna@example.org", "Twee");
        var visitor = server.as("visitor");
        visitor.post("/participant-links", Map.of("email", "niemand@example.org")).ok();
        visitor.post("/participant-links", Map.of("email", "Anna@example.org")).ok();
        var token = people.mails("anna@example.org", "PARTICIPANT_LINK", "token").getLast();

        var path = "/participant-links/redemption";
        var me = visitor.post(path, Map.of("token", token)).ok();
        visitor.post(path, Map.of("token", token)).assertProblem(404, "no-such-thing");

        var data = server.asParticipant(me.text("/id")).get("/participants/me/data").ok();
        assertThat(data.text("/email")).isEqualTo("anna@example.org");
        assertThat(data.json().at("/texts").findValuesAsText("markdown"))
                .containsExactly("Twee", "Een");
        assertThat(data.json().at("/texts").findValuesAsText("standing")).containsOnly("ON_SITE");
        assertThat(people.mails("niemand@example.org", "PARTICIPANT_LINK", "token")).isEmpty();
        visitor.post("/participant-links", Map.of("email", "geen adres"))
                .assertProblem(422, "invalid", "/email");
    }

    @Test
    void who_is_forgotten_leaves_what_they_wrote_under_no_name() throws SQLException {
        var discussion = people.discussion("Blijven");
        var id =
                people.written(discussion, "Bo Geheim", "bo@example.org", "Een")
                        .text("/participant/id");
        var contribution = people.waiting("Blijven", "id").getFirst();
        place("Blijven");

        forget(id, false);

        assertThat(lastName(id)).isEqualTo("Een deelnemer");
        assertThat(people.onSite(discussion)).containsExactly("Wie heeft ervaring?", "Een");
        assertThat(server.changes(contribution)).hasSize(1);
        assertNothingIsKept("Bo Geheim", "bo@example.org");
        server.asParticipant(id).get("/participants/me").assertProblem(404, "no-such-thing");
        server.asParticipant(id)
                .post("/participants/me/erasure", Map.of("contributions", true))
                .assertProblem(404, "no-such-thing");
    }

    @Test
    void who_wants_so_takes_along_what_they_wrote_waiting_and_refused_too() throws SQLException {
        var discussion = people.discussion("Gaan");
        var id =
                people.written(discussion, "Cas Geheim", "cas@example.org", "Weg ermee")
                        .text("/participant/id");
        people.written(discussion, "Cas Geheim", "cas@example.org", "Wacht nog");
        people.ask(
                        TakingPart.request(
                                discussion, "Cas Geheim", "cas@example.org", "Niet bevestigd"))
                .ok();
        var first = people.waiting("Gaan", "id").getFirst();
        server.as("moderator").putNothing("/waiting-contributions/" + first + "/placing").ok();

        forget(id, true);

        assertThat(server.changes(first).getLast())
                .isInstanceOfSatisfying(
                        ContributionChange.Recorded.class,
                        change -> {
                            assertThat(change.state()).isEqualTo(ContributionChange.State.HIDDEN);
                            assertThat(change.bodyHtml()).isEmpty();
                        });
        assertThat(people.waiting("Gaan", "id")).isEmpty();
        assertNothingIsKept("Cas Geheim", "cas@example.org");
        assertThat(
                        server.count(
                                "select count(*) from contribution_edition where markdown in"
                                        + " ('Weg ermee', 'Wacht nog')"))
                .isZero();
        var editor = server.as("editor");
        editor.delete(
                        "/contributions/" + first + "/hiding",
                        editor.get("/contributions/" + first).etag())
                .assertProblem(409, "not-now");
        editor.put(
                        "/contributions/" + first,
                        editor.get("/contributions/" + first).etag(),
                        Map.of("markdown", "Toch weer iets"))
                .assertProblem(409, "not-now");
    }

    /// Whoever comes first: nothing of who is forgotten stays, wherever it stood just then.
    @Test
    void who_is_forgotten_while_others_place_and_they_write_is_forgotten_all_the_same()
            throws SQLException, InterruptedException, ExecutionException {
        for (int round = 0; round < 10; round++) {
            var title = "Wedloop " + round;
            var discussion = people.discussion(title);
            var email = "fleur" + round + "@example.org";
            var id =
                    people.written(discussion, "Fleur Geheim", email, "Een")
                            .text("/participant/id");
            people.ask(TakingPart.request(discussion, "Fleur Geheim", email, "Twee")).ok();
            var token = people.token(email);
            var waiting = people.waiting(title, "id").getFirst();
            var acts =
                    List.<Callable<Answer>>of(
                            () ->
                                    server.asParticipant(id)
                                            .post(
                                                    "/participants/me/erasure",
                                                    Map.of("contributions", true)),
                            () ->
                                    server.as("moderator")
                                            .putNothing(
                                                    "/waiting-contributions/"
                                                            + waiting
                                                            + "/placing"),
                            () ->
                                    server.asParticipant(id)
                                            .post(
                                                    "/discussions/" + discussion + "/submissions",
                                                    Map.of("markdown", "Drie")),
                            () -> people.confirm(token));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : threads.invokeAll(acts)) {
                    assertThat(answer.get().status()).isIn(200, 201, 202, 204, 404);
                }
            }
            // Who confirmed after it was forgotten is somebody new, and goes as well.
            for (var again :
                    server.texts("select id from participant where email = '" + email + "'")) {
                forget(again, true);
            }

            assertNothingIsKept("Fleur Geheim", email);
        }
    }

    @Test
    void who_left_nothing_is_forgotten_after_ninety_days() throws SQLException {
        var discussion = people.discussion("Stil");
        var id =
                people.written(discussion, "Gijs Stil", "gijs@example.org", "Een")
                        .text("/participant/id");
        var waiting = people.waiting("Stil", "id").getFirst();
        server.run(
                "update participant set confirmed_at = now() - interval '91 days' where id = '"
                        + id
                        + "'");
        var idle = server.bean(ForgetIdleParticipants.class);

        idle.run();
        server.asParticipant(id).get("/participants/me").ok();
        server.run("delete from waiting_contribution where id = '" + waiting + "'");
        idle.run();
        // The mail to them has long left by then.
        server.run("delete from mail_request where recipient = 'gijs@example.org'");

        assertNothingIsKept("Gijs Stil", "gijs@example.org");
    }

    @Test
    void that_somebody_was_forgotten_is_told_again_twice() throws SQLException {
        var discussion = people.discussion("Herhalen");
        var id =
                people.written(discussion, "Dora", "dora@example.org", "Een")
                        .text("/participant/id");
        var contribution = people.waiting("Herhalen", "id").getFirst();
        place("Herhalen");
        forget(id, true);
        var forget = server.bean(ForgetParticipant.class);

        assertThat(forget.repeat()).as("not before its time").isFalse();
        for (int nth = 0; nth < 2; nth++) {
            server.run("update participant_erasure set repeat_at = now()");
            while (forget.repeat()) {
                // Those of other tests, too.
            }
        }

        assertThat(server.changes(id)).hasSize(4);
        assertThat(server.changes(contribution)).hasSize(4);
        assertThat(server.count("select count(*) from participant_erasure")).isZero();
    }

    @Test
    void who_comes_back_is_somebody_else() throws SQLException {
        var discussion = people.discussion("Terug");
        var before =
                people.written(discussion, "Ed", "ed@example.org", "Een").text("/participant/id");
        forget(before, false);

        var after =
                people.written(discussion, "Ed", "ed@example.org", "Twee").text("/participant/id");

        assertThat(after).isNotEqualTo(before);
        assertThat(server.changes(before)).as("nothing of theirs was on the site").isEmpty();
    }

    private void forget(String id, boolean contributions) {
        server.asParticipant(id)
                .post("/participants/me/erasure", Map.of("contributions", contributions))
                .ok();
    }

    private void place(String title) {
        for (var id : people.waiting(title, "id")) {
            server.as("moderator").putNothing("/waiting-contributions/" + id + "/placing").ok();
        }
    }

    private String lastName(String id) throws SQLException {
        return ((ContributorChange.Recorded) server.changes(id).getLast()).name();
    }

    /// In no table that is not the queue of events, which empties itself.
    private void assertNothingIsKept(String name, String email) throws SQLException {
        var tables =
                server.texts(
                        """
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                            and table_name <> 'outbox_message'
                        """);
        for (var table : tables) {
            assertThat(
                            server.count(
                                    "select count(*) from %s t where t::text like '%%%s%%' or t::text like '%%%s%%'"
                                            .formatted(table, name, email)))
                    .as(table)
                    .isZero();
        }
    }
}
