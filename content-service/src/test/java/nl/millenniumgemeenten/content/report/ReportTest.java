package nl.millenniumgemeenten.content.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.contributionrequest.TakingPart;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {
    private final ContentServer server = ContentServer.start();
    private final TakingPart people = new TakingPart(server);
    private final Caller visitor = server.as("visitor");
    private final Caller moderator = server.as("moderator");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void what_visitors_say_is_looked_at_once_and_the_same_again_is_one() {
        var contribution = contribution("Melden");
        var key = UUID.randomUUID().toString();
        visitor.postOnce(path(contribution), key, Map.of("reason", "Dit is reclame.")).ok();
        visitor.postOnce(path(contribution), key, Map.of("reason", "Dit is reclame.")).ok();
        visitor.post(path(contribution), Map.of("reason", "Hier staat een adres.")).ok();

        var found = reported(contribution).orElseThrow();
        assertThat(found.at("/reports").findValuesAsText("reason"))
                .containsExactly("Dit is reclame.", "Hier staat een adres.");
        assertThat(found.at("/title").asText()).isEqualTo("Melden");
        assertThat(found.at("/told").asBoolean()).as("the desk wrote it").isFalse();
        assertThat(found.at("/bodyHtml").asText()).contains("Wie heeft ervaring?");
        visitor.postOnce(path(contribution), key, Map.of("reason", "Toch niet."))
                .assertProblem(412, "stale-revision");
        var seen = Map.of("seenUntil", found.at("/reports/1/reportedAt").asText());
        visitor.post(path(contribution), Map.of("reason", "En nog iets.")).ok();
        moderator.putBlindly(settlement(contribution), seen).ok();
        moderator.putBlindly(settlement(contribution), seen).ok();

        assertThat(reported(contribution).orElseThrow().at("/reports").findValuesAsText("reason"))
                .as("what nobody has seen waits")
                .containsExactly("En nog iets.");
    }

    @Test
    void what_is_hidden_is_no_longer_listed_and_takes_no_more() {
        var contribution = contribution("Verbergen");
        visitor.post(path(contribution), Map.of("reason", "Dit is reclame.")).ok();
        var revision = reported(contribution).orElseThrow().at("/revision").asText();
        moderator.put("/contributions/" + contribution + "/hiding", "\"" + revision + "\"").ok();
        visitor.post(path(contribution), Map.of("reason", "Nog steeds.")).ok();

        assertThat(reported(contribution)).isEmpty();
    }

    @Test
    void of_one_contribution_no_more_is_kept_than_tells_something() throws SQLException {
        var contribution = contribution("Veel");
        for (int nth = 0; nth < 25; nth++) {
            visitor.post(path(contribution), Map.of("reason", "Reden " + nth)).ok();
        }

        assertThat(reported(contribution).orElseThrow().at("/reports")).hasSize(20);
        server.run("update contribution_report set reported_at = now() - interval '91 days'");
        server.bean(ForgetReports.class).run();
        assertThat(reported(contribution)).isEmpty();
    }

    @Test
    void who_may_not_does_not_and_what_cannot_be_is_refused() {
        var contribution = contribution("Rollen");
        visitor.post(path(contribution), Map.of("reason", " "))
                .assertProblem(422, "invalid", "/reason");
        visitor.post(path(UUID.randomUUID().toString()), Map.of("reason", "Dit is reclame."))
                .assertProblem(404, "no-such-thing");
        visitor.get("/reported-contributions").assertProblem(403, "not-yours");
        server.as("contributor")
                .putBlindly(settlement(contribution), Map.of("seenUntil", "2026-11-29T12:00:00Z"))
                .assertProblem(403, "not-yours");
        moderator
                .putBlindly(settlement(contribution), Map.of("seenUntil", "straks"))
                .assertProblem(422, "invalid", "/seenUntil");
    }

    private String contribution(String title) {
        return server.as("editor")
                .get("/discussions/" + people.discussion(title) + "/contributions")
                .ok()
                .text("/items/0/id");
    }

    private Optional<JsonNode> reported(String contribution) {
        for (var item : moderator.get("/reported-contributions").ok().json().at("/items")) {
            if (item.at("/id").asText().equals(contribution)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private static String path(String contribution) {
        return "/contributions/" + contribution + "/reports";
    }

    private static String settlement(String contribution) {
        return "/reported-contributions/" + contribution + "/settlement";
    }
}
