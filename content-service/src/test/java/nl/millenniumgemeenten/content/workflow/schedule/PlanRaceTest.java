package nl.millenniumgemeenten.content.workflow.schedule;

import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.ANNA;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.draft;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.id;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.moment;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.path;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.content.workflow.ByHand;
import nl.millenniumgemeenten.content.workflow.History;
import nl.millenniumgemeenten.content.workflow.Item;
import nl.millenniumgemeenten.content.workflow.schedule.Schedule.What;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Editors and the clock who are at the same item at the same moment, each on a connection of its
/// own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanRaceTest {
    private static final String NEWS = "news-articles";
    private static final String WAITING =
            """
            select count(*) from pg_locks join pg_database on pg_database.oid = pg_locks.database
            where locktype = 'advisory' and not granted and datname = current_database()
            """;

    private final Instant tomorrow =
            Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");
    private final Caller other = server.asOther("editor");
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterAll
    void stop() {
        threads.shutdownNow();
        server.close();
    }

    @Test
    void of_two_plans_for_the_same_at_one_moment_the_second_hears_of_the_first() throws Exception {
        var draft = draft(editor, NEWS);
        var schedule = path(NEWS, draft) + "/schedule/publication";

        var answers =
                atOnce(
                        draft,
                        () -> editor.put(schedule, draft.etag(), moment(tomorrow)),
                        () -> other.put(schedule, draft.etag(), moment(tomorrow)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        var refused = answers.stream().filter(answer -> answer.status() == 409).findFirst();
        refused.orElseThrow().assertProblem(409, "not-now");
        assertThat(refused.orElseThrow().text("/detail"))
                .contains("publiceren op", "gepland door", "uur");
        assertThat(open(draft)).isEqualTo(1);
    }

    @Test
    void two_plans_that_contradict_each_other_never_both_stand() throws Exception {
        var draft = draft(editor, NEWS);
        var schedule = path(NEWS, draft) + "/schedule";
        var first = editor.put(schedule + "/publication", draft.etag(), moment(tomorrow)).ok();
        var later = new HashMap<>(moment(tomorrow.plusSeconds(7200)));
        later.put("replaces", first.text("/schedule/publication/id"));

        var answers =
                atOnce(
                        draft,
                        () -> editor.put(schedule + "/publication", draft.etag(), later),
                        () ->
                                other.put(
                                        schedule + "/withdrawal",
                                        draft.etag(),
                                        moment(tomorrow.plusSeconds(3600))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
        var workflow = editor.get(path(NEWS, draft) + "/workflow").ok();
        var publication = Instant.parse(workflow.text("/schedule/publication/at"));
        if (open(draft) == 2) {
            assertThat(Instant.parse(workflow.text("/schedule/withdrawal/at")))
                    .isAfter(publication);
        }
    }

    @Test
    void a_plan_that_was_called_off_meanwhile_is_not_replaced_unseen() {
        var draft = draft(editor, NEWS);
        var schedule = path(NEWS, draft) + "/schedule/publication";
        var first = editor.put(schedule, draft.etag(), moment(tomorrow)).ok();
        var seen = first.text("/schedule/publication/id");
        other.delete(schedule, "\"" + seen + "\"").ok();
        var moved = new HashMap<>(moment(tomorrow.plusSeconds(60)));
        moved.put("replaces", seen);

        var answer = editor.put(schedule, draft.etag(), moved);

        answer.assertProblem(409, "not-now");
        assertThat(answer.text("/detail")).contains("niet meer gepland");
    }

    @Test
    void the_clock_does_not_wait_for_who_publishes_by_hand_nor_the_other_way_round()
            throws Exception {
        var draft = draft(editor, NEWS);
        var item = new Item(NEWS, id(draft));
        var carryOut = server.bean(CarryOut.class);
        var clock = new ArrayList<Optional<Schedule>>();

        server.bean(ByHand.class)
                .publish(
                        item,
                        ANNA,
                        () -> {
                            // Due right now, and made by nobody who holds the lock of the item.
                            dueNow(draft);
                            clock.add(within(threads.submit(carryOut::next)));
                            return server.kind(NEWS).publish(item.id(), 1, 1);
                        });

        assertThat(clock).containsExactly(Optional.empty());
        assertThat(server.count("select count(*) from schedule where state = 'cancelled'"))
                .isEqualTo(1);
        assertThat(server.changes(draft.text("/id"))).hasSize(1);
    }

    @Test
    void whatever_is_done_at_once_nothing_breaks_and_it_is_published_once() throws Exception {
        var carryOut = server.bean(CarryOut.class);
        for (int round = 0; round < 25; round++) {
            var draft = draft(editor, NEWS);
            var item = path(NEWS, draft);
            plan(server, NEWS, draft, What.PUBLICATION, 1, Instant.now().minusSeconds(1));
            var planned = editor.get(item + "/workflow").ok().text("/schedule/publication/id");
            var moved = new HashMap<>(moment(tomorrow));
            moved.put("replaces", planned);

            var clock = threads.submit(carryOut::next);
            var answers =
                    all(
                            () -> editor.put(item + "/publication", draft.etag()),
                            () -> other.delete(item + "/schedule/publication", tag(planned)),
                            () -> other.put(item + "/schedule/publication", draft.etag(), moved));

            within(clock);
            assertThat(answers).extracting(Answer::status).allMatch(status -> status < 500);
            assertThat(server.changes(draft.text("/id"))).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static String tag(String id) {
        return "\"" + id + "\"";
    }

    /// Both wait for the item until both are there.
    private List<Answer> atOnce(Answer draft, Callable<Answer> one, Callable<Answer> two)
            throws Exception {
        var answers = new ArrayList<Future<Answer>>();
        var history = server.bean(History.class);
        server.bean(Database.class)
                .tried(() -> {
                    history.lock(new Item(NEWS, id(draft)));
                    answers.add(threads.submit(one));
                    answers.add(threads.submit(two));
                    awaitTwo();
                    return answers.size();
                });
        return List.of(within(answers.getFirst()), within(answers.getLast()));
    }

    @SafeVarargs
    private List<Answer> all(Callable<Answer>... requests) {
        var answers = new ArrayList<Future<Answer>>();
        for (var request : requests) {
            answers.add(threads.submit(request));
        }
        return answers.stream().map(PlanRaceTest::within).toList();
    }

    private void awaitTwo() {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (count(WAITING) < 2) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private int open(Answer draft) {
        return count(
                "select count(*) from schedule where state = 'planned' and item = '"
                        + draft.text("/id")
                        + "'");
    }

    private void dueNow(Answer draft) {
        try {
            server.run(
                    """
                    insert into schedule (id, kind, item, act, edition, due_at, planned_at,
                                          planned_by, planned_by_name, state, reason)
                    values (gen_random_uuid(), 'news-articles', '%s', 'publication', 1,
                            now() - interval '1 second', now(), 'account-7', 'Anna', 'planned', '')
                    """
                            .formatted(draft.text("/id")));
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private int count(String sql) {
        try {
            return server.count(sql);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private static <T> T within(Future<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
