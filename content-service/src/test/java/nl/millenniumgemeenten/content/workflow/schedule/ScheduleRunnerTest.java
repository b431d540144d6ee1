package nl.millenniumgemeenten.content.workflow.schedule;

import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.draft;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.id;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.live;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.moment;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.path;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.plan;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.save;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.millenniumgemeenten.content.editing.Kind;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.content.workflow.Item;
import nl.millenniumgemeenten.content.workflow.WorkflowFixture;
import nl.millenniumgemeenten.content.workflow.schedule.Schedule.What;
import nl.millenniumgemeenten.events.NewsArticleChange;
import org.junit.jupiter.api.Test;

/// What is planned happens: on time, once, whatever breaks.
class ScheduleRunnerTest {
    private static final String NEWS = "news-articles";
    private static final String PAGES = "pages";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PLANNED = "select count(*) from schedule where state = 'planned'";
    private static final String WAITING =
            """
            select count(*) from pg_stat_activity
            where application_name = 'schedule-runner' and datname = current_database()
              and state = 'idle'
            """;

    @Test
    void a_moment_that_an_editor_gives_is_kept_within_a_second() throws Exception {
        try (var server = ContentServer.withRunner()) {
            var editor = server.as("editor");
            var draft = draft(editor, NEWS);
            // Let the runner fall asleep first: only a notification can wake it in time.
            await(() -> server.count(WAITING) == 1);
            var at = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);

            editor.put(path(NEWS, draft) + "/schedule/publication", draft.etag(), moment(at)).ok();
            editor.put(
                            path(NEWS, draft) + "/schedule/withdrawal",
                            draft.etag(),
                            moment(at.plusSeconds(1)))
                    .ok();

            await(() -> state(editor, draft).equals("withdrawn"));
            assertThat(
                            server.count(
                                    """
                                    select count(*) from schedule
                                    where state = 'done' and ended_at >= due_at
                                      and ended_at < due_at + interval '1 second'
                                    """))
                    .isEqualTo(2);
            assertThat(server.changes(draft.text("/id")))
                    .hasExactlyElementsOfTypes(
                            NewsArticleChange.Published.class, NewsArticleChange.Withdrawn.class);
            var workflow = editor.get(path(NEWS, draft) + "/workflow").ok();
            assertThat(workflow.json().at("/history").findValuesAsText("act"))
                    .startsWith("withdrawn-as-planned", "published-as-planned");
        }
    }

    @Test
    void two_instances_carry_out_two_hundred_schedules_once_each() throws Exception {
        try (var writer = ContentServer.start()) {
            var editor = writer.as("editor");
            var articles = new ArrayList<Answer>();
            var at = Instant.now().minusSeconds(1);
            for (int i = 0; i < 200; i++) {
                var article = draft(editor, NEWS);
                plan(writer, NEWS, article, What.PUBLICATION, 1, at.plusMillis(i));
                articles.add(article);
            }

            try (var first = writer.secondWithRunner();
                    var second = writer.secondWithRunner()) {
                await(() -> first.count(PLANNED) == 0 && second.count(PLANNED) == 0);
            }

            assertThat(writer.count("select count(*) from schedule where state = 'done'"))
                    .isEqualTo(200);
            assertThat(
                            writer.count(
                                    "select count(*) from workflow_act where act = 'published-as-planned'"))
                    .isEqualTo(200);
            for (var article : articles) {
                assertThat(writer.changes(article.text("/id"))).hasSize(1);
            }
        }
    }

    @Test
    void what_was_due_while_everything_was_down_happens_at_start_in_the_order_of_time()
            throws Exception {
        try (var writer = ContentServer.start()) {
            var editor = writer.as("editor");
            var article = draft(editor, NEWS);
            var now = Instant.now();
            plan(writer, NEWS, article, What.PUBLICATION, 1, now.minusSeconds(120));
            plan(writer, NEWS, article, What.WITHDRAWAL, null, now.minusSeconds(60));

            try (var first = writer.secondWithRunner();
                    var second = writer.secondWithRunner()) {
                await(() -> first.count(PLANNED) == 0 && second.count(PLANNED) == 0);
            }

            assertThat(writer.changes(article.text("/id")))
                    .hasExactlyElementsOfTypes(
                            NewsArticleChange.Published.class, NewsArticleChange.Withdrawn.class);
            assertThat(state(editor, article)).isEqualTo("withdrawn");
        }
    }

    @Test
    void an_instance_that_is_killed_between_the_change_and_the_commit_has_done_nothing()
            throws Exception {
        try (var writer = ContentServer.start()) {
            var editor = writer.as("editor");
            var article = draft(editor, NEWS);
            plan(writer, NEWS, article, What.PUBLICATION, 1, Instant.now().minusSeconds(1));
            // The first two times the connection dies when the content is live and its event is in
            // the outbox. Sequences do not roll back, so they can count it.
            writer.run("create sequence kills");
            writer.run(
                    """
                    create function kill_at_done() returns trigger language plpgsql as $$
                    begin
                        if new.state = 'done' and nextval('kills') <= 2 then
                            perform pg_terminate_backend(pg_backend_pid());
                        end if;
                        return new;
                    end
                    $$
                    """);
            writer.run(
                    "create trigger kill_at_done before update on schedule"
                            + " for each row execute function kill_at_done()");

            try (var runner = writer.secondWithRunner()) {
                await(() -> runner.count(PLANNED) == 0);
            }

            assertThat(writer.count("select last_value from kills")).isEqualTo(3);
            assertThat(writer.changes(article.text("/id"))).hasSize(1);
            assertThat(writer.count("select count(*) from schedule where state = 'done'"))
                    .isEqualTo(1);
            assertThat(writer.count("select count(*) from workflow_act where act like '%failed'"))
                    .isZero();
        }
    }

    @Test
    void a_runner_that_loses_its_connection_listens_again() throws Exception {
        try (var server = ContentServer.withRunner()) {
            var editor = server.as("editor");
            var draft = draft(editor, NEWS);
            await(() -> server.count(WAITING) == 1);

            server.run(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where application_name = 'schedule-runner' and datname = current_database()
                    """);
            await(() -> server.count(WAITING) == 1);
            var at = Instant.now().plusSeconds(1);
            plan(server, NEWS, draft, What.PUBLICATION, 1, at);

            await(() -> state(editor, draft).equals("live"));
            assertThat(Instant.now()).isBefore(at.plusSeconds(5));
        }
    }

    @Test
    void what_cannot_be_done_says_why_and_keeps_nothing_else_up() throws Exception {
        try (var writer = ContentServer.start()) {
            var editor = writer.as("editor");
            var now = Instant.now();
            var withdrawn = live(editor, NEWS);
            var next = save(editor, NEWS, withdrawn);
            plan(writer, NEWS, next, What.PUBLICATION, 2, now.minusSeconds(50));
            editor.delete(path(NEWS, next) + "/publication", next.etag()).ok();
            var orphan = child(editor, draft(editor, PAGES));
            plan(writer, PAGES, orphan, What.PUBLICATION, 1, now.minusSeconds(40));
            var broken = draft(editor, NEWS);
            plan(writer, NEWS, broken, What.PUBLICATION, 1, now.minusSeconds(30));
            refuseToStore(writer, broken);
            var fine = draft(editor, NEWS);
            plan(writer, NEWS, fine, What.PUBLICATION, 1, now.minusSeconds(20));

            try (var runner = writer.secondWithRunner()) {
                await(() -> runner.count(PLANNED) == 0);
            }

            assertThat(state(editor, fine)).isEqualTo("live");
            assertThat(failure(editor, NEWS, withdrawn)).contains("ingetrokken");
            assertThat(failure(editor, PAGES, orphan)).contains("Publiceer eerst die pagina");
            assertThat(failure(editor, NEWS, broken)).contains("Er ging iets mis bij ons");
            assertThat(editor.get("/schedules").ok().json().at("/items")).hasSize(3);
            var seen = editor.get(path(NEWS, broken) + "/workflow").ok();
            editor.delete(
                            path(NEWS, broken) + "/schedule/publication",
                            '"' + seen.text("/schedule/publication/id") + '"')
                    .ok();
            assertThat(editor.get("/schedules").ok().json().at("/items")).hasSize(2);
        }
    }

    @Test
    void a_path_that_was_taken_meanwhile_is_a_reason() throws Exception {
        try (var writer = ContentServer.start()) {
            var editor = writer.as("editor");
            var page = live(editor, PAGES);
            editor.delete(path(PAGES, page) + "/publication", page.etag()).ok();
            var item = editor.get(path(PAGES, page)).ok();
            plan(writer, PAGES, item, What.PUBLICATION, 1, Instant.now().minusSeconds(10));
            var slug = page.text("/draft/slug");
            var other = editor.post("/pages", WorkflowFixture.body(PAGES, slug)).ok();
            editor.put(path(PAGES, other) + "/publication", other.etag()).ok();

            try (var runner = writer.secondWithRunner()) {
                await(() -> runner.count(PLANNED) == 0);
            }

            assertThat(failure(editor, PAGES, page)).contains("Dit adres is al van de pagina");
        }
    }

    @Test
    void a_page_that_is_due_together_with_the_page_above_it_comes_after_it() throws Exception {
        try (var writer = ContentServer.start()) {
            var editor = writer.as("editor");
            var parent = draft(editor, PAGES);
            var child = child(editor, parent);
            var at = Instant.now().minusSeconds(5);
            plan(writer, PAGES, child, What.PUBLICATION, 1, at);
            plan(writer, PAGES, parent, What.PUBLICATION, 1, at);

            try (var first = writer.secondWithRunner();
                    var second = writer.secondWithRunner()) {
                await(() -> first.count(PLANNED) == 0 && second.count(PLANNED) == 0);
            }

            assertThat(writer.count("select count(*) from schedule where state = 'done'"))
                    .isEqualTo(2);
        }
    }

    @Test
    void three_levels_that_are_due_together_come_from_the_top() throws Exception {
        try (var writer = ContentServer.start()) {
            var editor = writer.as("editor");
            var top = draft(editor, PAGES);
            var middle = child(editor, top);
            var low = child(editor, middle);
            var at = Instant.now().minusSeconds(5);
            plan(writer, PAGES, low, What.PUBLICATION, 1, at);
            plan(writer, PAGES, middle, What.PUBLICATION, 1, at);
            plan(writer, PAGES, top, What.PUBLICATION, 1, at);

            try (var runner = writer.secondWithRunner()) {
                await(() -> runner.count(PLANNED) == 0);
            }

            assertThat(writer.count("select count(*) from schedule where state = 'done'"))
                    .isEqualTo(3);
        }
    }

    @Test
    void what_waits_for_the_page_above_it_is_not_held_by_its_own_later_withdrawal()
            throws Exception {
        try (var writer = ContentServer.start()) {
            var editor = writer.as("editor");
            var parent = draft(editor, PAGES);
            var child = child(editor, parent);
            var other = child(editor, draft(editor, PAGES));
            var at = Instant.now().minusSeconds(120);
            plan(writer, PAGES, child, What.PUBLICATION, 1, at);
            plan(writer, PAGES, parent, What.PUBLICATION, 1, at);
            plan(writer, PAGES, child, What.WITHDRAWAL, null, at.plusSeconds(60));
            plan(writer, PAGES, other, What.PUBLICATION, 1, at.plusSeconds(30));

            try (var runner = writer.secondWithRunner()) {
                await(() -> runner.count(PLANNED) == 0);
            }

            assertThat(editor.get(path(PAGES, parent)).ok().text("/state")).isEqualTo("live");
            assertThat(editor.get(path(PAGES, child)).ok().text("/state")).isEqualTo("withdrawn");
            assertThat(failure(editor, PAGES, other)).contains("Publiceer eerst die pagina");
        }
    }

    @Test
    void an_edition_that_was_overtaken_does_not_come_back() throws Exception {
        try (var writer = ContentServer.start()) {
            var editor = writer.as("editor");
            var article = live(editor, NEWS);
            var second = save(editor, NEWS, article);
            plan(writer, NEWS, second, What.PUBLICATION, 2, Instant.now().minusSeconds(5));
            var third = save(editor, NEWS, second);
            // Straight at the kind: past everything that would have called the schedule off.
            long revision = writer.kind(NEWS).standing(id(third)).revision();
            writer.kind(NEWS).publish(id(third), 3, revision);

            try (var runner = writer.secondWithRunner()) {
                await(() -> runner.count(PLANNED) == 0);
            }

            assertThat(failure(editor, NEWS, article)).contains("Versie 3 staat al op de site");
            assertThat(editor.get(path(NEWS, article)).text("/liveEdition")).isEqualTo("3");
        }
    }

    @Test
    void a_page_that_was_put_elsewhere_goes_live_as_planned_and_stays_there() throws Exception {
        try (var server = ContentServer.withRunner()) {
            var editor = server.as("editor");
            var above = live(editor, PAGES);
            var page = live(editor, PAGES);
            var second = save(editor, PAGES, page);
            var third = save(editor, PAGES, second);
            plan(server, PAGES, third, What.PUBLICATION, 2, Instant.now().plusSeconds(2));

            put(editor, third, above).ok();

            assertThat(server.count(PLANNED)).isEqualTo(1);
            await(() -> server.count(PLANNED) == 0);
            var now = editor.get(path(PAGES, page)).ok();
            assertThat(now.text("/liveEdition")).isEqualTo("2");
            assertThat(now.text("/draftEdition")).isEqualTo("3");
            assertThat(now.text("/path"))
                    .isEqualTo(above.text("/path") + "/" + page.text("/draft/slug"));
            assertThat(now.text("/draft/parent")).isEqualTo(above.text("/id"));
        }
    }

    @Test
    void a_page_can_be_put_elsewhere_while_its_schedule_is_taken() throws Exception {
        try (var server = ContentServer.withRunner()) {
            var editor = server.as("editor");
            var above = live(editor, PAGES);
            var page = live(editor, PAGES);
            var second = save(editor, PAGES, page);
            var third = save(editor, PAGES, second);
            var due = Instant.now().plusSeconds(2);
            plan(server, PAGES, third, What.PUBLICATION, 2, due);

            try (var connection = server.connect()) {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    statement.execute("select from schedule where state = 'planned' for update");
                    put(editor, third, above).ok();
                    await(() -> Instant.now().isAfter(due.plusMillis(500)));
                }
                connection.rollback();
            }

            await(() -> server.count(PLANNED) == 0);
            var now = editor.get(path(PAGES, page)).ok();
            assertThat(now.text("/liveEdition")).isEqualTo("2");
            assertThat(now.text("/parent")).isEqualTo(above.text("/id"));
        }
    }

    @Test
    void a_failure_is_over_as_soon_as_somebody_plans_anew() throws Exception {
        try (var server = ContentServer.withRunner()) {
            var editor = server.as("editor");
            var orphan = child(editor, draft(editor, PAGES));
            plan(server, PAGES, orphan, What.PUBLICATION, 1, Instant.now().minusSeconds(1));
            await(() -> server.count(PLANNED) == 0);
            var failed = editor.get(path(PAGES, orphan) + "/workflow").ok();

            var body = new HashMap<>(moment(Instant.now().plusSeconds(3600)));
            body.put("replaces", failed.text("/schedule/publication/id"));
            var planned =
                    editor.put(path(PAGES, orphan) + "/schedule/publication", orphan.etag(), body)
                            .ok();

            assertThat(failed.text("/schedule/publication/state")).isEqualTo("failed");
            assertThat(planned.text("/schedule/publication/state")).isEqualTo("planned");
            assertThat(planned.json().at("/history").findValuesAsText("act"))
                    .containsExactly(
                            "publication-planned", "publication-failed", "publication-planned");
        }
    }

    @Test
    void an_error_does_not_end_scheduling() throws Exception {
        try (var writer = ContentServer.start()) {
            var editor = writer.as("editor");
            var article = draft(editor, NEWS);
            var errors = new AtomicInteger();
            var runner =
                    new ScheduleRunner(
                            writer.bean(ScheduleConfiguration.class),
                            writer.bean(ScheduleBells.class),
                            writer.bean(CarryOut.class),
                            () -> {
                                if (errors.incrementAndGet() <= 2) {
                                    throw new OutOfMemoryError("for a moment");
                                }
                                return Instant.now();
                            });
            runner.start();
            try {
                plan(writer, NEWS, article, What.PUBLICATION, 1, Instant.now().plusSeconds(1));
                await(() -> state(editor, article).equals("live"));
            } finally {
                runner.stop();
            }

            assertThat(errors.get()).isGreaterThanOrEqualTo(2);
            assertThat(runner.behind()).isZero();
        }
    }

    @Test
    void an_item_that_breaks_by_an_error_fails_and_keeps_nothing_else_up() throws Exception {
        try (var writer = ContentServer.start()) {
            var endless = new EndlessKind();
            writer.bean(ApplicationContext.class).registerSingleton(Kind.class, endless);
            var editor = writer.as("editor");
            var now = Instant.now();
            var item = new Item(EndlessKind.NAME, endless.id());
            writer.bean(PlanAhead.class)
                    .handle(
                            new PlanAhead.Command(
                                    item,
                                    What.PUBLICATION,
                                    1,
                                    1,
                                    now.minusSeconds(60),
                                    null,
                                    WorkflowFixture.ANNA));
            var fine = draft(editor, NEWS);
            plan(writer, NEWS, fine, What.PUBLICATION, 1, now.minusSeconds(5));
            var runner =
                    new ScheduleRunner(
                            writer.bean(ScheduleConfiguration.class),
                            writer.bean(ScheduleBells.class),
                            writer.bean(CarryOut.class),
                            InstantSource.system());
            runner.start();
            try {
                await(() -> writer.count(PLANNED) == 0);
            } finally {
                runner.stop();
            }

            assertThat(state(editor, fine)).isEqualTo("live");
            assertThat(
                            writer.count(
                                    "select count(*) from schedule where state = 'failed'"
                                            + " and reason like 'Er ging iets mis%'"))
                    .isEqualTo(1);
        }
    }

    /// A kind that never comes to an end of publishing.
    private static final class EndlessKind implements Kind {
        static final String NAME = "endless-things";

        private final UUID id = UUID.randomUUID();

        UUID id() {
            return id;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Standing standing(UUID item) {
            return new Standing(item, 1, "", 1, 0, "unpublished", WorkflowFixture.ANNA);
        }

        @Override
        public List<Newest> newest(Collection<UUID> ids) {
            return List.of();
        }

        @Override
        public Standing publish(UUID item, int edition, long expectedRevision) {
            throw new StackOverflowError("no end to it");
        }

        @Override
        public Standing withdraw(UUID item, long expectedRevision) {
            throw new StackOverflowError("no end to it");
        }
    }

    private static Answer child(Caller editor, Answer parent) {
        var body =
                new HashMap<>(
                        WorkflowFixture.body(PAGES, "kind-van-" + parent.text("/draft/slug")));
        body.put("parent", parent.text("/id"));
        return editor.post("/pages", body).ok();
    }

    private static Answer put(Caller editor, Answer page, Answer parent) {
        return editor.put(
                path(PAGES, page) + "/place", page.etag(), Map.of("parent", parent.text("/id")));
    }

    /// Something breaks that nobody foresaw: the database does not take this article live.
    private static void refuseToStore(ContentServer server, Answer article) throws SQLException {
        server.run(
                "alter table item add constraint broken check (state <> 'live' or id <> '"
                        + article.text("/id")
                        + "')");
    }

    private static String state(Caller editor, Answer article) {
        return editor.get(path(NEWS, article)).ok().text("/state");
    }

    private static String failure(Caller editor, String kind, Answer content) {
        var workflow = editor.get(path(kind, content) + "/workflow").ok();
        assertThat(workflow.text("/schedule/publication/state")).isEqualTo("failed");
        assertThat(workflow.text("/history/0/act")).isEqualTo("publication-failed");
        return workflow.text("/schedule/publication/reason");
    }

    private static void await(Question question) throws SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!question.yes()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /// Something that becomes true.
    private interface Question {
        boolean yes() throws SQLException;
    }
}
