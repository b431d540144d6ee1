package nl.millenniumgemeenten.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @Test
    void a_kept_server_has_its_rows_after_a_restart_and_waits_for_the_disk(@TempDir Path directory)
            throws Exception {
        try (var postgres = LocalPostgres.keptIn(directory, Ports.free(), "top-secret")) {
            postgres.start();
            var database = postgres.server().createDatabase("content", "first");
            execute(database, "CREATE TABLE page (title text)");
            execute(database, "INSERT INTO page VALUES ('Over de campagne')");
            assertThat(read(database, "SHOW fsync")).isEqualTo("on");
            assertThat(read(database, "SHOW synchronous_commit")).isEqualTo("on");

            postgres.stop();
            postgres.start();
            var again = postgres.server().createDatabase("content", "second");

            assertThat(read(again, "SELECT title FROM page")).isEqualTo("Over de campagne");
            assertThatThrownBy(database::connect)
                    .as("the first password")
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_server_left_behind_by_a_killed_run_makes_way(@TempDir Path directory) throws Exception {
        var abandoned = LocalPostgres.keptIn(directory, Ports.free(), "top-secret");
        abandoned.start();
        var port = abandoned.server().port();
        var pidFile = directory.resolve("data/postmaster.pid");
        var pid = Files.readAllLines(pidFile).getFirst();
        // A killed JVM lets go of its lock and no more.
        Files.delete(directory.resolve("data/epg-lock"));

        try (var next = LocalPostgres.keptIn(directory, port, "top-secret")) {
            next.start();

            assertThat(read(next.server().createDatabase("content", "x"), "SELECT 'here'"))
                    .isEqualTo("here");
            assertThat(Files.readAllLines(pidFile).getFirst()).isNotEqualTo(pid);
        }
    }

    @Test
    void each_test_class_gets_a_database_of_its_own() throws Exception {
        var one = TestStack.createDatabase();
        var other = TestStack.createDatabase();

        execute(one, "CREATE TABLE page (title text)");

        assertThat(other.jdbcUrl()).isNotEqualTo(one.jdbcUrl());
        assertThat(read(other, "SELECT to_regclass('page') IS NULL")).isEqualTo("t");
        assertThat(read(one, "SELECT lower('ÉÉN') || ('b' < 'É')")).isEqualTo("ééntrue");
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
