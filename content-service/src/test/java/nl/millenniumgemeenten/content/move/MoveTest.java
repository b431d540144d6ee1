package nl.millenniumgemeenten.content.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.content.contributionrequest.TakingPart;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoveTest {
    private static final String POSITIONS = "/participants/me/reading-positions/";

    private final ContentServer server = ContentServer.start();
    private final Board board = new Board(server);

    MoveTest() throws SQLException {}

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_contribution_moves_with_what_answers_it_and_leaves_its_places_behind()
            throws SQLException {
        var from = board.opened("Koffie");
        var question = board.written(from, "Anna", "Welke thee?");
        var other = board.written(from, "Bo", "Welke koffie?");
        var answer = board.answered(from, question, "Groene thee");
        var into = board.opened("Thee");
        var writtenAt = board.told(question).writtenAt();

        board.move(question, into).ok();

        assertThat(board.texts(from)).containsExactly("1 Wie heeft ervaring?", "3 Welke koffie?");
        assertThat(board.texts(into))
                .containsExactly("1 Wie heeft ervaring?", "2 Welke thee?", "3 Groene thee");
        var told = board.told(question);
        assertThat(told.discussion()).hasToString(into);
        assertThat(told.position()).isEqualTo(2);
        assertThat(told.revision()).isEqualTo(2);
        assertThat(told.writtenAt()).isEqualTo(writtenAt);
        assertThat(told.earlierPlaces())
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.discussion()).hasToString(from);
                    assertThat(place.position()).isEqualTo(2);
                    assertThat(place.leftAt()).isEqualTo(told.changedAt());
                });
        assertThat(board.told(answer).inReplyTo()).hasToString(question);
        assertThat(board.told(answer).earlierPlaces())
                .extracting(ContributionChange.EarlierPlace::position)
                .containsExactly(4);
        assertThat(server.changes(other)).hasSize(1);
        assertThat(board.mails("Anna", "reason")).containsExactly(Board.WHY);
        assertThat(board.mails("Anna", "discussion")).containsExactly("Koffie");
        assertThat(board.mails("Anna", "target")).containsExactly("Thee");
        assertThat(board.mails("Anna", "number"))
                .containsExactly(Long.toString(board.told(question).number()));
        assertThat(board.mails("Bo", "reason")).isEmpty();
        assertThat(board.moderator().get("/discussions/" + from).ok().text("/contributions"))
                .isEqualTo("2");
        assertThat(board.moderator().get("/discussions/" + into).ok().text("/contributions"))
                .isEqualTo("3");
        assertThat(
                        board.moderator()
                                .get("/contributors/" + board.told(question).contributor())
                                .ok()
                                .text("/measures/0/kind"))
                .isEqualTo("MOVE");
    }

    @Test
    void what_is_written_next_comes_after_what_moved_and_no_place_is_given_twice()
            throws SQLException {
        var from = board.opened("Van");
        var moved = board.written(from, "Cas", "Verhuist");
        var into = board.opened("Naar");
        board.move(moved, into).ok();

        board.written(from, "Cas", "Later hier");
        board.written(into, "Cas", "Later daar");

        assertThat(board.texts(from)).containsExactly("1 Wie heeft ervaring?", "3 Later hier");
        assertThat(board.texts(into))
                .containsExactly("1 Wie heeft ervaring?", "2 Verhuist", "3 Later daar");
    }

    @Test
    void an_answer_that_moves_alone_stands_by_itself() throws SQLException {
        var from = board.opened("Vraag");
        var question = board.written(from, "Dik", "Hoe dan?");
        var answer = board.answered(from, question, "Zo");
        var into = board.opened("Antwoord");

        board.move(answer, into).ok();

        assertThat(board.told(answer).inReplyTo()).isNull();
        assertThat(board.told(question).discussion()).hasToString(from);
    }

    @Test
    void the_same_asked_again_moves_and_tells_nothing_more() throws SQLException {
        var from = board.opened("Nog eens van");
        var moved = board.written(from, "Ed", "Een keer");
        var into = board.opened("Nog eens naar");

        var first = board.move(moved, "\"1\"", into).ok();
        var second = board.move(moved, "\"1\"", into).ok();

        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(server.changes(moved)).hasSize(2);
        assertThat(board.mails("Ed", "reason")).hasSize(1);
        board.move(moved, from).ok();
        assertThat(board.told(moved).position()).as("not its old place").isEqualTo(3);
        assertThat(board.told(moved).earlierPlaces())
                .extracting(ContributionChange.EarlierPlace::discussion)
                .extracting(UUID::toString)
                .containsExactly(from, into);
    }

    @Test
    void where_it_cannot_go_is_said_and_nothing_moves() throws SQLException {
        var from = board.opened("Blijft");
        var opening = board.ids(from).getFirst();
        var moved = board.written(from, "Fem", "Blijft hier");
        var closed = board.opened("Dicht");
        board.people().change(closed, "Dicht", "CLOSED", "EVERYONE");
        var whole = board.opened("Geheel");
        var merged = board.opened("Opgegaan");
        board.merge(merged, whole).ok();

        board.move(moved, from).assertProblem(422, "invalid", "/into");
        board.move(moved, closed).assertProblem(422, "invalid", "/into");
        board.move(moved, merged).assertProblem(422, "invalid", "/into");
        board.move(moved, UUID.randomUUID().toString()).assertProblem(404, "no-such-thing");
        board.move(UUID.randomUUID().toString(), "\"1\"", whole)
                .assertProblem(404, "no-such-thing");
        board.moderator()
                .put("/contributions/" + moved + "/discussion", "\"1\"", Map.of("into", whole))
                .assertProblem(422, "invalid", "/reason");
        board.move(moved, "\"7\"", whole).assertProblem(412, "stale-revision");
        server.as("contributor")
                .put("/contributions/" + moved + "/discussion", "\"1\"", Map.of("into", whole))
                .assertProblem(403, "not-yours");

        assertThat(board.texts(from)).containsExactly("1 Wie heeft ervaring?", "2 Blijft hier");
        assertThat(server.changes(moved)).hasSize(1);
        board.move(moved, whole).ok();
        board.move(opening, whole).assertProblem(409, "not-now");
    }

    @Test
    void what_was_hidden_or_taken_back_meanwhile_does_not_move_as_if_nothing_happened()
            throws SQLException {
        var from = board.opened("Intussen");
        var moved = board.written(from, "Gea", "Even weg");
        var into = board.opened("Elders intussen");
        board.moderator()
                .put(
                        "/contributions/" + moved + "/hiding",
                        "\"1\"",
                        Map.of("reason", "Niet netjes."))
                .ok();

        board.move(moved, "\"1\"", into).assertProblem(412, "stale-revision");
        board.move(moved, into).ok();

        assertThat(board.told(moved).state()).isEqualTo(ContributionChange.State.HIDDEN);
        assertThat(board.told(moved).discussion()).hasToString(into);
        board.moderator().delete("/contributions/" + moved + "/hiding", "\"3\"").ok();
        assertThat(board.told(moved).bodyHtml()).isEqualTo("<p>Even weg</p>");
        assertThat(board.told(moved).earlierPlaces()).hasSize(1);
    }

    @Test
    void its_writer_edits_and_takes_back_what_moved_and_everybody_reads_its_history()
            throws SQLException {
        var from = board.opened("Eigen woorden");
        var moved = board.written(from, "Han", "Eerst");
        var into = board.opened("Eigen woorden elders");
        var han = board.told(moved).contributor().toString();
        var writer = server.asParticipant(han);
        board.move(moved, into).ok();

        writer.put("/own-contributions/" + moved, "\"2\"", Map.of("markdown", "Beter")).ok();

        assertThat(board.told(moved).bodyHtml()).isEqualTo("<p>Beter</p>");
        assertThat(board.told(moved).earlierPlaces()).hasSize(1);
        assertThat(
                        server.as("visitor")
                                .get("/contributions/" + moved + "/history")
                                .ok()
                                .json()
                                .at("/texts"))
                .hasSize(2);
        server.as("visitor")
                .post("/contributions/" + moved + "/reports", Map.of("reason", "Mis"))
                .ok();
        assertThat(
                        board.moderator()
                                .get("/reported-contributions")
                                .ok()
                                .json()
                                .at("/items")
                                .findValuesAsText("discussion"))
                .contains(into);
        writer.putNothing("/own-contributions/" + moved + "/withdrawal").ok();
        assertThat(board.told(moved).hiddenBy()).isEqualTo(ContributionChange.HiddenBy.WRITER);
    }

    @Test
    void some_contributions_become_a_discussion_of_their_own() throws SQLException {
        var from = board.opened("Lang verhaal");
        var one = board.written(from, "Ida", "Zijpad een");
        var stays = board.written(from, "Jos", "Hoofdweg");
        var two = board.written(from, "Ida", "Zijpad twee");
        var answer = board.answered(from, one, "Op een");
        var key = UUID.randomUUID();
        var chosen = List.of(board.chosen(two), board.chosen(one));

        var made = board.split(from, key, "Zijpad", chosen).ok();
        var again = board.split(from, key, "Zijpad", chosen).ok();

        var id = made.text("/id");
        assertThat(id).isEqualTo(key.toString()).isEqualTo(again.text("/id"));
        assertThat(board.texts(id)).containsExactly("1 Zijpad een", "2 Zijpad twee", "3 Op een");
        assertThat(board.texts(from)).containsExactly("1 Wie heeft ervaring?", "3 Hoofdweg");
        assertThat(board.told(answer).inReplyTo()).hasToString(one);
        assertThat(board.toldOf(id).title()).isEqualTo("Zijpad");
        assertThat(board.toldOf(id).state()).isEqualTo(DiscussionChange.State.OPEN);
        assertThat(made.text("/lastContributionAt"))
                .isEqualTo(board.told(answer).writtenAt().toString());
        assertThat(board.mails("Ida", "number"))
                .as("once, with the first of it")
                .containsExactly(Long.toString(board.told(one).number()));
        assertThat(board.mails("Jos", "reason")).isEmpty();
        board.split(from, key, "Iets anders", chosen).assertProblem(412, "stale-revision");
        board.split(from, key, "Zijpad", List.of(board.chosen(one), board.chosen(stays)))
                .assertProblem(412, "stale-revision");
        assertThat(board.told(stays).discussion()).as("no answer as if it moved").hasToString(from);
        board.split(from, key, "Zijpad", List.of(board.chosen(one))).ok();
    }

    @Test
    void a_choice_of_which_one_was_changed_meanwhile_splits_nothing() throws SQLException {
        var from = board.opened("Gekozen");
        var one = board.chosen(board.written(from, "Kai", "Een"));
        var gone = board.written(from, "Kai", "Twee");
        var two = board.chosen(gone);
        var elsewhere = board.chosen(board.ids(board.opened("Niet hier")).getFirst());
        server.asParticipant(board.told(gone).contributor().toString())
                .putNothing("/own-contributions/" + gone + "/withdrawal")
                .ok();

        board.split(from, UUID.randomUUID(), "Nieuw", List.of(one, two))
                .assertProblem(412, "stale-revision");
        board.split(from, UUID.randomUUID(), "Nieuw", List.of(one, elsewhere))
                .assertProblem(412, "stale-revision");
        board.split(from, UUID.randomUUID(), "Nieuw", List.of())
                .assertProblem(422, "invalid", "/contributions");
        board.split(from, UUID.randomUUID(), "N", List.of(one))
                .assertProblem(422, "invalid", "/title");

        assertThat(board.texts(from)).hasSize(3);
        assertThat(server.count("select count(*) from discussion where title = 'Nieuw'")).isZero();
        assertThat(board.mails("Kai", "reason")).isEmpty();
    }

    @Test
    void a_merged_discussion_is_part_of_the_other_for_good() throws SQLException {
        var from = board.opened("Dubbel");
        var written = board.written(from, "Lot", "Van de dubbele");
        var into = board.opened("Enkel");
        board.people().change(into, "Enkel", "SOLVED", "EVERYONE");

        var whole = board.merge(from, into).ok();
        board.merge(from, "\"1\"", into).ok();

        assertThat(whole.text("/id")).isEqualTo(into);
        assertThat(board.texts(from)).isEmpty();
        assertThat(board.texts(into))
                .containsExactly(
                        "1 Wie heeft ervaring?", "2 Wie heeft ervaring?", "3 Van de dubbele");
        assertThat(board.toldOf(from).mergedInto()).hasToString(into);
        assertThat(board.toldOf(from).state()).isEqualTo(DiscussionChange.State.CLOSED);
        assertThat(board.toldOf(into).state()).isEqualTo(DiscussionChange.State.SOLVED);
        assertThat(board.mails("Lot", "reason")).hasSize(1);
        assertThat(board.told(written).revision()).isEqualTo(2);
        var third = board.opened("Derde");
        board.merge(from, third).assertProblem(409, "not-now");
        board.merge(into, from).assertProblem(422, "invalid", "/into");
        board.merge(into, into).assertProblem(422, "invalid", "/into");
        board.merge(third, "\"9\"", into).assertProblem(412, "stale-revision");
        var body = Map.of("title", "Toch anders", "openTo", "EVERYONE", "state", "OPEN");
        board.moderator()
                .put("/discussions/" + from, board.etag("/discussions/" + from), body)
                .assertProblem(409, "not-now");
    }

    @Test
    void what_was_taken_off_the_site_does_not_come_back_in_a_split_or_a_merger()
            throws SQLException {
        var from = board.opened("Van de site");
        var written = board.written(from, "Vera", "Niet meer te lezen");
        var into = board.opened("Op de site");
        board.people().change(from, "Van de site", "WITHDRAWN", "EVERYONE");

        board.split(from, UUID.randomUUID(), "Toch weer", List.of(board.chosen(written)))
                .assertProblem(409, "not-now");
        board.merge(from, into).assertProblem(409, "not-now");

        assertThat(board.texts(from)).hasSize(2);
        assertThat(board.toldOf(from).state()).isEqualTo(DiscussionChange.State.WITHDRAWN);
        assertThat(board.toldOf(from).mergedInto()).isNull();
        assertThat(server.count("select count(*) from discussion where title = 'Toch weer'"))
                .isZero();
        assertThat(board.mails("Vera", "reason")).isEmpty();
        board.move(written, into).ok();
    }

    @Test
    void what_participants_wrote_does_not_go_where_they_may_not_write() throws SQLException {
        var from = board.opened("Voor iedereen");
        var opening = board.ids(from).getFirst();
        var written = board.written(from, "Wim", "Mijn eigen woorden");
        var into = board.opened("Voor gemeenten");
        board.people().change(into, "Voor gemeenten", "OPEN", "PARTICIPANTS");

        board.move(written, into).assertProblem(422, "invalid", "/into");
        board.merge(from, into).assertProblem(422, "invalid", "/into");

        assertThat(board.texts(from)).hasSize(2);
        assertThat(board.mails("Wim", "reason")).isEmpty();
        server.asParticipant(board.told(written).contributor().toString())
                .put("/own-contributions/" + written, "\"1\"", Map.of("markdown", "Beter"))
                .ok();
        board.move(opening, into).ok();
        board.people().change(from, "Voor iedereen", "OPEN", "PARTICIPANTS");
        board.merge(from, into).ok();
    }

    @Test
    void that_a_discussion_is_merged_is_told_after_all_that_moved() throws SQLException {
        var from = board.opened("Eerst de stukken");
        board.written(from, "Xander", "Stuk");
        var into = board.opened("Dan het geheel");

        board.merge(from, into).ok();

        assertThat(
                        server.texts(
                                "select subject from outbox_message order by position desc limit"
                                        + " 3"))
                .startsWith(from)
                .contains(board.ids(into).get(1), board.ids(into).get(2));
    }

    @Test
    void who_sends_the_same_again_after_it_moved_hears_that_it_was_taken() throws SQLException {
        var from = board.opened("Twee keer hier");
        var asked = board.written(from, "Yara", "Vraag");
        var into = board.opened("Twee keer daar");
        var whole = board.opened("Twee keer geheel");
        var yara = server.asParticipant(board.told(asked).contributor().toString());
        var visitor = server.as("visitor");
        server.run("update discussion_settings set first_waits = true, later_wait = true");
        var path = "/discussions/" + from + "/submissions";
        var answer = UUID.randomUUID().toString();
        var answering = Map.of("markdown", "Wacht bij de vraag", "inReplyTo", asked);
        var loose = UUID.randomUUID().toString();
        var writing = Map.of("markdown", "Wacht los");
        assertThat(yara.postOnce(path, answer, answering).status()).isEqualTo(202);
        assertThat(yara.postOnce(path, loose, writing).status()).isEqualTo(202);
        server.run("update discussion_settings set first_waits = false, later_wait = false");
        var request = TakingPart.request(from, "Zoë", "zoe@example.org", "Te bevestigen");
        var replying = TakingPart.request(from, "Zoë", "zoe@example.org", "Ook");
        replying.put("inReplyTo", asked);
        var first = UUID.randomUUID().toString();
        var second = UUID.randomUUID().toString();
        visitor.postOnce("/contribution-requests", first, request).ok();
        visitor.postOnce("/contribution-requests", second, replying).ok();

        board.move(asked, into).ok();
        board.merge(from, whole).ok();

        assertThat(yara.postOnce(path, answer, answering).status()).isEqualTo(202);
        assertThat(yara.postOnce(path, loose, writing).status()).isEqualTo(202);
        visitor.postOnce("/contribution-requests", first, request).ok();
        visitor.postOnce("/contribution-requests", second, replying).ok();
        yara.postOnce(path, loose, Map.of("markdown", "Iets anders"))
                .assertProblem(412, "stale-revision");
        assertThat(board.people().mails("zoe@example.org", "CONTRIBUTION_CONFIRMATION", "token"))
                .hasSize(2);
    }

    @Test
    void who_writes_in_what_was_merged_writes_in_what_it_became_part_of() throws SQLException {
        var from = board.opened("Eerste");
        var asked = board.written(from, "Mia", "Vraag");
        var second = board.opened("Tweede");
        var third = board.opened("Laatste");
        board.people()
                .ask(TakingPart.request(from, "Nel", "nel@example.org", "Nog te bevestigen"))
                .ok();
        board.merge(from, second).ok();
        board.merge(second, third).ok();

        board.written(from, "Mia", "Te laat");
        var answer = board.answered(from, asked, "Antwoord op de vraag");
        board.people().confirm(board.people().token("nel@example.org")).ok();

        assertThat(board.texts(third))
                .endsWith("5 Te laat", "6 Antwoord op de vraag", "7 Nog te bevestigen");
        assertThat(board.told(answer).inReplyTo()).hasToString(asked);
        assertThat(board.texts(second)).isEmpty();
    }

    @Test
    void who_answers_what_moved_answers_it_where_it_stands() throws SQLException {
        var from = board.opened("Oude plek");
        var asked = board.written(from, "Oda", "Vraag");
        var into = board.opened("Nieuwe plek");
        board.move(asked, into).ok();
        var key = UUID.randomUUID().toString();
        var body = Map.of("markdown", "Van een oude pagina", "inReplyTo", asked);

        var written =
                board.moderator().postOnce("/discussions/" + from + "/contributions", key, body);
        var again =
                board.moderator().postOnce("/discussions/" + from + "/contributions", key, body);

        assertThat(written.ok().text("/discussion")).isEqualTo(into);
        assertThat(again.ok().text("/id")).isEqualTo(written.text("/id"));
        assertThat(board.texts(into)).hasSize(3);
    }

    @Test
    void what_waits_goes_along_and_is_placed_where_what_it_answers_stands() throws SQLException {
        var from = board.opened("Wacht hier");
        var asked = board.written(from, "Pia", "Vraag");
        var into = board.opened("Wacht daar");
        server.run("update discussion_settings set first_waits = true, later_wait = true");
        board.people().written(from, "Pia", "pia@example.org", "Los");
        server.run("update discussion_settings set first_waits = false, later_wait = false");
        server.run(
                "insert into waiting_contribution (id, discussion, in_reply_to, contributor, name,"
                        + " markdown, html, written_at) select gen_random_uuid(), discussion, id,"
                        + " contributor, 'Pia', 'Hoort erbij', '<p>Hoort erbij</p>', now() from"
                        + " contribution where id = '"
                        + asked
                        + "'");

        board.move(asked, into).ok();

        assertThat(board.people().waiting("Wacht daar", "text/markdown")).hasSize(1);
        assertThat(board.people().waiting("Wacht hier", "text/markdown")).hasSize(1);
        var along = board.people().waiting("Wacht daar", "id").getFirst();
        board.moderator().putNothing("/waiting-contributions/" + along + "/placing").ok();
        assertThat(board.told(along).inReplyTo()).hasToString(asked);
        assertThat(board.told(along).discussion()).hasToString(into);
        board.merge(from, into).ok();
        var rest = board.people().waiting("Wacht daar", "id").getFirst();
        board.moderator().putNothing("/waiting-contributions/" + rest + "/placing").ok();
        assertThat(board.texts(into)).last().isEqualTo("5 Los");
    }

    @Test
    void who_had_read_what_moved_and_all_that_stood_there_has_read_it_there() throws SQLException {
        var from = board.opened("Gelezen");
        var first = board.written(from, "Quint", "Een");
        board.written(from, "Rik", "Twee");
        var into = board.opened("Gelezen elders");
        var both = server.asParticipant(board.told(first).contributor().toString());
        var one =
                server.asParticipant(
                        board.told(board.ids(from).getLast()).contributor().toString());
        for (var reader : List.of(both, one)) {
            reader.putBlindly(POSITIONS + from, Map.of("position", 2)).ok();
        }
        both.putBlindly(POSITIONS + into, Map.of("position", 1)).ok();

        board.merge(from, into).ok();

        assertThat(read(both, into)).as("the first two of what came").isEqualTo("3");
        assertThat(read(one, into)).as("never read there").isEqualTo("0");
        assertThat(
                        server.count(
                                "select count(*) from reading_position where discussion = '"
                                        + from
                                        + "'"))
                .isZero();
        var split =
                board.split(
                        into,
                        UUID.randomUUID(),
                        "Gelezen apart",
                        List.of(board.chosen(first), board.chosen(board.ids(into).getLast())));
        assertThat(read(both, split.ok().text("/id"))).isEqualTo("1");
    }

    private static String read(Caller reader, String id) {
        return reader.get(POSITIONS + id).ok().text("/position");
    }

    @Test
    void it_is_told_before_what_would_move() throws SQLException {
        var from = board.opened("Vooraf");
        var asked = board.written(from, "Sil", "Vraag");
        board.written(from, "Tom", "Ander");
        board.answered(from, asked, "Antwoord");
        var path = "/discussions/" + from + "/foreseen-move";

        assertThat(board.moderator().post(path, Map.of()).ok().json())
                .hasToString("{\"contributions\":4,\"told\":2}");
        assertThat(
                        board.moderator()
                                .post(path, Map.of("contributions", List.of(asked)))
                                .ok()
                                .json())
                .hasToString("{\"contributions\":2,\"told\":1}");
    }

    @Test
    void who_was_forgotten_with_all_they_wrote_is_so_where_it_moved_and_tells_of_its_places()
            throws SQLException {
        var from = board.opened("Vergeten");
        var moved = board.written(from, "Uma", "Wis dit");
        var into = board.opened("Vergeten elders");
        board.move(moved, into).ok();

        server.asParticipant(board.told(moved).contributor().toString())
                .post("/participants/me/erasure", Map.of("contributions", true))
                .ok();

        assertThat(board.told(moved).bodyHtml()).isEmpty();
        assertThat(board.told(moved).earlierPlaces()).hasSize(1);
        board.moderator()
                .put(
                        "/contributions/" + moved + "/discussion",
                        board.etag("/contributions/" + moved),
                        Map.of("into", from))
                .ok();
    }
}
