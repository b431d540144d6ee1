package nl.millenniumgemeenten.subscription.delivery;

import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.awaitState;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.issue;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.readers;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.millenniumgemeenten.subscription.issue.IssueId;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ScriptedMailServer;
import nl.millenniumgemeenten.subscription.service.ScriptedMailServer.Stage;
import nl.millenniumgemeenten.subscription.service.Silence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a mail server does, each reader ends in the state that is true. What the server says
/// that it got is held against what the database says that was sent.
class FaultyServerTest {
    @RegisterExtension private static final Silence SILENCE = new Silence();

    private static final Duration LATE = Duration.ofMillis(700);
    private static final int READERS = 8;
    private static final int LANES = 4;
    private static final Map<String, Object> QUICK =
            Map.of(
                    "sending.enabled", true,
                    "sending.poll", "20ms",
                    "sending.lanes", LANES,
                    "sending.relay-pause", "100ms",
                    "sending.reply-patience", "400ms",
                    "sending.dot-patience", "400ms");

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(QUICK);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void pipeline() {
        service.mailServer().offer("PIPELINING");
    }

    /// The next test is of other people, over connections of its own. Deliveries get other numbers:
    /// the sender remembers at which of them a server broke off.
    @AfterEach
    void forget() throws SQLException {
        service.mailServer().behave();
        service.mailServer().hangUp();
        Await.until("nobody speaks", () -> service.mailServer().conversations() == 0);
        service.mailServer().forget();
        service.execute(
                "truncate domain_pause, list_readers, readership, subscription, subscriber, issue cascade");
    }

    private ScriptedMailServer server() {
        return service.mailServer();
    }

    private static Stream<Arguments> withAndWithoutPipelining(Stream<Arguments> cases) {
        return cases.flatMap(one ->
                Stream.of(true, false)
                        .map(pipelining -> Arguments.of(one.get()[0], one.get()[1], pipelining)));
    }

    private static Stream<Arguments> each(List<Stage> stages, List<String> words) {
        return withAndWithoutPipelining(
                stages.stream()
                        .flatMap(stage -> words.stream().map(word -> Arguments.of(stage, word))));
    }

    static Stream<Arguments> about_the_server() {
        return Stream.concat(
                each(
                        List.of(Stage.GREETING, Stage.EHLO, Stage.MAIL),
                        List.of(
                                "454 4.3.0 not now",
                                "451-4.3.0 not\r\n451 4.3.0 now",
                                "421 4.3.2 closing",
                                "550 5.7.1 not you",
                                "what?",
                                "25",
                                "HANG",
                                "CLOSE")),
                each(
                        List.of(Stage.RCPT, Stage.DATA),
                        List.of("421 4.3.2 closing", "what?", "HANG", "CLOSE")));
    }

    /// Nobody fails by it, and no attempt counts.
    @ParameterizedTest
    @MethodSource("about_the_server")
    void what_is_said_of_the_server_costs_no_reader_anything(
            Stage stage, String word, boolean pipelining) throws Exception {
        pipeline(pipelining);
        readers(service, READERS);
        break_(stage, word);
        var issue = issue(service);

        Await.until("left alone", () -> !pauses("*").isEmpty());
        assertThat(server().dots()).isEmpty();
        assertThat(states("'sent', 'failed', 'in-doubt', 'dropped'")).isEmpty();
        recover();

        awaitState(service, issue, "sent");
        assertThat(server().dots()).hasSize(READERS).doesNotHaveDuplicates();
        assertThat(service.query("select distinct state from delivery")).containsExactly("sent");
        requireSameBooks(issue);
    }

    static Stream<Arguments> about_the_reader() {
        return Stream.concat(
                each(
                        List.of(Stage.RCPT, Stage.DATA, Stage.DOT),
                        List.of("454 4.3.0 not now", "451-4.3.0 not\r\n451 4.3.0 now")),
                withAndWithoutPipelining(
                        Stream.of(Arguments.of(Stage.DOT, "421 4.3.2 not now, closing"))));
    }

