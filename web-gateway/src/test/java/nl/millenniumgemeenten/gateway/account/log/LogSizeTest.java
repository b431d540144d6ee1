package nl.millenniumgemeenten.gateway.account.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;
import nl.millenniumgemeenten.gateway.account.log.LogQuestion.Cursor;
import nl.millenniumgemeenten.localstack.TestStack;
import org.assertj.core.data.Offset;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A long log answers as fast as a short one, and gets no longer than it is kept.
class LogSizeTest {
    private static final Logger LOG = LoggerFactory.getLogger(LogSizeTest.class);
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    /// Raise to 1,000,000 to measure; the figures of that are in decision 33.
    private static final int ROWS = Integer.getInteger("log.rows", 50_000);

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private final AccountsDatabase database = new AccountsDatabase(dataSource);
    private final LogReading log = new LogReading(database);

    @BeforeEach
    void prepared() {
        var fresh = TestStack.createDatabase();
        dataSource.setUrl(fresh.jdbcUrl());
        dataSource.setUser(fresh.user());
        dataSource.setPassword(fresh.password());
        Flyway.configure(LogSizeTest.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @Test
    void every_question_is_answered_from_an_index() throws SQLException {
        fill();
        var person = new UUID(0, 7);
        var month = Optional.of(NOW.minus(Duration.ofDays(400)));
        var until = Optional.of(NOW.minus(Duration.ofDays(370)));
        var none = Optional.<UUID>empty();
        var always = Optional.<Instant>empty();
        var middle = new Cursor(NOW.minus(Duration.ofDays(365)), 1);

        measured("all", LogQuestion.ALL, Optional.empty());
        measured("deep", LogQuestion.ALL, Optional.of(middle));
        measured("person", question(Optional.of(person), "", "", always, always), Optional.empty());
        measured("period", question(none, "", "", month, until), Optional.empty());
        measured("kind", question(none, "soort 3", "", always, always), Optional.empty());
        measured("words", question(none, "", "iets 17", always, always), Optional.empty());
        measured(
                "everything",
                question(Optional.of(person), "soort 3", "iets", month, until),
                Optional.of(middle));
        measured("thing", question(none, "", "ding-4711", always, always), Optional.empty());
        measured("nothing", question(none, "", "kwaak", always, always), Optional.empty());
    }

    @Test
    void what_is_too_old_is_deleted_by_the_clock_and_nothing_else() throws SQLException {
        fill();
        var retention = new LogRetention(database, Duration.ofDays(365), () -> NOW);

        long deleted = retention.deleteOld();

        assertThat(deleted).isCloseTo(ROWS / 2, Offset.offset(ROWS / 100L));
        assertThat(retention.deleteOld()).isZero();
        assertThat(log.read(LogQuestion.ALL, Optional.empty(), 1)).hasSize(1);
        var old =
                question(
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        Optional.of(NOW.minus(Duration.ofDays(365))));
        assertThat(log.read(old, Optional.empty(), 1)).isEmpty();
    }

    private void measured(String name, LogQuestion question, Optional<Cursor> after) {
        log.read(question, after, 51);
        var start = System.nanoTime();
        var rows = log.read(question, after, 51);
        var took = Duration.ofNanos(System.nanoTime() - start);

        LOG.atInfo()
                .addKeyValue("question", name)
                .addKeyValue("found", rows.size())
                .addKeyValue("took", took)
                .log("log asked");
        assertThat(took).as(name).isLessThan(Duration.ofMillis(500));
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i).at()).isBeforeOrEqualTo(rows.get(i - 1).at());
        }
        assertThat(rows)
                .allMatch(row ->
                        question.kind().isEmpty() || row.action().kind().equals(question.kind()));
        assertThat(rows)
                .allMatch(row ->
                        question.account().isEmpty() || row.account().equals(question.account()));
    }

    private static LogQuestion question(
            Optional<UUID> account,
            String kind,
            String words,
            Optional<Instant> from,
            Optional<Instant> until) {
        return new LogQuestion(account, kind, words, from, until);
    }

    /// Two years of a busy desk: 20 people, 100 things that can be done, of 20 kinds.
    private void fill() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into log_action (route, kind, words)
                    select 'POST /redactie/' || i, 'soort ' || i % 20, 'iets ' || i || ' doen'
                    from generate_series(1, 100) i
                    """);
            statement.execute(
                    """
                    insert into log_entry (at, account_id, action_id, thing, address, outcome)
                    select timestamptz '2026-11-25T12:00:00Z' - i * interval '730 days' / %1$d,
                           ('00000000-0000-0000-0000-' || lpad(to_hex(i %% 20), 12, '0'))::uuid,
                           1 + (i::bigint * 7919 %% 100)::int, 'ding-' || i %% 10000, '/redactie/dingen/' || i, 'done'
                    from generate_series(1, %1$d) i
                    """
                            .formatted(ROWS));
            statement.execute("analyze log_entry");
        }
    }
}
