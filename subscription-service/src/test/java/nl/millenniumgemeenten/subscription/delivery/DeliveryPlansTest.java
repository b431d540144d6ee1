package nl.millenniumgemeenten.subscription.delivery;

import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.readers;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What sending reads for each mail stays the same however many deliveries of the past there are,
/// and whenever statistics were made of the tables last. Counted in pages, not by a clock.
class DeliveryPlansTest {
    private static final int READERS = 8_000;
    private static final int PAST_ISSUES = 3;
    private static final int GROUP = 64;

    /// A row is found by a few indexes of two or three levels each, and written.
    private static final int PAGES_EACH = 55;

    private static final Pattern PAGES = Pattern.compile("\"Shared (?:Hit|Read) Blocks\": (\\d+)");

    private final RunningService service = RunningService.start(Map.of("mail.sending", false));

    @AfterEach
    void stop() {
        service.close();
    }

    /// When statistics were made.
    enum Statistics {
        NEVER,
        OF_EMPTY_TABLES,
        OF_THE_PAST,
        WHILE_PREPARED,
        OF_NOW
    }

    @ParameterizedTest
    @EnumSource(Statistics.class)
    void a_mail_costs_no_more_for_what_was_sent_before(Statistics statistics) throws Exception {
        for (var table :
                new String[] {
                    "delivery",
                    "subscriber",
                    "subscription",
                    "issue",
                    "issue_list",
                    "issue_tally",
                    "sender_mark",
                    "domain_pause"
                }) {
            service.execute("alter table %s set (autovacuum_enabled = off)".formatted(table));
        }
        analyze(statistics, Statistics.OF_EMPTY_TABLES);
        readers(service, READERS);
        for (int past = 0; past < PAST_ISSUES; past++) {
            deliveries("sent");
        }
        service.execute(
                """
                update delivery set state = 'sent', due_at = null, claim = 1, settled_at = now()
                """);
        analyze(statistics, Statistics.OF_THE_PAST);
        var issue = deliveries("sending");
        analyze(statistics, Statistics.WHILE_PREPARED);
        service.execute(
                """
                update delivery set state = 'sent', due_at = null, claim = 2, settled_at = now()
                where issue_id = '%s' and id %% 2 = 0
                """
                        .formatted(issue));
        analyze(statistics, Statistics.OF_NOW);

        service.execute("insert into sender_mark (life, writer) values (2, 1)");
        try (var rows = service.bean(DeliveryConnections.class).rows("plans")) {
            assertCheap(
                    rows,
                    "prepare",
                    Preparation.NEXT_CHUNK,
                    "null, '%s', null, null, %d, '%s'".formatted(issue, GROUP, issue));
            assertCheap(
                    rows,
                    "prepare for who reads Dutch",
                    Preparation.NEXT_CHUNK,
                    "null, '%s', 'nl', 'nl', %d, '%s'".formatted(issue, GROUP, issue));
            assertCheap(
                    rows, "claim", Claims.CLAIM, "'%s', %d, %d, 2".formatted(issue, GROUP, GROUP));
            var ids = claimed();
            assertThat(ids).hasSize(GROUP);
            assertCheap(rows, "note", Writing.NOTE, mark(ids, 1));
            assertCheap(
                    rows,
                    "settle",
                    Writing.SETTLE,
                    mark(ids, 2)
                            + ", %s, %s, %s, %s, 2, 2"
                                    .formatted(
                                            array(ids),
                                            array(new long[ids.length]),
                                            array(new long[ids.length]),
                                            Arrays.stream(ids)
                                                    .mapToObj(_ -> "")
                                                    .collect(
                                                            Collectors.joining(
                                                                    "\",\"", "'{\"", "\"}'"))));
            assertThat(claimed()).isEmpty();
            assertCheap(
                    rows, "claim", Claims.CLAIM, "'%s', %d, %d, 2".formatted(issue, GROUP, GROUP));
            assertCheap(rows, "release", Writing.RELEASE, "%s, 2, 2".formatted(array(claimed())));
            assertThat(claimed()).isEmpty();

            service.execute(
                    """
                    update delivery set state = 'sent', due_at = null, settled_at = now()
                    where issue_id = '%s' and due_at is not null
                    """
                            .formatted(issue));
            service.execute("update issue set recipients = %d".formatted(READERS));
            service.execute(
                    """
                    insert into issue_tally as t (issue_id, life, writer, sent)
                    values ('%s', 2, 1, %d)
                    on conflict (issue_id, life, writer) do update set sent = excluded.sent
                    """
                            .formatted(issue, READERS));
            service.execute("vacuum delivery");
            assertCheap(rows, "end", Preparation.ENDED, "'%s'".formatted(issue));
        }
    }

    private void analyze(Statistics wanted, Statistics now) throws SQLException {
        if (wanted == now) {
            service.execute("analyze");
        }
    }

    /// An issue for all readers, with its deliveries as preparation writes them.
    private UUID deliveries(String state) throws SQLException {
        var issue = UUID.randomUUID();
        service.execute(
                """
                insert into issue (id, revision, state, draft_edition, language, digest_from)
                values ('%s', 1, '%s', 1, 'nl', now())
                """
                        .formatted(issue, state));
        service.execute(
                """
                insert into issue_list
                select '%s', id from mailing_list where key = 'newsletter'
                """
                        .formatted(issue));
        service.execute(
                """
                insert into delivery (issue_id, subscriber_id, state, due_at)
                select '%s', id, 'waiting', now() from subscriber order by id
                """
                        .formatted(issue));
        return issue;
    }

    private long[] claimed() {
        return service.query("select id from delivery where state = 'claimed'").stream()
                .mapToLong(Long::parseLong)
                .toArray();
    }

    /// The parameters of a mark of life 2.
    private static String mark(long[] ids, int turn) {
        return "%s, 2, %d, '{}', '{}', 2, %d".formatted(array(ids), turn, turn);
    }

    private static String array(long[] numbers) {
        return LongStream.of(numbers)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(",", "'{", "}'"));
    }

    private static void assertCheap(
            Connection connection, String name, String sql, String parameters) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("prepare \"%s\" as %s".formatted(name, numbered(sql)));
            try (var plan =
                    statement.executeQuery(
                            "explain (analyze, buffers, timing off, format json) execute \"%s\" (%s)"
                                    .formatted(name, parameters))) {
                plan.next();
                var text = plan.getString(1);
                // Of the node at the top, which counts those under it as well.
                var pages =
                        PAGES.matcher(text)
                                .results()
                                .limit(2)
                                .mapToInt(found -> Integer.parseInt(found.group(1)))
                                .sum();
                assertThat(pages).as(name + ": " + text).isLessThan(GROUP * PAGES_EACH);
            }
            statement.execute("deallocate \"%s\"".formatted(name));
        }
    }

    /// JDBC's question marks as PostgreSQL writes them.
    private static String numbered(String sql) {
        var parts = sql.split("\\?", -1);
        var numbered = new StringBuilder(parts[0]);
        for (int at = 1; at < parts.length; at++) {
            numbered.append('$').append(at).append(parts[at]);
        }
        return numbered.toString();
    }
}
