package nl.millenniumgemeenten.content.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Moves that meet each other, other work, faults, and a discussion that is long.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovesAtOnceTest {
    private final ContentServer server = ContentServer.start();
    private final Board board = new Board(server);

    MovesAtOnceTest() throws SQLException {}

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void of_two_moderators_one_moves_it_and_the_other_hears_so() throws Exception {
        var from = board.opened("Twee moderators");
        var left = board.opened("Links");
        var right = board.opened("Rechts");
        for (int turn = 0; turn < 10; turn++) {
            var moved = board.written(from, "Anna", "Beurt " + turn);

            var statuses =
                    statuses(
                            List.of(
                                    () -> board.move(moved, "\"1\"", left),
                                    () -> board.move(moved, "\"1\"", right)));

            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
            assertThat(board.told(moved).earlierPlaces()).hasSize(1);
        }
        assertThat(board.texts(left).size() + board.texts(right).size()).isEqualTo(12);
    }

    @Test
    void two_discussions_that_are_merged_into_each_other_become_one() throws Exception {
        for (int turn = 0; turn < 5; turn++) {
            var one = board.opened("Heen " + turn);
            var other = board.opened("Weer " + turn);

            var statuses =
                    statuses(
                            List.of(
                                    () -> board.merge(one, "\"1\"", other),
                                    () -> board.merge(other, "\"1\"", one)));

            assertThat(statuses).containsExactlyInAnyOrder(200, 422);
            assertThat(board.texts(one).size() + board.texts(other).size()).isEqualTo(2);
        }
    }

    @Test
    void what_people_write_and_do_while_a_discussion_is_merged_is_all_there_once()
            throws Exception {
        var from = board.opened("Drukte");
        var into = board.opened("Geheel");
        var mine = board.written(from, "Bo", "Van Bo");
        var bo = server.asParticipant(board.told(mine).contributor().toString());
        var dee = board.written(from, "Dee", "Van Dee");
        var forgotten = server.asParticipant(board.told(dee).contributor().toString());
        var asked = board.ids(from).getFirst();
        var work = new ArrayList<Callable<Answer>>();
        for (int writer = 0; writer < 20; writer++) {
            var body = Map.of("markdown", "Tijdens " + writer, "inReplyTo", asked);
            var key = UUID.randomUUID().toString();
            work.add(() ->
                    board.moderator()
                            .postOnce("/discussions/" + from + "/contributions", key, body));
        }
        work.add(10, () -> board.merge(from, "\"1\"", into));
        work.add(11, () -> bo.putNothing("/own-contributions/" + mine + "/withdrawal"));
        work.add(
                12,
                () -> forgotten.post("/participants/me/erasure", Map.of("contributions", true)));
        work.add(13, () -> board.merge(from, "\"1\"", into));

        assertThat(statuses(work)).allMatch(status -> status < 300);

        assertThat(board.ids(from)).isEmpty();
        assertThat(board.texts(into))
                .hasSize(24)
                .filteredOn(text -> text.contains("Tijdens"))
                .hasSize(20);
        assertThat(places(into)).isEqualTo(IntStream.rangeClosed(1, 24).boxed().toList());
        for (var id : board.ids(into).subList(1, 24)) {
            assertThat(board.told(id).discussion()).hasToString(into);
        }
        assertThat(board.told(mine).bodyHtml()).isEmpty();
        assertThat(board.told(dee).bodyHtml()).isEmpty();
        assertThat(board.mails("Dee", "reason")).as("nothing stays of who was forgotten").isEmpty();
    }

    @Test
    void who_answers_what_moves_at_that_moment_answers_it_where_it_went() throws Exception {
        for (int turn = 0; turn < 4; turn++) {
            var from = board.opened("Vraag hier " + turn);
            var asked = board.written(from, "Gijs", "Vraag " + turn);
            var into = board.opened("Vraag daar " + turn);
            var chosen = List.of(board.chosen(asked));
            var key = UUID.randomUUID();
            boolean splits = turn % 2 == 1;
            var work = new ArrayList<Callable<Answer>>();
            for (int writer = 0; writer < 20; writer++) {
                var body = Map.of("markdown", "Tijdens " + writer, "inReplyTo", asked);
                var once = UUID.randomUUID().toString();
                work.add(() ->
                        board.moderator()
                                .postOnce("/discussions/" + from + "/contributions", once, body));
            }
            work.add(
                    5,
                    () ->
                            splits
                                    ? board.split(from, key, "Apart", chosen)
                                    : board.move(asked, "\"1\"", into));

            assertThat(statuses(work)).allMatch(status -> status < 300);

            var there = splits ? key.toString() : into;
            assertThat(board.texts(from)).hasSize(1);
            assertThat(board.texts(there)).filteredOn(text -> text.contains("Tijdens")).hasSize(20);
            for (var id : board.ids(there).subList(splits ? 1 : 2, splits ? 21 : 22)) {
                assertThat(board.told(id).inReplyTo()).hasToString(asked);
            }
        }
    }

    @Test
    void what_waits_is_placed_once_while_its_discussion_is_merged() throws Exception {
        for (int turn = 0; turn < 5; turn++) {
            var from = board.opened("Rij " + turn);
            var into = board.opened("Rij geheel " + turn);
            server.run("update discussion_settings set first_waits = true, later_wait = true");
            board.people().written(from, "Eva", "eva" + turn + "@example.org", "Wachtte");
            server.run("update discussion_settings set first_waits = false, later_wait = false");
            var id = board.people().waiting("Rij " + turn, "id").getFirst();

            var statuses =
                    statuses(
                            List.of(
                                    () -> board.merge(from, "\"1\"", into),
                                    () ->
                                            board.moderator()
                                                    .putNothing(
                                                            "/waiting-contributions/"
                                                                    + id
                                                                    + "/placing")));

            assertThat(statuses).allMatch(status -> status < 300);
            assertThat(board.texts(into)).hasSize(3);
        }
    }

    @Test
    void a_fault_half_way_leaves_everything_as_it_was() throws Exception {
        var from = board.opened("Storing");
        var written = board.written(from, "Fay", "Blijft staan");
        var into = board.opened("Storing elders");
        server.run(
                "alter table mail_request add constraint fault"
                        + " check (kind <> 'CONTRIBUTION_MOVED') not valid");
        int told = server.count("select count(*) from outbox_message");

        assertThat(board.merge(from, into).status()).isEqualTo(500);
        assertThat(
                        board.split(from, UUID.randomUUID(), "Deel", List.of(board.chosen(written)))
                                .status())
                .isEqualTo(500);
        assertThat(board.move(written, into).status()).isEqualTo(500);

        assertThat(board.texts(from)).containsExactly("1 Wie heeft ervaring?", "2 Blijft staan");
        assertThat(board.texts(into)).hasSize(1);
        assertThat(server.count("select count(*) from outbox_message")).isEqualTo(told);
        server.run("alter table mail_request drop constraint fault");
        board.merge(from, "\"1\"", into).ok();
        assertThat(board.texts(into)).hasSize(3);
    }

    @Test
    void twenty_thousand_contributions_of_five_hundred_people_are_merged_at_once()
            throws Exception {
        var from = board.opened("Lang");
        var into = board.opened("Langer");
        fill(from);

        var before = Instant.now();
        board.merge(from, "\"1\"", into).ok();
        var time = Duration.between(before, Instant.now());

        System.out.println(
                "20,000 contributions of 500 people merged in " + time.toMillis() + " ms");
        // Generous: this is to see that it does not hang, on a machine that does other things.
        assertThat(time).isLessThan(Duration.ofSeconds(30));
        assertThat(board.ids(into)).hasSize(20002);
        assertThat(
                        server.count(
                                "select count(*) from contribution where in_reply_to is not null"
                                        + " and discussion = '"
                                        + into
                                        + "'"))
                .as("answers went with what they answer")
                .isEqualTo(10000);
        assertThat(
                        server.count(
                                "select count(*) from outbox_message where type like"
                                        + " '%contributions.recorded%' and data like '%"
                                        + into
                                        + "%'"))
                .isEqualTo(20002);
        assertThat(
                        server.count(
                                "select count(*) from mail_request where kind = 'CONTRIBUTION_MOVED' and recipient like 'veel%'"))
                .isEqualTo(500);
    }

    private void fill(String discussion) throws SQLException {
        server.run(
                """
                insert into contributor (id, revision, name, changed_at)
                select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 1, 'Veel ' || n, now()
                from generate_series(1, 500) n;
                insert into participant (id, email, email_key, confirmed_at, joined_at)
                select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
                       'veel' || n || '@example.org', 'veel' || n || '@example.org', now(), now()
                from generate_series(1, 500) n;
                insert into contribution (id, discussion, position, in_reply_to, contributor, revision, state,
                                          edition, written_at, changed_at)
                select ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, '%1$s', n + 1,
                       case when n %% 2 = 0
                           then ('00000000-0000-4000-9000-' || lpad((n - 1)::text, 12, '0'))::uuid end,
                       ('00000000-0000-4000-8000-' || lpad((1 + n %% 500)::text, 12, '0'))::uuid, 1,
                       'PUBLISHED', 1, now(), now()
                from generate_series(1, 20000) n;
                insert into contribution_edition (contribution, number, markdown, html, saved_at, saved_by, saved_by_name)
                select ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, 1, 'Tekst',
                       '<p>' || repeat('Tekst ', 80) || '</p>', now(), 'x', 'Veel'
                from generate_series(1, 20000) n;
                insert into reading_position (participant, discussion, position, read_at)
                select id, '%1$s', 12500, now() from participant where email like 'veel%%';
                update discussion set contributions = 20001 where id = '%1$s'
                """
                        .formatted(discussion));
    }

    private List<Integer> places(String discussion) throws SQLException {
        return server
                .texts(
                        "select position from contribution where discussion = '"
                                + discussion
                                + "' order by position")
                .stream()
                .map(Integer::valueOf)
                .toList();
    }

    private static List<Integer> statuses(List<Callable<Answer>> work)
            throws InterruptedException, ExecutionException {
        var answers = new ArrayList<Future<Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            work.forEach(one -> answers.add(threads.submit(one)));
        }
        var found = new ArrayList<Integer>();
        for (var answer : answers) {
            found.add(answer.get().status());
        }
        return found;
    }
}
