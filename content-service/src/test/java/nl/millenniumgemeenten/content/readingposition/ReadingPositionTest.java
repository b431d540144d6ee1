package nl.millenniumgemeenten.content.readingposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.content.contributionrequest.TakingPart;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingPositionTest {
    private static final String POSITIONS = "/participants/me/reading-positions";

    private final ContentServer server = ContentServer.start();
    private final TakingPart people = new TakingPart(server);

    @AfterAll
    void stop() {
        server.close();
    }

    private String discussion(String title, int contributions) {
        var discussion = people.discussion(title);
        for (int more = 1; more < contributions; more++) {
            server.as("editor")
                    .post("/discussions/" + discussion + "/contributions", Map.of("markdown", "x"))
                    .ok();
        }
        return discussion;
    }

    private String participant(String discussion, String email) throws SQLException {
        return people.written(discussion, "Anna", email, "Hallo").text("/participant/id");
    }

    @Test
    void it_moves_forward_only_and_never_past_the_end() throws SQLException {
        var discussion = discussion("Vooruit", 5);
        var anna = server.asParticipant(participant(discussion, "anna@example.org"));
        assertThat(anna.get(POSITIONS + "/" + discussion).ok().text("/position")).isEqualTo("0");

        read(anna.putBlindly(POSITIONS + "/" + discussion, Map.of("position", 3)));
        read(anna.putBlindly(POSITIONS + "/" + discussion, Map.of("position", 2)));
        assertThat(anna.get(POSITIONS + "/" + discussion).text("/position")).isEqualTo("3");

        read(anna.putBlindly(POSITIONS + "/" + discussion, Map.of("position", 99)));
        assertThat(anna.get(POSITIONS).ok().json().at("/items").findValuesAsText("position"))
                .containsExactly("5");
        anna.putBlindly(POSITIONS + "/" + discussion, Map.of("position", 0))
                .assertProblem(422, "invalid", "/position");
        read(anna.putBlindly(POSITIONS + "/" + UUID.randomUUID(), Map.of("position", 1)));
        assertThat(anna.get(POSITIONS).json().at("/items")).hasSize(1);
    }

    @Test
    void it_is_told_to_them_and_goes_with_them() throws SQLException {
        var discussion = discussion("Weg", 2);
        var id = participant(discussion, "bo@example.org");
        var bo = server.asParticipant(id);
        read(bo.putBlindly(POSITIONS + "/" + discussion, Map.of("position", 2)));

        var data = bo.get("/participants/me/data").ok();
        assertThat(data.json().at("/read").findValuesAsText("discussion")).containsExactly("Weg");
        bo.post("/participants/me/erasure", Map.of("contributions", false)).ok();

        assertThat(
                        server.count(
                                "select count(*) from reading_position where participant = '"
                                        + id
                                        + "'"))
                .isZero();
        bo.get(POSITIONS).assertProblem(404, "no-such-thing");
    }

    @Test
    void who_reads_while_they_are_forgotten_leaves_nothing()
            throws SQLException, InterruptedException, ExecutionException {
        var discussion = discussion("Wedloop", 2);
        for (int round = 0; round < 10; round++) {
            var id = participant(discussion, "cas" + round + "@example.org");
            var cas = server.asParticipant(id);
            var acts =
                    List.<Callable<Answer>>of(
                            () ->
                                    cas.putBlindly(
                                            POSITIONS + "/" + discussion, Map.of("position", 1)),
                            () ->
                                    cas.post(
                                            "/participants/me/erasure",
                                            Map.of("contributions", true)));
            var answers = new ArrayList<Answer>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : threads.invokeAll(acts)) {
                    answers.add(answer.get());
                }
            }

            assertThat(answers).extracting(Answer::status).isSubsetOf(204, 404);
            assertThat(
                            server.count(
                                    "select count(*) from reading_position where participant = '"
                                            + id
                                            + "'"))
                    .isZero();
        }
    }

    @Test
    void what_was_not_read_for_a_year_is_forgotten() throws SQLException {
        var discussion = discussion("Oud", 1);
        var dora = server.asParticipant(participant(discussion, "dora@example.org"));
        read(dora.putBlindly(POSITIONS + "/" + discussion, Map.of("position", 1)));
        var forget = server.bean(ForgetReadingPositions.class);
        forget.run();
        assertThat(dora.get(POSITIONS).json().at("/items")).hasSize(1);

        server.run("update reading_position set read_at = read_at - interval '366 days'");
        forget.run();

        assertThat(dora.get(POSITIONS).json().at("/items")).isEmpty();
    }

    private static void read(Answer answer) {
        assertThat(answer.status()).isEqualTo(204);
    }
}