    @ParameterizedTest
    @MethodSource("about_the_reader")
    void who_is_put_off_waits_with_a_next_attempt(Stage stage, String word, boolean pipelining)
            throws Exception {
        pipeline(pipelining);
        for (int domain = 1; domain <= READERS; domain++) {
            readers(service, 1, "domain" + domain + ".example");
        }
        break_(stage, word);
        var issue = issue(service);

        Await.until(
                "put off",
                () ->
                        service.query(
                                                """
                                                select 1 from delivery
                                                where state = 'waiting' and attempts = 1 and reply_code between 400 and 499
                                                  and deferred_at is not null
                                                  and due_at between now() + interval '30 seconds' and now() + interval '2 minutes'
                                                """)
                                        .size()
                                == READERS);
        assertThat(pauses("*")).isEmpty();
        requireSameBooks(issue);
        recover();

        awaitState(service, issue, "sent");
        assertThat(service.query("select distinct state, attempts from delivery"))
                .containsExactly("sent 2");
        requireSameBooks(issue);
    }

    static Stream<Arguments> for_good() {
        return each(
                List.of(Stage.RCPT, Stage.DATA, Stage.DOT),
                List.of("550 5.1.1 nobody", "554-5.7.1 no\r\n554 5.7.1 never"));
    }

    @ParameterizedTest
    @MethodSource("for_good")
    void who_is_refused_has_failed_with_the_reason(Stage stage, String word, boolean pipelining)
            throws Exception {
        pipeline(pipelining);
        readers(service, READERS);
        break_(stage, word);
        var issue = issue(service);

        awaitState(service, issue, "sent");
        assertThat(
                        service.query(
                                """
                                select distinct state, reply_code, enhanced_code, attempts,
                                    attention_at is not null from delivery
                                """))
                .containsExactly(
                        "failed %s %s 1 t"
                                .formatted(
                                        word.substring(0, 3),
                                        word.startsWith("550") ? "5.1.1" : "5.7.1"));
        requireSameBooks(issue);
    }

    static Stream<Arguments> of_the_dot() {
        return withAndWithoutPipelining(
                Stream.of("HANG", "CLOSE", "LATE", "what?", "354 go on", "250-taken")
                        .map(word -> Arguments.of(Stage.DOT, word)));
    }

