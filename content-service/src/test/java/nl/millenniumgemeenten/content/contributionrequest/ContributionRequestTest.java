package nl.millenniumgemeenten.content.contributionrequest;

import static nl.millenniumgemeenten.content.contributionrequest.TakingPart.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.ContributorChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContributionRequestTest {
    private final ContentServer server = ContentServer.start();
    private final TakingPart people = new TakingPart(server);

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_link_shows_what_was_written_and_used_once_lets_it_wait_for_a_moderator()
            throws SQLException {
        var discussion = people.discussion("Eerste keer");
        var request = request(discussion, "Anna de Vries", "anna@example.org", "Wij doen *dit* zo");
        request.put("municipality", "GM0344");
        assertThat(people.ask(request).status()).isEqualTo(202);
        var token = people.token("anna@example.org");

        var shown = people.read(token).ok();
        var confirmed = people.confirm(token).ok();

        assertThat(shown.text("/bodyHtml")).isEqualTo("<p>Wij doen <em>dit</em> zo</p>");
        assertThat(shown.text("/discussion/title")).isEqualTo("Eerste keer");
        assertThat(people.read(people.token("anna@example.org")).status()).isEqualTo(404);
        assertThat(confirmed.text("/participant/name")).isEqualTo("Anna de Vries");
        assertThat(confirmed.json().at("/submission/placed").isNull()).isTrue();
        assertThat(people.onSite(discussion)).containsExactly("Wie heeft ervaring?");
        assertThat(people.waiting("Eerste keer", "name")).containsExactly("Anna de Vries");
        assertThat(people.waiting("Eerste keer", "first")).containsExactly("true");
        assertThat(server.changes(confirmed.text("/participant/id"))).isEmpty();
        people.confirm(token).assertProblem(404, "no-such-thing");
        var me = server.asParticipant(confirmed.text("/participant/id")).get("/participants/me");
        assertThat(me.ok().text("/municipality")).isEqualTo("GM0344");
        assertThat(server.texts("select email from contribution_request")).doesNotContain("anna");
    }

    @Test
    void of_two_who_use_a_link_at_once_one_gets_in()
            throws SQLException, ExecutionException, InterruptedException {
        var discussion = people.discussion("Tegelijk");
        people.ask(request(discussion, "Bo Bos", "bo@example.org", "Hallo")).ok();
        var token = people.token("bo@example.org");
        var answers = new ArrayList<Future<Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int nth = 0; nth < 5; nth++) {
                answers.add(threads.submit(() -> people.confirm(token)));
            }
        }
        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get().status());
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 404);
        assertThat(people.waiting("Tegelijk", "name")).containsExactly("Bo Bos");
    }

    @Test
    void the_same_request_again_sends_no_second_mail() throws SQLException {
        var discussion = people.discussion("Nog eens");
        var key = UUID.randomUUID().toString();
        var request = request(discussion, "Cas", "cas@example.org", "Hallo");
        var visitor = server.as("visitor");

        visitor.postOnce("/contribution-requests", key, request).ok();
        visitor.postOnce("/contribution-requests", key, request).ok();
        request.put("email", "cas.klaassen@example.org");
        visitor.postOnce("/contribution-requests", key, request)
                .assertProblem(412, "stale-revision");

        assertThat(people.mails("cas@example.org", "CONTRIBUTION_CONFIRMATION", "token"))
                .hasSize(1);
        people.confirm(people.token("cas@example.org")).ok();
        visitor.postOnce("/contribution-requests", key, request)
                .assertProblem(412, "stale-revision");
    }

    @Test
    void nobody_fills_the_mailbox_of_another() throws SQLException {
        var discussion = people.discussion("Veel");
        for (int nth = 0; nth < 7; nth++) {
            people.ask(request(discussion, "Dirk", "dirk@example.org", "Hallo " + nth)).ok();
        }

        assertThat(people.mails("dirk@example.org", "CONTRIBUTION_CONFIRMATION", "token"))
                .hasSize(5);
    }

    @Test
    void who_writes_from_a_known_address_is_the_same_participant_under_the_name_of_now()
            throws SQLException {
        var discussion = people.discussion("Zelfde mens");
        var first = people.written(discussion, "Ed", "Ed@example.org", "Een");
        var id = first.text("/participant/id");
        place("Zelfde mens");

        var second = people.written(discussion, "Eduard", "ed@EXAMPLE.org", "Twee");

        assertThat(second.text("/participant/id")).isEqualTo(id);
        assertThat(second.json().at("/submission/placed").isNull())
                .as("under another name it waits")
                .isTrue();
        assertThat(server.changes(id)).hasSize(1);
        place("Zelfde mens");
        var third = people.written(discussion, "Eduard", "ed@example.org", "Drie");
        assertThat(third.json().at("/submission/placed/number").isNumber()).isTrue();
        assertThat(server.changes(id))
                .map(change -> ((ContributorChange.Recorded) change).name())
                .containsExactly("Ed", "Eduard");
        assertThat(people.onSite(discussion))
                .containsExactly("Wie heeft ervaring?", "Een", "Twee", "Drie");
    }

    @Test
    void a_link_works_three_days_and_what_nobody_confirmed_is_forgotten() throws SQLException {
        var discussion = people.discussion("Te laat");
        people.ask(request(discussion, "Fleur", "fleur@example.org", "Hallo")).ok();
        var token = people.token("fleur@example.org");
        server.run(
                "update contribution_request set expires_at = now() - interval '1 second' where"
                        + " email_key = 'fleur@example.org'");

        people.read(token).assertProblem(404, "no-such-thing");
        people.confirm(token).assertProblem(404, "no-such-thing");
        server.bean(ForgetContributionRequests.class).run();

        assertThat(server.count("select count(*) from contribution_request where name = 'Fleur'"))
                .isZero();
    }

    @Test
    void where_nobody_may_write_now_the_link_goes_on_to_work() throws SQLException {
        var discussion = people.discussion("Dicht");
        people.ask(request(discussion, "Gijs", "gijs@example.org", "Hallo")).ok();
        var token = people.token("gijs@example.org");
        people.change(discussion, "Dicht", "CLOSED", "EVERYONE");

        people.ask(request(discussion, "Gijs", "gijs@example.org", "Weer"))
                .assertProblem(409, "not-now");
        people.confirm(token).assertProblem(409, "not-now");
        people.change(discussion, "Dicht", "OPEN", "PARTICIPANTS");
        people.confirm(token).assertProblem(409, "not-now");
        people.change(discussion, "Dicht", "OPEN", "EVERYONE");
        people.confirm(token).ok();

        assertThat(people.waiting("Dicht", "name")).containsExactly("Gijs");
    }

    @Test
    void a_reply_stays_one_and_answers_only_what_is_in_the_discussion() throws SQLException {
        var discussion = people.discussion("Antwoord");
        var other = people.discussion("Elders");
        var first = firstOf(discussion);
        var request = request(discussion, "Hanna", "hanna@example.org", "Wij");
        request.put("inReplyTo", firstOf(other));
        people.ask(request).assertProblem(422, "invalid", "/inReplyTo");
        request.put("inReplyTo", first);
        people.ask(request).ok();
        people.confirm(people.token("hanna@example.org")).ok();

        place("Antwoord");

        var contributions =
                server.as("editor").get("/discussions/" + discussion + "/contributions");
        assertThat(contributions.text("/items/1/inReplyTo")).isEqualTo(first);
    }

    @Test
    void what_cannot_be_is_refused_with_the_field_that_is_at_fault() {
        var discussion = people.discussion("Fout");
        var request = request(discussion, "De redactie", "geen adres", " ");
        request.put("municipality", "Utrecht");
        people.ask(request)
                .assertProblem(422, "invalid", "/markdown", "/name", "/email", "/municipality");
        people.ask(
                        request(
                                discussion,
                                "Anna\r\nBcc: b@example.org",
                                "a@example.org\r\nBcc: b@example.org",
                                "Ja"))
                .assertProblem(422, "invalid", "/name", "/email");
        people.ask(request(UUID.randomUUID().toString(), "Anna", "a@example.org", "Ja"))
                .assertProblem(404, "no-such-thing");
        people.read("onzin").assertProblem(404, "no-such-thing");
        people.confirm("AAAAAAAAAAAAAAAAAAAAAAAA").assertProblem(404, "no-such-thing");
    }

    @Test
    void a_participant_writes_and_a_stranger_and_a_forged_one_do_not() throws SQLException {
        var discussion = people.discussion("Wie");
        var path = "/discussions/" + discussion + "/submissions";
        var body = Map.of("markdown", "Hallo");

        server.as("visitor").post(path, body).assertProblem(403, "not-yours");
        server.asParticipant(UUID.randomUUID().toString())
                .post(path, body)
                .assertProblem(404, "no-such-thing");
        server.asParticipant("geen id").post(path, body).assertProblem(404, "no-such-thing");
        var iris = people.written(discussion, "Iris", "iris@example.org", "Een");
        var key = UUID.randomUUID().toString();
        var caller = server.asParticipant(iris.text("/participant/id"));
        assertThat(caller.postOnce(path, key, body).status()).isEqualTo(202);
        assertThat(caller.postOnce(path, key, body).status()).isEqualTo(202);
        caller.postOnce(path, key, Map.of("markdown", "Iets anders"))
                .assertProblem(412, "stale-revision");
        assertThat(people.waiting("Wie", "markdown")).containsExactly("Een", "Hallo");
    }

    @Test
    void an_address_never_leaves_in_an_event() throws SQLException {
        var discussion = people.discussion("Adres");
        people.written(discussion, "Jip", "jip.geheim@example.org", "Een");
        place("Adres");

        assertThat(
                        server.texts(
                                "select data from outbox_message where data::text like"
                                        + " '%jip.geheim%'"))
                .isEmpty();
        assertThat(people.mails("jip.geheim@example.org", "CONTRIBUTION_PLACED", "discussion"))
                .containsExactly("Adres");
    }

    private void place(String title) {
        for (var id : people.waiting(title, "id")) {
            server.as("moderator").putNothing("/waiting-contributions/" + id + "/placing").ok();
        }
    }

    private String firstOf(String discussion) {
        return server.as("editor")
                .get("/discussions/" + discussion + "/contributions")
                .ok()
                .text("/items/0/id");
    }
}
