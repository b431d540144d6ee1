package nl.millenniumgemeenten.content.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.millenniumgemeenten.content.contributionrequest.TakingPart;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerTest {
    private final ContentServer server = ContentServer.start();
    private final TakingPart people = new TakingPart(server);
    private final Caller moderator = server.as("moderator");
    private final Caller website = server.as("service");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void an_answer_is_placed_once_however_often_and_by_how_many_it_is_brought()
            throws SQLException, ExecutionException, InterruptedException {
        var discussion = people.discussion("Vaak gebracht");
        var writer = known(discussion, "anna.vaak@example.org");
        var id = UUID.randomUUID();
        var brought = new ArrayList<Future<Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int nth = 0; nth < 6; nth++) {
                brought.add(
                        threads.submit(() ->
                                answer(id, writer, first(discussion), "Hoi,\n*wij* ook.\n\nDag")));
            }
        }

        for (var answer : brought) {
            assertThat(answer.get().ok().text("/placed/id")).isEqualTo(id.toString());
        }
        assertThat(people.onSite(discussion)).hasSize(3).endsWith("Hoi,\\\n\\*wij\\* ook.\n\nDag");
        assertThat(
                        server.texts(
                                "select html from contribution_edition where contribution = '"
                                        + id
                                        + "'"))
                .containsExactly("<p>Hoi,<br>*wij* ook.</p><p>Dag</p>");
    }

    @Test
    void what_answers_an_answer_stands_under_the_same_contribution() throws SQLException {
        var discussion = people.discussion("Eén laag");
        var writer = known(discussion, "anna.laag@example.org");
        var reply = UUID.randomUUID();
        answer(reply, writer, first(discussion), "Antwoord").ok();
        var second = UUID.randomUUID();

        answer(second, writer, number(reply.toString()), "Antwoord op antwoord").ok();

        assertThat(
                        server.texts(
                                """
                                select distinct parent.number::text from contribution answer
                                join contribution parent on parent.id = answer.in_reply_to
                                where answer.id in ('%s', '%s')
                                """
                                        .formatted(reply, second)))
                .containsExactly(Integer.toString(first(discussion)));
    }

    @Test
    void a_first_answer_waits_as_on_the_site_and_stays_known_when_it_is_refused()
            throws SQLException {
        var discussion = people.discussion("Eerst kijken");
        var writer =
                people.written(discussion, "Ed", "ed.wacht@example.org", "Eerste")
                        .text("/participant/id");
        var id = UUID.randomUUID();

        var answered = answer(id, writer, first(discussion), "Nog een").ok();

        assertThat(answered.json().at("/placed").isNull()).isTrue();
        assertThat(people.waiting("Eerst kijken", "id")).contains(id.toString());
        moderator
                .putBlindly("/waiting-contributions/" + id + "/refusal", Map.of("reason", "Nee"))
                .ok();
        answer(id, writer, first(discussion), "Nog een").assertProblem(412, "stale-revision");
    }

    @Test
    void what_cannot_be_placed_is_refused_with_the_reason() throws SQLException {
        var discussion = people.discussion("Dicht");
        var writer = known(discussion, "anna.dicht@example.org");
        int first = first(discussion);

        answer(UUID.randomUUID(), writer, first, "x".repeat(20_001))
                .assertProblem(422, "invalid", "/text");
        answer(UUID.randomUUID(), writer, first, "*".repeat(15_000))
                .assertProblem(422, "invalid", "/text");
        answer(UUID.randomUUID(), writer, first, " ").assertProblem(422, "invalid", "/text");
        answer(UUID.randomUUID(), writer, 2_000_000_000, "Hoi").assertProblem(410, "gone");
        answer(UUID.randomUUID(), UUID.randomUUID().toString(), first, "Hoi")
                .assertProblem(410, "gone");
        people.change(discussion, "Dicht", "CLOSED", "EVERYONE");
        answer(UUID.randomUUID(), writer, first, "Hoi").assertProblem(409, "not-now");
        people.change(discussion, "Dicht", "OPEN", "EVERYONE");
        moderator
                .putBlindly(
                        "/contributors/" + writer + "/block", Map.of("reason", "Dit is reclame."))
                .ok();
        answer(UUID.randomUUID(), writer, first, "Hoi").assertProblem(409, "not-now");
        assertThat(people.onSite(discussion)).hasSize(2);
    }

    @Test
    void nobody_but_the_website_brings_answers() {
        for (var role : new String[] {"visitor", "participant", "administrator"}) {
            server.as(role)
                    .putBlindly("/answers/" + UUID.randomUUID(), Map.of())
                    .assertProblem(403, "not-yours");
        }
    }

    /// Somebody with a contribution on the site.
    private String known(String discussion, String email) throws SQLException {
        var title = server.texts("select title from discussion where id = '" + discussion + "'");
        var writer = people.written(discussion, "Anna", email, "Eerste").text("/participant/id");
        var first = people.waiting(title.getFirst(), "id").getFirst();
        moderator.putNothing("/waiting-contributions/" + first + "/placing").ok();
        return writer;
    }

    private Answer answer(UUID id, String writer, int contribution, String text) {
        return website.putBlindly(
                "/answers/" + id,
                Map.of("participant", writer, "contribution", contribution, "text", text));
    }

    /// The number of what the desk opened a discussion with.
    private int first(String discussion) throws SQLException {
        return Integer.parseInt(
                server.texts(
                                """
                                select number::text from contribution
                                where discussion = '%s' and position = 1
                                """
                                        .formatted(discussion))
                        .getFirst());
    }

    private int number(String id) throws SQLException {
        return Integer.parseInt(
                server.texts("select number::text from contribution where id = '" + id + "'")
                        .getFirst());
    }
}