    /// What is in doubt had its dot, and no more of it than there are connections.
    @ParameterizedTest
    @MethodSource("of_the_dot")
    void only_a_dot_without_an_answer_leaves_doubt(Stage stage, String word, boolean pipelining)
            throws Exception {
        pipeline(pipelining);
        readers(service, 3 * READERS);
        break_(stage, word);
        var issue = issue(service);
        Await.until("dots", () -> !server().dots().isEmpty());
        Await.until("left alone", () -> !pauses("*").isEmpty());
        recover();

        awaitState(service, issue, "sent");
        assertThat(server().dots()).hasSize(3 * READERS).doesNotHaveDuplicates();
        requireSameBooks(issue);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_server_that_hangs_up_within_a_message_leaves_doubt_at_most_and_brings_nothing_twice(
            boolean pipelining) throws Exception {
        pipeline(pipelining);
        readers(service, READERS);
        server().closeAt(Stage.BODY);
        var issue = issue(service);
        Await.until("left alone", () -> !pauses("*").isEmpty());
        assertThat(states("'sent', 'failed'")).isEmpty();
        recover();

        awaitState(service, issue, "sent");
        assertThat(server().dots()).doesNotHaveDuplicates();
        requireSameBooks(issue);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_answers_slowly_and_in_many_lines_gets_everything_once(boolean pipelining)
            throws Exception {
        pipeline(pipelining);
        server().answerAt(Stage.GREETING, "220-a server\r\n220-of many words\r\n220 ready");
        server().answerRecipients("250-2.1.5 fine\r\n250 2.1.5 really");
        server().answerMails("250-2.0.0 ok\r\n250-2.0.0 queued\r\n250 2.0.0 as 1F2");
        server().answerLate(Stage.RCPT, Duration.ofMillis(50));
        readers(service, READERS);
        var issue = issue(service);

        awaitState(service, issue, "sent");
        assertThat(server().dots()).hasSize(READERS).doesNotHaveDuplicates();
        assertThat(service.query("select distinct state, attempts from delivery"))
                .containsExactly("sent 1");
    }

    /// It would do so each time: the others do not wait for it, and the issue ends.
    @ParameterizedTest
    @MethodSource("at_one_reader")
    void a_server_that_breaks_off_at_one_reader_gets_all_others_and_that_one_is_put_off(
            String word, boolean pipelining) throws Exception {
        pipeline(pipelining);
        readers(service, 3 * READERS, "good.example");
        readers(service, 1, "bad.example");
        server().answerRecipients(to -> to.endsWith("@bad.example") ? word : "250 fine");
        var issue = issue(service);

        Await.until("put off", () -> putOff().equals(List.of("bad.example")));
        Await.until("all others", () -> states("'sent'").equals(List.of("sent " + 3 * READERS)));
        requireSameBooks(issue);

        service.execute(
                "update delivery set deferred_at = now() - interval '49 hours' where state = 'waiting'");
        pauseIsOver();
        Await.until("given up", () -> states("'failed'").equals(List.of("failed 1")));
        awaitState(service, issue, "sent");
        assertThat(server().dots()).hasSize(3 * READERS).doesNotHaveDuplicates();
    }

    /// There is nobody to tell by that it is about this one. The issue ends all the same.
    @ParameterizedTest
    @MethodSource("at_one_reader")
    void a_server_that_breaks_off_at_the_last_reader_keeps_the_issue_from_ending_for_a_while_only(
            String word, boolean pipelining) throws Exception {
        pipeline(pipelining);
        readers(service, 1, "good.example");
        awaitState(service, issue(service), "sent");
        forget();
        readers(service, 1, "bad.example");
        server().answerRecipients(_ -> word);
        var issue = issue(service);

        Await.until("put off", () -> putOff().equals(List.of("bad.example")));
        assertThat(server().dots()).isEmpty();
        requireSameBooks(issue);
    }

    static Stream<Arguments> at_one_reader() {
        return Stream.of(ScriptedMailServer.HANG_UP, "421 4.7.0 not that one")
                .flatMap(word -> Stream.of(true, false).map(on -> Arguments.of(word, on)));
    }

    private static List<String> putOff() {
        return service.query(
                """
                select split_part(s.address, '@', 2)
                from delivery d join subscriber s on s.id = d.subscriber_id
                where d.state = 'waiting' and d.attempts > 0 and d.deferred_at is not null
                """);
    }

    /// Its answers cannot be told to belong to their questions any more.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_server_that_says_too_much_gets_the_next_message_over_another_connection(
            boolean pipelining) throws Exception {
        pipeline(pipelining);
        server().answerMails("250 taken\r\n250 taken");
        readers(service, 3 * READERS);
        var issue = issue(service);

        awaitState(service, issue, "sent");
        assertThat(server().dots()).hasSize(3 * READERS).doesNotHaveDuplicates();
        assertThat(service.query("select distinct state from delivery")).containsExactly("sent");
        requireSameBooks(issue);
    }

    /// Said to the name of a reader, or to the wish to send: it is no yes.
    static Stream<Arguments> out_of_step() {
        return Stream.concat(
                each(List.of(Stage.DATA), List.of("250 fine", "220 hello")),
                each(List.of(Stage.MAIL, Stage.RCPT), List.of("354 go on")));
    }

    @ParameterizedTest
    @MethodSource("out_of_step")
    void what_is_no_answer_to_the_question_is_not_taken_for_one(
            Stage stage, String word, boolean pipelining) throws Exception {
        pipeline(pipelining);
        readers(service, READERS);
        break_(stage, word);
        var issue = issue(service);

        Await.until("left alone", () -> !pauses("*").isEmpty());
        assertThat(states("'sent', 'failed', 'in-doubt', 'dropped'")).isEmpty();
        recover();

        awaitState(service, issue, "sent");
        requireSameBooks(issue);
        assertThat(service.query("select distinct state from delivery")).containsExactly("sent");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_server_that_hangs_up_after_so_many_messages_gets_the_rest_over_another_connection(
            boolean pipelining) throws Exception {
        pipeline(pipelining);
        server().hangUpAfter(2);
        readers(service, 3 * READERS);
        var issue = issue(service);

        awaitState(service, issue, "sent");
        assertThat(server().dots()).hasSize(3 * READERS).doesNotHaveDuplicates();
        assertThat(service.query("select distinct state, attempts from delivery"))
                .containsExactly("sent 1");
        assertThat(pauses("*")).isEmpty();
        requireSameBooks(issue);
    }

    @Test
    void domains_that_put_off_the_first_try_get_everything_at_the_second() throws Exception {
        for (int domain = 1; domain <= READERS; domain++) {
            readers(service, 3, "domain" + domain + ".example");
        }
        Set<String> known = ConcurrentHashMap.newKeySet();
        server().answerRecipients(to ->
                known.add(to.substring(to.indexOf('@'))) ? "451 4.7.1 %s: come back" : "250 fine");
        var issue = issue(service);

        Await.until(
                "one of each put off",
                () ->
                        service.query("select state, count(*) from delivery group by 1 order by 1")
                                .equals(List.of("sent " + 2 * READERS, "waiting " + READERS)));
        assertThat(service.query("select domain from domain_pause")).isEmpty();
        tryAgainNow();

        awaitState(service, issue, "sent");
        assertThat(service.query("select attempts, count(*) from delivery group by 1 order by 1"))
                .containsExactly("1 " + 2 * READERS, "2 " + READERS);
        requireSameBooks(issue);
    }

    @Test
    void a_domain_that_puts_off_three_is_left_alone_and_no_other() throws Exception {
        readers(service, 40, "busy.example");
        readers(service, 40, "open.example");
        server().answerRecipients(
                        to -> to.endsWith("@busy.example") ? "452 4.2.2 %s: full" : "250 fine");
        var issue = issue(service);

        Await.until("others sent", () -> states("'sent'").equals(List.of("sent 40")));
        Await.until("left alone", () -> !pauses("busy.example").isEmpty());
        Await.until("given back", () -> states("'claimed'").isEmpty());
        assertThat(service.query("select domain, failures, reply_code from domain_pause"))
                .containsExactly("busy.example 1 452");
        var tried =
                service.query("select 1 from delivery where attempts > 0 and state = 'waiting'");
        assertThat(tried).hasSizeBetween(3, 3 + 2 * LANES);
        Await.until(
                "all wait",
                () ->
                        service.query(
                                                """
                                                select 1 from delivery where state = 'waiting'
                                                  and due_at > now() + interval '20 seconds'
                                                """)
                                        .size()
                                == 40);
        requireSameBooks(issue);
    }

    @Test
    void after_a_pause_ten_are_tried_and_their_word_ends_it_or_makes_it_longer() throws Exception {
        readers(service, 60, "busy.example");
        server().answerRecipients("452 4.2.2 %s: full");
        var issue = issue(service);
        Await.until("left alone", () -> !pauses("busy.example").isEmpty());
        Await.until("given back", () -> states("'claimed'").isEmpty());
        var before = attempts();

        pauseIsOver();
        Await.until("longer", () -> pauses("busy.example").equals(List.of("2 t")));
        Await.until("given back", () -> states("'claimed'").isEmpty());
        assertThat(attempts() - before).isEqualTo(10);

        server().behave();
        pauseIsOver();
        Await.until("taken", () -> states("'sent'").equals(List.of("sent 10")));
        Await.until("ended", () -> pauses("busy.example").isEmpty());
        tryAgainNow();
        awaitState(service, issue, "sent");
        assertThat(server().dots()).hasSize(60).doesNotHaveDuplicates();
        requireSameBooks(issue);
    }

    /// Its sender may have died with it.
    @Test
    void a_probe_of_which_nothing_is_heard_is_followed_by_another() throws Exception {
        readers(service, 30, "busy.example");
        service.execute(
                """
                insert into domain_pause (domain, until, failures, probed_until)
                values ('busy.example', now(), 1, now() + interval '1 hour')
                """);
        var issue = issue(service);
        Await.until(
                "all set aside",
                () -> service.query("select 1 from delivery where due_at > now()").size() == 30);
        assertThat(server().commands()).noneMatch(line -> line.startsWith("RCPT"));

        service.execute("update domain_pause set probed_until = now()");
        service.execute("update delivery set due_at = now()");
        Await.until("probed", () -> states("'sent'").equals(List.of("sent 10")));
        tryAgainNow();
        awaitState(service, issue, "sent");
    }

    @Test
    void two_senders_make_one_probe() throws Exception {
        readers(service, 60, "busy.example");
        server().answerRecipients("452 4.2.2 %s: full");
        try (var other = service.another()) {
            service.execute(
                    """
                    insert into domain_pause (domain, until, failures)
                    values ('busy.example', now(), 1)
                    """);
            issue(other);
            Await.until("longer", () -> pauses("busy.example").equals(List.of("2 t")));
            Await.until("given back", () -> states("'claimed'").isEmpty());
            assertThat(attempts()).isEqualTo(10);
        }
    }

    @Test
    void a_crowd_of_a_domain_that_is_left_alone_holds_nobody_up() throws Exception {
        readers(service, 8_000, "busy.example");
        readers(service, 20, "open.example");
        service.execute(
                """
                insert into domain_pause (domain, until, failures)
                values ('busy.example', now() + interval '1 hour', 1),
                       ('*', now() + interval '1 hour', 1)
                """);
        issue(service);
        Await.until(
                "all there",
                () -> service.query("select count(*) from delivery").equals(List.of("8020")));
        service.execute(
                """
                update delivery set due_at = now() where subscriber_id in (
                    select id from subscriber where address like '%@open.example')
                """);
        service.execute("delete from domain_pause where domain = '*'");

        Await.until(
                "others sent",
                () -> states("'sent'").equals(List.of("sent 20")),
                FaultyServerTest::whatSendersDo);
        assertThat(server().dots()).allMatch(to -> to.endsWith("@open.example"));
        // Looking further takes no more in hand than there is room for.
        assertThat(service.query("select count(*) from delivery where attempts > 0"))
                .containsExactly("20");
    }

    private static String whatSendersDo() {
        return Stream.of(
                        "select state, due_at <= now(), count(*) from delivery group by 1, 2",
                        "select domain, until > now(), failures from domain_pause",
                        "select id, state from issue",
                        "select number, ended_at is null, now() - heard_at from sender_life order by 1 desc limit 3",
                        """
                        select application_name, state, wait_event_type, wait_event,
                            now() - xact_start, now() - state_change, left(query, 60)
                        from pg_stat_activity where datname = current_database()
                        """)
                .map(sql -> sql.strip() + "\n  " + String.join("\n  ", service.query(sql)))
                .collect(Collectors.joining("\n"));
    }

    private void pipeline(boolean pipelining) {
        if (!pipelining) {
            server().offer();
        }
    }

    private void break_(Stage stage, String word) {
        switch (word) {
            case "HANG" -> server().hangAt(stage);
            case "CLOSE" -> server().closeAt(stage);
            case "LATE" -> server().answerLate(stage, LATE);
            default -> server().answerAt(stage, word);
        }
    }

    private void recover() throws SQLException {
        server().behave();
        service.execute("delete from domain_pause");
        tryAgainNow();
    }

    private static void tryAgainNow() throws SQLException {
        Await.until("nothing in hand", () -> states("'claimed'").isEmpty());
        service.execute("update delivery set due_at = now() where state = 'waiting'");
    }

    /// In one transaction: who is tried between the two might be taken, and then nobody waits for
    /// the word on them any more.
    private static void pauseIsOver() throws SQLException {
        service.execute(
                """
                update domain_pause set until = now();
                update delivery set due_at = now() where state = 'waiting'
                """);
    }

    private static List<String> states(String of) {
        return service.query(
                """
                select state, count(*) from delivery where state in (%s) group by state
                """
                        .formatted(of));
    }

    private static List<String> pauses(String domain) {
        return service.query(
                "select failures, until > now() from domain_pause where domain = '%s'"
                        .formatted(domain));
    }

    private static int attempts() {
        return Integer.parseInt(service.query("select sum(attempts) from delivery").getFirst());
    }

    /// For each reader what the server says against what the database says.
    private void requireSameBooks(IssueId issue) {
        var answers = server().answers();
        var rows =
                service.query(
                        """
                        select s.address, d.state, d.due_at is not null, d.reply_code
                        from delivery d join subscriber s on s.id = d.subscriber_id
                        where d.issue_id = '%s'
                        """
                                .formatted(issue));
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            var columns = row.split(" ", -1);
            var said =
                    answers.stream()
                            .filter(answer -> answer.reader().equals(columns[0]))
                            .map(ScriptedMailServer.Answer::reply)
                            .toList();
            var taken =
                    said.stream().filter(reply -> reply.matches("250[ -].*(\r\n250 .*)*")).count();
            var refused =
                    said.stream()
                            .filter(reply -> reply.matches("(?s)5\\d\\d .*|5\\d\\d-.*"))
                            .count();
            switch (columns[1]) {
                case "sent" -> assertThat(taken).as(row).isEqualTo(1);
                case "in-doubt" -> assertThat(said).as(row).hasSizeLessThanOrEqualTo(1);
                case "failed" -> {
                    assertThat(taken).as(row).isZero();
                    assertThat(refused).as(row).isLessThanOrEqualTo(1);
                    assertThat(columns[3]).as(row).startsWith("5");
                }
                case "waiting" -> {
                    assertThat(said).as(row).allMatch(reply -> reply.startsWith("4"));
                    assertThat(columns[2]).as(row).isEqualTo("t");
                }
                default -> throw new AssertionError(row);
            }
        }
    }
}
