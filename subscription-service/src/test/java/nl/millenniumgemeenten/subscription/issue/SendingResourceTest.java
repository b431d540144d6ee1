package nl.millenniumgemeenten.subscription.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.subscription.compose.ReaderToken;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingResourceTest {
    private static final String SEND = "{\"state\": \"sending\"}";

    private final RunningService service = RunningService.start();
    private final Desk desk = new Desk(service);

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void what_is_started_has_its_mail_and_does_not_change_any_more() throws Exception {
        var id = desk.approved();

        var started = desk.now("editor", "PUT", "/issues/" + id + "/sending", SEND);
        var saved = desk.now("editor", "PUT", "/issues/" + id, Desk.BODY.replace("Drie", "Negen"));

        assertThat(started.statusCode()).isEqualTo(200);
        assertThat(desk.state(id)).isEqualTo("preparing");
        assertThat(Desk.problem(saved)).isEqualTo("409 issue-under-way");
        assertThat(mail(id, "edition || ' ' || subject"))
                .containsExactly("1 Drie nieuwe gemeenten");
        assertThat(mail(id, "html").getFirst())
                .contains("https://millenniumgemeenten.example/nieuws\"", ReaderToken.PLACEHOLDER);
        assertThat(mail(id, "plain").getFirst()).contains("Welkom", ReaderToken.PLACEHOLDER);
    }

    @Test
    void what_says_more_than_an_event_can_hold_does_not_begin() throws Exception {
        var quotes = "\\\"".repeat(40_000);
        var id = desk.draft("writer");
        var body = Desk.BODY.replace("Lees ", "Lees " + quotes);
        assertThat(desk.now("writer", "PUT", "/issues/" + id, body).statusCode()).isEqualTo(200);
        desk.now("writer", "PUT", "/issues/" + id + "/review", "{}");
        desk.send("editor", "PUT", "/issues/" + id + "/approval", "", Map.of("If-Match", "\"2\""));

        var started = desk.now("editor", "PUT", "/issues/" + id + "/sending", SEND);

        assertThat(Desk.problem(started)).isEqualTo("409 not-now");
        assertThat(started.body()).contains("te lang voor het archief");
        assertThat(desk.state(id)).isEqualTo("approved");
    }

    @Test
    void what_nobody_approved_is_neither_planned_nor_sent() throws Exception {
        var id = desk.draft("writer");

        assertThat(Desk.problem(desk.now("editor", "PUT", "/issues/" + id + "/sending", SEND)))
                .isEqualTo("409 not-approved");
        assertThat(Desk.problem(schedule(id, "2025-12-01T09:00", "")))
                .isEqualTo("409 not-approved");
    }

    @Test
    void a_save_takes_the_plan_away() throws Exception {
        var id = desk.approved();
        schedule(id, "2025-12-01T09:00", "");
        desk.now("editor", "PUT", "/issues/" + id, Desk.BODY.replace("Drie", "Tien"));

        assertThat(desk.state(id)).isEqualTo("draft");
        assertThat(service.query("select due_at from issue where id = '%s'".formatted(id)))
                .containsExactly("null");
    }

    @Test
    void a_plan_is_a_time_on_the_clocks_of_the_campaign_and_can_be_called_off() throws Exception {
        var id = desk.approved();

        var planned = schedule(id, "2026-07-01T09:00", "");
        var off = desk.now("editor", "DELETE", "/issues/" + id + "/schedule", "");

        assertThat(planned.body())
                .contains("\"state\":\"scheduled\"", "\"dueAt\":\"2026-07-01T07:00:00Z\"");
        assertThat(off.body()).contains("\"state\":\"approved\"", "\"act\":\"called-off\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T02:30, '', /at, bestaat dan niet",
        "2026-10-25T02:30, '', /occurrence, twee keer",
        "2026-10-25T02:30, third, /occurrence, eerste of de tweede",
        "2025-11-01T09:00, '', /at, voorbij",
        "2099-11-01T09:00, '', /at, twee jaar",
        "2026-02-30T09:00, '', /at, zoals",
        "morgen, '', /at, zoals"
    })
    void a_time_that_is_none_is_refused(String at, String occurrence, String pointer, String why)
            throws Exception {
        var answer = schedule(desk.approved(), at, occurrence);

        assertThat(Desk.problem(answer)).isEqualTo("422 invalid");
        assertThat(answer.body()).contains("\"" + pointer + "\"", why);
    }

    @ParameterizedTest
    @CsvSource({"first, 2026-10-25T00:30:00Z", "second, 2026-10-25T01:30:00Z"})
    void in_the_night_with_an_hour_twice_one_says_which(String occurrence, String moment)
            throws Exception {
        assertThat(schedule(desk.approved(), "2026-10-25T02:30", occurrence).body())
                .contains("\"dueAt\":\"" + moment + "\"");
    }

    @Test
    void an_issue_is_paused_goes_on_and_is_cancelled() throws Exception {
        var id = desk.approved();
        var path = "/issues/" + id + "/sending";
        desk.now("editor", "PUT", path, SEND);

        assertThat(desk.now("editor", "PUT", path, "{\"state\": \"paused\"}").body())
                .contains("\"state\":\"paused\"", "\"pauseReason\":\"desk\"");
        assertThat(desk.now("editor", "PUT", path, SEND).body())
                .contains("\"state\":\"preparing\"", "\"act\":\"resumed\"");
        assertThat(desk.now("editor", "PUT", path, "{\"state\": \"cancelled\"}").body())
                .contains("\"state\":\"cancelled\"");
        assertThat(Desk.problem(desk.now("editor", "PUT", path, SEND)))
                .isEqualTo("409 issue-under-way");
        assertThat(Desk.problem(desk.now("editor", "PUT", path, "{\"state\": \"sent\"}")))
                .isEqualTo("422 invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"preparing", "sending"})
    void who_was_not_written_down_before_a_pause_is_after_it(String state) throws Exception {
        var id = desk.approved();
        var path = "/issues/" + id + "/sending";
        desk.now("editor", "PUT", path, SEND);
        service.execute(
                "update issue set state = '%s', recipients = 5 where id = '%s'"
                        .formatted(state, id));

        desk.now("editor", "PUT", path, "{\"state\": \"paused\"}");
        desk.now("editor", "PUT", path, SEND);

        assertThat(desk.state(id)).isEqualTo(state);
    }

    @Test
    void a_contributor_sends_and_plans_nothing() throws Exception {
        var id = desk.approved();

        assertThat(desk.now("writer", "PUT", "/issues/" + id + "/sending", SEND).statusCode())
                .isEqualTo(403);
        assertThat(desk.now("writer", "DELETE", "/issues/" + id + "/schedule", "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_due_is_started_once_whoever_looks() throws Exception {
        try (var mine = RunningService.start();
                var other = mine.another();
                var threads = Executors.newFixedThreadPool(2)) {
            var there = new Desk(mine);
            var id = there.approved();
            there.now(
                    "editor",
                    "PUT",
                    "/issues/" + id + "/schedule",
                    "{\"at\": \"2025-11-25T11:30\"}");
            var issue = new IssueId(UUID.fromString(id));

            assertThat(mine.bean(StartDueIssues.class).due()).isEmpty();
            mine.clock().pass(Duration.ofMinutes(31));
            other.clock().pass(Duration.ofMinutes(31));
            assertThat(mine.bean(StartDueIssues.class).due()).containsExactly(issue);
            var barrier = new CyclicBarrier(2);
            var rounds =
                    List.of(mine, other).stream()
                            .map(instance ->
                                    threads.submit(() -> {
                                        barrier.await();
                                        return instance.bean(StartDueIssues.class).start(issue);
                                    }))
                            .toList();
            int started = 0;
            for (var round : rounds) {
                started += round.get().isPresent() ? 1 : 0;
            }

            assertThat(started).isEqualTo(1);
            assertThat(there.state(id)).isEqualTo("preparing");
            assertThat(there.issue(id, "history", 0, "act")).isEqualTo("started-as-planned");
            assertThat(mine.query("select edition from issue_mail")).containsExactly("1");
            assertThat(mine.query("select count(*) from issue_act where act like 'started%'"))
                    .containsExactly("1");
        }
    }

    @Test
    void what_is_more_than_an_hour_late_waits_for_somebody() throws Exception {
        try (var mine = RunningService.start()) {
            var there = new Desk(mine);
            var id = there.approved();
            there.now(
                    "editor",
                    "PUT",
                    "/issues/" + id + "/schedule",
                    "{\"at\": \"2025-11-25T11:30\"}");
            mine.clock().pass(Duration.ofMinutes(91));

            mine.bean(StartDueIssues.class).start(new IssueId(UUID.fromString(id)));

            assertThat(there.issue(id, "pauseReason")).isEqualTo("overdue");
            assertThat(mine.query("select count(*) from issue_mail")).containsExactly("0");
            there.now("editor", "PUT", "/issues/" + id + "/sending", SEND);
            assertThat(there.state(id)).isEqualTo("preparing");
            assertThat(mine.query("select count(*) from issue_mail")).containsExactly("1");
        }
    }

    @Test
    void the_clock_starts_what_is_due_by_itself() throws Exception {
        try (var mine =
                RunningService.start(Map.of("issues.starting", true, "issues.poll", "50ms"))) {
            var there = new Desk(mine);
            var id = there.approved();
            there.now(
                    "editor",
                    "PUT",
                    "/issues/" + id + "/schedule",
                    "{\"at\": \"2025-11-25T11:30\"}");
            mine.clock().pass(Duration.ofMinutes(31));

            Await.until(
                    "started",
                    () -> mine.query("select state from issue").equals(List.of("preparing")));
        }
    }

    private HttpResponse<String> schedule(String id, String at, String occurrence)
            throws Exception {
        return desk.now(
                "editor",
                "PUT",
                "/issues/" + id + "/schedule",
                "{\"at\": \"%s\", \"occurrence\": \"%s\"}".formatted(at, occurrence));
    }

    private List<String> mail(String id, String column) {
        return service.query(
                "select %s from issue_mail where issue_id = '%s'".formatted(column, id));
    }
}
