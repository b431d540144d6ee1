package nl.millenniumgemeenten.subscription.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/// What stood in the database before there were lists means the same with lists.
class BackFillTest {
    private final Database database = TestStack.createDatabase();

    @Test
    void everybody_reads_the_newsletter_as_before_and_withdrawn_sign_ups_leave_nothing()
            throws SQLException {
        migrateTo("4");
        try (var connection = database.connect()) {
            insert(
                    connection,
                    "'pending', 'p', 'p', 'p', 'p', 'home', '2026-11',"
                            + " timestamptz '2026-11-08', null, null, null");
            insert(
                    connection,
                    "'confirmed', 'c', 'c', 'c', 'c', 'home', '2026-11',"
                            + " null, timestamptz '2026-11-02', null, null");
            insert(
                    connection,
                    "'unsubscribed', 'u', null, null, null, 'page', '2026-11',"
                            + " null, timestamptz '2026-11-03', timestamptz '2026-11-04', 'proof'");
            insert(
                    connection,
                    "'withdrawn', 'w', null, null, null, null, null,"
                            + " null, null, timestamptz '2026-11-05', null");
            insert(
                    connection,
                    "'lapsed', 'l', null, null, null, null, null,"
                            + " null, null, timestamptz '2026-11-06', null");
            execute(
                    connection,
                    """
                    insert into confirmation_token
                    select 'x', id, expires_at from subscriber where state = 'pending'
                    """);
        }

        migrateTo("latest");

        assertThat(
                        rows(
                                """
                                select unsubscribe_token, key, s.state, s.source, s.wording,
                                    asked_at::date, given_at::date, s.ended_at::date
                                from subscription s join subscriber on subscriber.id = subscriber_id
                                join mailing_list on mailing_list.id = list_id order by 1
                                """))
                .containsExactly(
                        "c newsletter active home 2026-11 2026-11-02 2026-11-02 null",
                        "p newsletter pending home 2026-11 2026-11-01 null null",
                        "u newsletter ended page 2026-11 2026-11-03 2026-11-03 2026-11-04");
        assertThat(
                        rows(
                                """
                                select unsubscribe_token, act, at::date from subscription_act
                                join subscriber on subscriber.id = subscriber_id order by 1, position
                                """))
                .containsExactly(
                        "c asked 2026-11-02",
                        "c given 2026-11-02",
                        "p asked 2026-11-01",
                        "u asked 2026-11-03",
                        "u given 2026-11-03",
                        "u ended 2026-11-04");
        assertThat(
                        rows(
                                """
                                select key from confirmation_list join mailing_list on id = list_id
                                """))
                .containsExactly("newsletter");
        assertThat(rows("select distinct language from subscriber")).containsExactly("nl");
    }

    private void migrateTo(String version) {
        Flyway.configure(BackFillTest.class.getClassLoader())
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static void insert(Connection connection, String values) throws SQLException {
        execute(
                connection,
                """
                insert into subscriber (id, state, unsubscribe_token, address_typed, address,
                    address_key, source, wording, expires_at, confirmed_at, ended_at, consent_proof)
                values (gen_random_uuid(), %s)
                """
                        .formatted(values));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var row = new StringBuilder(rows.getString(1));
                for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.append(' ').append(rows.getString(column));
                }
                found.add(row.toString());
            }
            return found;
        }
    }
}
