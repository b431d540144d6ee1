package nl.millenniumgemeenten.content.owntext;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.content.contributionrequest.TakingPart;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributionChange.HiddenBy;
import nl.millenniumgemeenten.events.ContributionChange.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnContributionResourceTest {
    private static final String REASON = "Hier stond een adres.";

    private final ContentServer server = ContentServer.start();
    private final TakingPart people = new TakingPart(server);
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    /// Something on the site, and who wrote it.
    private record Placed(String discussion, String id, String participant, Caller anna) {
        String path() {
            return "/own-contributions/" + id;
        }
    }

    private Placed placed(String title) throws SQLException {
        var discussion = people.discussion(title);
        var email = "anna-" + title.replace(' ', '-') + "@example.org";
        var participant =
                people.written(discussion, "Anna", email, "Ons stand punt").text("/participant/id");
        var id = people.waiting(title, "id").getFirst();
        server.as("moderator").putNothing("/waiting-contributions/" + id + "/placing").ok();
        return new Placed(discussion, id, participant, server.asParticipant(participant));
    }

    private Answer hide(Placed placed, String etag) {
        return editor.put(
                "/contributions/" + placed.id() + "/hiding", etag, Map.of("reason", REASON));
    }

    @Test
    void who_wrote_it_edits_it_and_everybody_reads_what_it_was() throws SQLException {
        var placed = placed("Aanpassen");
        var before = placed.anna().get(placed.path()).ok();
        assertThat(before.text("/markdown")).isEqualTo("Ons stand punt");
        assertThat(before.text("/refusal")).isEmpty();

        edit(placed, before.etag(), "Ons *standpunt*").ok();

        assertThat(last(placed).bodyHtml()).isEqualTo("<p>Ons <em>standpunt</em></p>");
        assertThat(last(placed).edition()).isEqualTo(2);
        assertThat(last(placed).hiddenBy()).isNull();
        var history = history(placed);
        assertThat(history.json().at("/texts").findValuesAsText("bodyHtml"))
                .containsExactly("<p>Ons <em>standpunt</em></p>", "<p>Ons stand punt</p>");
        assertThat(history.text("/whole")).isEqualTo("true");
        assertThat(history.response().body()).doesNotContain("Anna");
        var known = placed.anna().get("/participants/me/data").ok().json().at("/texts");
        assertThat(known.findValuesAsText("markdown"))
                .containsExactlyInAnyOrder("Ons *standpunt*", "Ons stand punt");
        assertThat(known.findValuesAsText("standing"))
                .containsExactlyInAnyOrder("ON_SITE", "REPLACED");
        edit(placed, before.etag(), "Iets anders").assertProblem(412, "stale-revision");
        edit(placed, before.etag(), " ").assertProblem(422, "invalid", "/markdown");
    }

    @Test
    void what_the_desk_changed_is_in_no_history_and_its_writer_does_not_put_it_back()
            throws SQLException {
        var placed = placed("Weggehaald");
        edit(placed, etag(placed), "Met het adres van mijn buurman").ok();
        editor.put(
                        "/contributions/" + placed.id(),
                        etag(placed),
                        Map.of("markdown", "Met [adres weggehaald]", "reason", REASON))
                .ok();

        var history = history(placed);
        assertThat(history.json().at("/texts").findValuesAsText("bodyHtml"))
                .containsExactly("<p>Met [adres weggehaald]</p>");
        assertThat(history.text("/whole")).isEqualTo("false");

        edit(placed, etag(placed), "Met het adres van mijn buurman").assertProblem(409, "not-now");
    }

    @Test
    void what_is_hidden_or_in_a_withdrawn_discussion_has_no_history() throws SQLException {
        var placed = placed("Verborgen");
        edit(placed, etag(placed), "Anders").ok();
        hide(placed, etag(placed)).ok();
        visitorsHistory(placed).assertProblem(404, "no-such-thing");
        edit(placed, etag(placed), "Nog anders").assertProblem(409, "not-now");
        assertThat(placed.anna().get(placed.path()).text("/refusal")).contains("verborgen");
        assertThat(last(placed).hiddenBy()).isEqualTo(HiddenBy.DESK);
        editor.delete("/contributions/" + placed.id() + "/hiding", etag(placed)).ok();
        assertThat(history(placed).json().at("/texts").findValuesAsText("bodyHtml"))
                .as("hiding took what it was before away for good")
                .containsExactly("<p>Anders</p>");

        people.change(placed.discussion(), "Verborgen", "WITHDRAWN", "EVERYONE");
        visitorsHistory(placed).assertProblem(404, "no-such-thing");
    }

    @Test
    void who_takes_it_back_does_so_for_good_and_its_texts_go_after_a_month() throws SQLException {
        var placed = placed("Terug");

        placed.anna().putNothing(placed.path() + "/withdrawal").ok();
        placed.anna().putNothing(placed.path() + "/withdrawal").ok();

        assertThat(server.changes(placed.id())).hasSize(2);
        assertThat(last(placed).state()).isEqualTo(State.HIDDEN);
        assertThat(last(placed).hiddenBy()).isEqualTo(HiddenBy.WRITER);
        assertThat(last(placed).bodyHtml()).isEmpty();
        editor.delete("/contributions/" + placed.id() + "/hiding", etag(placed))
                .assertProblem(409, "not-now");
        assertThat(
                        placed.anna()
                                .get("/participants/me/data")
                                .ok()
                                .json()
                                .at("/texts")
                                .findValuesAsText("standing"))
                .containsExactly("TAKEN_BACK");
        var forget = server.bean(ForgetTakenBack.class);
        forget.run();
        assertThat(texts(placed)).containsExactly("Ons stand punt");
        server.run("update contribution set withdrawn_at = withdrawn_at - interval '31 days'");
        forget.run();
        assertThat(texts(placed)).containsExactly("");
        assertThat(server.changes(placed.id())).hasSize(3);
        forget.run();
        assertThat(server.changes(placed.id())).hasSize(3);
    }

    @Test
    void nobody_changes_what_somebody_else_wrote() throws SQLException {
        var placed = placed("Van mij");
        var other = placed("Van een ander");

        other.anna().get(placed.path()).assertProblem(404, "no-such-thing");
        other.anna()
                .put(placed.path(), etag(placed), Map.of("markdown", "Gekaapt"))
                .assertProblem(404, "no-such-thing");
        other.anna().putNothing(placed.path() + "/withdrawal").assertProblem(404, "no-such-thing");
        editor.get(placed.path()).assertProblem(403, "not-yours");
        var contact = server.as("municipality-contact");
        contact.get(placed.path()).assertProblem(400, "malformed");
        contact.get(placed.path() + "?municipality=GM0344").assertProblem(404, "no-such-thing");
    }

    @Test
    void contacts_change_what_stands_there_for_their_municipality_as_one() throws SQLException {
        var discussion = people.discussion("Officieel aanpassen");
        var toos = server.as("municipality-contact");
        var id =
                toos.post(
                                "/discussions/" + discussion + "/official-contributions",
                                Map.of(
                                        "municipality", "GM0344",
                                        "name", "Utrecht",
                                        "markdown", "Een"))
                        .ok()
                        .text("/placed/id");
        var path = "/own-contributions/" + id + "?municipality=GM0344";
        var jan = server.asOther("municipality-contact");

        var text = Map.of("markdown", "Zie [onze site](https://utrecht.example)");
        jan.put(path, jan.get(path).ok().etag(), text).ok();

        assertThat(
                        server.texts(
                                "select saved_by || ' ' || saved_by_name from contribution_edition"
                                        + " where contribution = '"
                                        + id
                                        + "'"))
                .containsOnly("GM0344 Gemeente Utrecht");
        jan.get("/own-contributions/" + id + "?municipality=GM0796")
                .assertProblem(404, "no-such-thing");
    }

    @Test
    void a_day_later_or_with_a_new_link_it_is_refused() throws SQLException {
        var placed = placed("Te laat");
        edit(placed, etag(placed), "Koop op https://spam.example")
                .assertProblem(422, "invalid", "/markdown");
        server.run(
                "update contribution set written_at = written_at - interval '25 hours' where id = '"
                        + placed.id()
                        + "'");

        edit(placed, etag(placed), "Nog iets").assertProblem(409, "not-now");
    }

    /// Whoever comes first: what the desk hid stays hidden, with the text that it saw or the next,
    /// and every edition is there once.
    @Test
    void of_an_edit_and_a_desk_that_hides_the_second_hears_of_the_first()
            throws SQLException, InterruptedException, ExecutionException {
        for (int round = 0; round < 10; round++) {
            var placed = placed("Wedloop desk " + round);
            var etag = etag(placed);

            var answers =
                    atOnce(List.of(() -> edit(placed, etag, "Anders"), () -> hide(placed, etag)));

            assertThat(answers).extracting(Answer::status).containsOnlyOnce(412);
            assertThat(last(placed).revision()).isEqualTo(2);
        }
    }

    @Test
    void what_is_edited_while_its_writer_is_forgotten_is_gone_all_the_same()
            throws SQLException, InterruptedException, ExecutionException {
        for (int round = 0; round < 10; round++) {
            var placed = placed("Wedloop wissen " + round);
            var etag = etag(placed);

            var answers =
                    atOnce(
                            List.of(
                                    () -> edit(placed, etag, "Anders"),
                                    () -> placed.anna().putNothing(placed.path() + "/withdrawal"),
                                    () ->
                                            placed.anna()
                                                    .post(
                                                            "/participants/me/erasure",
                                                            Map.of("contributions", true))));

            assertThat(answers).extracting(Answer::status).isSubsetOf(200, 204, 404, 409, 412);
            assertThat(texts(placed)).containsOnly("");
            assertThat(last(placed).bodyHtml()).isEmpty();
            assertThat(last(placed).hiddenBy()).isEqualTo(HiddenBy.WRITER);
            edit(placed, etag(placed), "Toch").assertProblem(404, "no-such-thing");
        }
    }

    private static List<Answer> atOnce(List<Callable<Answer>> acts)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static Answer edit(Placed placed, String etag, String markdown) {
        return placed.anna().put(placed.path(), etag, Map.of("markdown", markdown));
    }

    private String etag(Placed placed) {
        return editor.get("/contributions/" + placed.id()).ok().etag();
    }

    private Answer history(Placed placed) {
        return visitorsHistory(placed).ok();
    }

    private Answer visitorsHistory(Placed placed) {
        return server.as("visitor").get("/contributions/" + placed.id() + "/history");
    }

    private List<String> texts(Placed placed) throws SQLException {
        return server.texts(
                "select markdown from contribution_edition where contribution = '"
                        + placed.id()
                        + "'");
    }

    private ContributionChange.Recorded last(Placed placed) throws SQLException {
        return (ContributionChange.Recorded) server.changes(placed.id()).getLast();
    }
}
