package nl.millenniumgemeenten.subscription.delivery;

import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.awaitState;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.issue;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.readers;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ScriptedMailServer.Stage;
import nl.millenniumgemeenten.subscription.service.Silence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliverySenderTest {
    @RegisterExtension private static final Silence SILENCE = new Silence();

    private static final Map<String, Object> QUICK =
            Map.of(
                    "sending.enabled", true,
                    "sending.poll", "50ms",
                    "sending.lanes", 4,
                    "sending.relay-pause", "200ms",
                    "sending.reply-patience", "1s",
                    "sending.dot-patience", "1s",
                    "sending.return-address", "terug@example.org");

    private final RunningService service = RunningService.start(QUICK);

    @BeforeEach
    void pipeline() {
        service.mailServer().offer("PIPELINING");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void everybody_who_reads_the_list_gets_it_once() throws Exception {
        readers(service, 40);
        service.execute(
                "update subscription set state = 'ended', ended_at = now() where subscriber_id ="
                        + " (select id from subscriber where address = 'reader7@example.org')");
        var issue = issue(service);

        awaitState(service, issue, "sent");

        assertThat(service.mailServer().dots()).hasSize(39).doesNotHaveDuplicates();
        assertThat(service.mailServer().mailsTo("reader7@example.org")).isEmpty();
        assertThat(states(service)).containsExactly("sent 39");
        var progress = service.bean(Deliveries.class).progress(issue).orElseThrow();
        assertThat(progress.total()).isEqualTo(39);
        assertThat(progress.sent()).isEqualTo(39);
        assertThat(progress.waiting()).isZero();
        var shown = service.send("/issues/" + issue + "/progress", "GET", "", "contributor");
        assertThat(shown.body()).contains("\"state\":\"sent\"", "\"total\":39", "\"sent\":39");
        assertThat(
                        service.send(
                                        "/issues/6f1d3c1a-0000-4000-8000-000000000001/progress",
                                        "GET",
                                        "",
                                        "editor")
                                .statusCode())
                .isEqualTo(404);
    }

    /// A crew goes home when there is nothing to send. What it said last of its messages may not
    /// keep the next one from starting: each start would be refused, given back and claimed again.
    @Test
    void a_later_issue_is_claimed_once_as_the_first_is() throws Exception {
        readers(service, 200);
        awaitState(service, issue(service), "sent");
        Await.until(
                "the crew goes home",
                () ->
                        service.query(
                                        """
                                        select 1 from pg_stat_activity
                                        where datname = current_database()
                                          and application_name like 'issue-writer%'
                                        """)
                                .isEmpty());
        service.execute("create table given_back (delivery bigint)");
        service.execute(
                """
                create function note_given_back() returns trigger language plpgsql as $$
                begin
                    insert into given_back values (new.id);
                    return new;
                end $$
                """);
        service.execute(
                """
                create trigger given_back after update on delivery for each row
                when (old.state = 'claimed' and new.state = 'waiting')
                execute function note_given_back()
                """);

        awaitState(service, issue(service), "sent");

        assertThat(service.query("select delivery from given_back")).isEmpty();
        assertThat(service.mailServer().dots()).hasSize(400);
        assertThat(states(service)).containsExactly("sent 400");
    }

    /// Every third reader leaves as soon as their delivery is claimed, so that its start is refused
    /// beside others of its group that are on their way then.
    @Test
    void what_left_is_not_sent_again_where_giving_back_what_did_not_breaks() throws Exception {
        readers(service, 120);
        service.execute("create sequence attempt");
        service.execute(
                """
                create function interfere() returns trigger language plpgsql as $$
                begin
                    if new.state = 'claimed' and new.id % 3 = 0 then
                        update subscription set state = 'ended', ended_at = now()
                        where subscriber_id = new.subscriber_id;
                    elsif new.state in ('waiting', 'dropped') and nextval('attempt') % 5 = 1 then
                        raise 'not now';
                    end if;
                    return new;
                end $$
                """);
        service.execute(
                """
                create trigger interfering after update on delivery for each row
                when (old.state <> new.state) execute function interfere()
                """);

        awaitState(service, issue(service), "sent");

        assertThat(service.mailServer().dots()).hasSize(80).doesNotHaveDuplicates();
        assertThat(states(service)).containsExactly("dropped 40", "sent 80");
        assertThat(service.query("select 1 from attempt where last_value > 40")).isNotEmpty();
    }

    @Test
    void a_mail_names_its_reader_and_lets_them_stop_with_one_click() throws Exception {
        readers(service, 1);
        issue(service);

        var mail = service.mailServer().mailTo("reader1@example.org", 1);

        var key = mail.sender().substring("<terug+".length(), mail.sender().indexOf('@'));
        assertThat(mail.header("To")).isEqualTo("reader1@example.org");
        assertThat(mail.subject()).isEqualTo("Nieuws: één");
        assertThat(mail.header("List-Unsubscribe"))
                .isEqualToNormalizingWhitespace(
                        "<https://millenniumgemeenten.example/nieuwsbrief/afmelden/"
                                + "T00000000000000000000001?issue=1>,"
                                + " <mailto:terug+afmelden-"
                                + key
                                + "@example.org?subject=afmelden>");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.header("Message-ID")).matches("<[0-9a-v]{23}@example\\.org>");
        assertThat(mail.sender()).matches("<terug\\+[0-9a-v]{23}@example\\.org>");
        assertThat(mail.text())
                .isEqualToNormalizingNewlines(
                        "Hoi\n.punt\nhttps://x.example/T00000000000000000000001");
        assertThat(mail.html()).contains("href=\"https://x.example/T00000000000000000000001\"");
        assertThat(service.bean(DeliveryKey.class).parse(key))
                .hasValue(Long.parseLong(service.query("select id from delivery").getFirst()));
    }

    @Test
    void who_is_refused_has_failed_and_who_is_put_off_is_tried_again() throws Exception {
        readers(service, 3);
        service.mailServer()
                .answerRecipients(
                        to -> to.startsWith("reader2@") ? "550 5.1.1 %s: nobody" : "250 fine");
        service.mailServer()
                .answerMails(
                        to -> to.startsWith("reader3@") ? "451 4.7.1 later" : "250 2.0.0 taken");
        var issue = issue(service);

        Await.until(
                "settled",
                () -> states(service).equals(List.of("failed 1", "sent 1", "waiting 1")));
        assertThat(
                        service.query(
                                """
                                select state, reply_code, enhanced_code, attempts from delivery
                                where state <> 'sent' order by state
                                """))
                .containsExactly("failed 550 5.1.1 1", "waiting 451 4.7.1 1");
        assertThat(service.bean(Deliveries.class).progress(issue).orElseThrow().deferred())
                .isEqualTo(1);

        service.mailServer().answerMails("250 taken");
        service.execute("update delivery set due_at = now() where state = 'waiting'");
        awaitState(service, issue, "sent");
        assertThat(service.mailServer().mailsTo("reader3@example.org")).hasSize(1);
        assertThat(service.bean(Deliveries.class).progress(issue).orElseThrow().deferred())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, hang", "EHLO, hang", "MAIL, hang", "RCPT, hang", "DATA, hang",
        "GREETING, close", "EHLO, close", "MAIL, close", "RCPT, close", "DATA, close"
    })
    void a_server_that_fails_before_the_dot_costs_nobody_the_mail_nor_brings_it_twice(
            Stage stage, String how) throws Exception {
        if (how.equals("hang")) {
            service.mailServer().hangAt(stage);
        } else {
            service.mailServer().closeAt(stage);
        }
        readers(service, 30);
        var issue = issue(service);
        Await.until(
                "trouble",
                () ->
                        !service.query(
                                        """
                                        select 1 from domain_pause
                                        union all select 1 from delivery where deferred_at is not null
                                        """)
                                .isEmpty());

        service.mailServer().behave();
        service.execute("delete from domain_pause where domain <> '*'");
        Await.until(
                "sent",
                () -> {
                    retryNow();
                    return states(service).equals(List.of("sent 30"));
                });
        awaitState(service, issue, "sent");
        assertThat(service.mailServer().dots()).hasSize(30).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"hang", "close"})
    void a_dot_without_an_answer_leaves_in_doubt_what_was_in_hand_and_nothing_else(String how)
            throws Exception {
        if (how.equals("hang")) {
            service.mailServer().hangAt(Stage.DOT);
        } else {
            service.mailServer().closeAt(Stage.DOT);
        }
        readers(service, 60);
        var issue = issue(service);
        Await.until(
                "in doubt",
                () -> !service.query("select 1 from delivery where state = 'in-doubt'").isEmpty());

        service.mailServer().behave();
        awaitState(service, issue, "sent");

        assertThat(service.mailServer().dots()).doesNotHaveDuplicates().hasSize(60);
        var doubts =
                service.query("select id from delivery where state = 'in-doubt'").stream()
                        .map(Long::valueOf)
                        .toList();
        var progress = service.bean(Deliveries.class).progress(issue).orElseThrow();
        assertThat(progress.inDoubt()).isEqualTo(doubts.size());
        assertThat(progress.sent()).isEqualTo(60 - doubts.size());

        assertThat(service.bean(Deliveries.class).sendAgain(issue, doubts.getFirst())).isTrue();
        Await.until(
                "sent again",
                () ->
                        service.query("select state from delivery where id = " + doubts.getFirst())
                                .equals(List.of("sent")));
        assertThat(service.mailServer().dots()).hasSize(61);
    }

    @Test
    void two_instances_send_to_everybody_once() throws Exception {
        readers(service, 400);
        try (var other = service.another()) {
            var issue = issue(service);
            awaitState(service, issue, "sent");
            assertThat(other.query("select count(distinct claim) > 0 from delivery"))
                    .containsExactly("t");
        }
        assertThat(service.mailServer().dots()).hasSize(400).doesNotHaveDuplicates();
        assertThat(states(service)).containsExactly("sent 400");
    }

    @Test
    void what_a_dead_sender_had_in_hand_is_sent_or_in_doubt() throws Exception {
        readers(service, 10);
        service.execute(
                """
                create function as_if_claimed() returns trigger language plpgsql as $$
                begin
                    new.claim := 1000000; new.due_at := null; new.attempts := 1;
                    new.state := 'claimed';
                    return new;
                end $$;
                create trigger as_if_claimed before insert on delivery
                    for each row execute function as_if_claimed();
                """);
        var issue = issue(service);
        Await.until("claimed", () -> states(service).equals(List.of("claimed 10")));
        service.execute(
                """
                insert into sender_mark (life, writer, started, accepted)
                select 1000000, 1, array[min(id), min(id) + 1], array[min(id) + 3, min(id) + 4]
                from delivery
                union all select 1000000, 2, array[min(id) + 2], '{}' from delivery
                """);
        service.execute(
                """
                insert into sender_life (number, started_at) overriding system value
                values (1000000, now())
                """);

        awaitState(service, issue, "sent");

        assertThat(states(service)).containsExactly("in-doubt 3", "sent 7");
        assertThat(service.mailServer().dots()).hasSize(5).doesNotHaveDuplicates();
        assertThat(service.query("select distinct attempts from delivery")).containsExactly("1");
        assertThat(service.query("select count(*) from sender_mark where life = 1000000"))
                .containsExactly("0");
    }

    @Test
    void a_paused_issue_waits_and_a_cancelled_one_ends() throws Exception {
        service.execute("update sending_rate set per_second = 20, tokens = 0");
        readers(service, 100);
        var issue = issue(service);
        Await.until("some", () -> service.mailServer().dots().size() > 5);

        service.execute("update issue set state = 'paused', pause_reason = 'desk'");
        Await.until(
                "nothing in hand",
                () ->
                        service.query(
                                        """
                                        select 1 from delivery
                                        where state in ('claimed', 'sending')
                                        """)
                                .isEmpty());
        var sent = service.mailServer().dots().size();
        assertThat(sent).isLessThan(60);
        assertThat(states(service)).contains("sent " + sent, "waiting " + (100 - sent));

        service.execute("update issue set state = 'cancelled', pause_reason = null");
        Await.until(
                "dropped",
                () -> states(service).equals(List.of("dropped " + (100 - sent), "sent " + sent)));
        assertThat(service.bean(Deliveries.class).progress(issue).orElseThrow().dropped())
                .isEqualTo(100 - sent);
    }

    @Test
    void all_instances_together_keep_to_the_rate() throws Exception {
        readers(service, 60);
        try (var other = service.another()) {
            service.execute(
                    "update sending_rate set per_second = 20, tokens = 0, refilled_at = now()");
            var began = System.nanoTime();
            var issue = issue(service);
            awaitState(other, issue, "sent");
            var seconds = (System.nanoTime() - began) / 1e9;

            assertThat(60 / seconds).isLessThan(20 * 1.05 + 1);
        }
        assertThat(service.mailServer().dots()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void an_issue_that_many_refuse_stops_by_itself() throws Exception {
        readers(service, 900);
        var refused = new HashSet<String>();
        IntStream.rangeClosed(1, 900)
                .filter(n -> n % 10 == 0)
                .forEach(n -> refused.add("reader" + n + "@example.org"));
        service.mailServer()
                .answerRecipients(to -> refused.contains(to) ? "550 5.7.1 no" : "250 fine");
        var issue = issue(service);

        awaitState(service, issue, "paused");

        assertThat(service.query("select pause_reason from issue")).containsExactly("refusals");
    }

    private void retryNow() {
        try {
            service.execute(
                    "update delivery set due_at = now() where state = 'waiting' and due_at > now()");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
