package nl.millenniumgemeenten.municipality.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;
import nl.millenniumgemeenten.municipality.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterCommandTest {
    private static final Path SHARED = Path.of("..", "..", "shared", "data");

    @TempDir private Path directory = Path.of("");

    private final Database database = TestStack.createDatabase();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_dry_run_tells_what_would_change_and_changes_nothing() throws Exception {
        assertThat(run("import", "reference", "--dry-run")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("gemeenten        +480 ~0 =0")
                .contains("er is niets veranderd");
        assertThat(count("municipality")).isZero();
        assertThat(count("outbox_message")).isZero();
    }

    @Test
    void boundaries_are_taken_once_and_not_again() throws Exception {
        know("GM0001", "GM0002");
        var file = file(feature("GM0001", 5), feature("GM0002", 5.25));

        assertThat(run("import", "boundaries", "--year", "2012", file)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("2 nieuw: GM0001, GM0002");
        assertThat(count("boundary")).isEqualTo(2);
        var announced = count("outbox_message");

        assertThat(run("import", "boundaries", "--year", "2012", file)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("2 hetzelfde");
        assertThat(count("boundary_revision")).isEqualTo(2);
        assertThat(count("outbox_message")).isEqualTo(announced);
    }

    @Test
    void one_that_is_missing_and_one_that_did_not_exist_keep_all_out() throws Exception {
        know("GM0001", "GM0002");

        assertThat(
                        run(
                                "import",
                                "boundaries",
                                "--year",
                                "2012",
                                file(feature("GM0001", 5), feature("GM0007", 5.25))))
                .isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("feature 2 (GM0007): deze gemeente bestond niet op 2012-01-01.");
        assertThat(count("boundary")).isZero();

        assertThat(run("import", "boundaries", "--year", "2012", file(feature("GM0001", 5))))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("GM0002 (GM0002) ontbreekt in het bestand.");
    }

    @Test
    void shapes_that_lie_over_each_other_are_refused() throws Exception {
        know("GM0001", "GM0002");

        assertThat(
                        run(
                                "import",
                                "boundaries",
                                "--year",
                                "2012",
                                file(feature("GM0001", 5), feature("GM0002", 5.1))))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("GM0001 en GM0002 liggen over elkaar heen.");
    }

    @Test
    void what_cannot_be_done_is_said_with_how_it_can() {
        assertThat(run("import", "boundaries", "x.json")).isEqualTo(2);
        assertThat(run("export")).isEqualTo(2);
        assertThat(run("import", "boundaries", "--year", "2012", "er-is-niets.json")).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Noem één bestand of URL, en het jaar")
                .contains("bin/register import")
                .contains("Dit bestand is er niet: er-is-niets.json");
        assertThat(run()).isZero();
    }

    @Test
    void a_database_that_is_away_is_said_in_a_sentence() {
        var code =
                RegisterCommand.run(
                        List.of("import", "reference"),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of(
                                "datasources.default.url", "jdbc:postgresql://127.0.0.1:1/nowhere",
                                "datasources.default.connection-timeout", 1000,
                                "datasources.default.password", "none"));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("De database is niet te bereiken: ")
                .doesNotContain("\tat ");
    }

    @Test
    void the_real_boundaries_fit_the_register_and_a_message() throws Exception {
        if (!Files.exists(SHARED)) {
            System.out.println("Skipped: import of the real boundaries; no " + SHARED);
        }
        assumeTrue(Files.exists(SHARED), "no real boundaries here");
        assertThat(run("import", "reference")).isZero();

        for (var year : List.of("2007", "2012", "2015", "2026")) {
            var file = SHARED.resolve("boundaries-" + year + ".geojson").toString();
            assertThat(run("import", "boundaries", "--year", year, file))
                    .as(err.toString(StandardCharsets.UTF_8))
                    .isZero();
        }

        assertThat(count("boundary")).isEqualTo(443 + 415 + 393 + 342);
        // The whole country, as text: small enough to draw within the page's 150 kilobytes.
        assertThat(number("select sum(length(geometry)) from boundary where year = 2026"))
                .isLessThan(700_000);
    }

    private int run(String... arguments) {
        return RegisterCommand.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(
                        "datasources.default.url", database.jdbcUrl(),
                        "datasources.default.username", database.user(),
                        "datasources.default.password", database.password()));
    }

    private void know(String... codes) throws Exception {
        try (var service = RunningService.start(database, Map.of())) {
            for (var code : codes) {
                service.create(
                        "/municipalities/" + code,
                        "{\"name\":\"%s\",\"province\":\"Utrecht\"}".formatted(code));
            }
        }
    }

    private String file(String... features) throws Exception {
        var file = Files.createTempFile(directory, "boundaries", ".geojson");
        return Files.writeString(
                        file,
                        "{\"type\":\"FeatureCollection\",\"features\":["
                                + String.join(",", features)
                                + "]}")
                .toString();
    }

    private static String feature(String code, double west) {
        double east = west + 0.25;
        return """
        {"type":"Feature","properties":{"statcode":"%s"},"geometry":{"type":"Polygon","coordinates":
         [[[%2$s,52],[%3$s,52],[%3$s,52.25],[%2$s,52.25],[%2$s,52]]]}}
        """
                .formatted(code, west, east);
    }

    private int count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    private int number(String query) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
