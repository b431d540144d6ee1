package nl.millenniumgemeenten.municipality.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;
import nl.millenniumgemeenten.municipality.referencedata.ReferenceDirectory;
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
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("grenzen 2012     hetzelfde bestand", "Er is niets veranderd");
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
    void a_trial_may_be_asked_for_before_what_it_is_of() throws Exception {
        assertThat(run("import", "--dry-run", "reference")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("er is niets veranderd");
        assertThat(count("municipality")).isZero();
        assertThat(run("import", "--dry-run")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Zeg wat je wilt importeren.");
    }

    @Test
    void what_cannot_be_done_is_said_with_how_it_can() {
        assertThat(run("import", "boundaries", "x.json")).isEqualTo(2);
        assertThat(run("export")).isEqualTo(2);
        assertThat(run("import", directory.toString(), "--year", "2012")).isEqualTo(2);
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
    void a_directory_is_understood_by_names_and_columns_and_taken_once() throws Exception {
        var files = ReferenceDirectory.in(directory);
        Files.move(
                directory.resolve("territorial-changes.csv"), directory.resolve("lijst-2022.csv"));
        files.write("LEES-MIJ.md", "niets");
        Files.move(
                Path.of(file(feature("GM0398", 5), feature("GM0416", 5.25))),
                directory.resolve("gemeenten-2012.geojson"));

        assertThat(run("import", directory.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "Niet nodig: LEES-MIJ.md",
                        "gemeenten        +3 ~0 =0",
                        "herindelingen    +1 ~0 =0",
                        "grenzen 2012     +2 ~0 =0");
        var announced = count("outbox_message");
        assertThat(count("boundary")).isEqualTo(2);

        out.reset();
        assertThat(run("import", directory.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Er is niets veranderd");
        assertThat(count("outbox_message")).isEqualTo(announced);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_trial_tells_of_every_field_what_it_becomes() throws Exception {
        var files = ReferenceDirectory.in(directory);
        assertThat(run("import", directory.toString())).isZero();
        files.replace("municipalities.csv", "88000,2024", "90000,2026");
        out.reset();

        assertThat(run("import", directory.toString(), "--dry-run")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "  ~ gemeente GM1980",
                        "      population_years: 2024 → 2026",
                        "      populations: 88000 → 90000",
                        "Dit was een proef: er is niets veranderd.");
        assertThat(number("select inhabitants from municipality where code = 'GM1980'"))
                .isEqualTo(88_000);
    }

    @Test
    void one_bad_row_or_shape_keeps_everything_out() throws Exception {
        var files =
                ReferenceDirectory.in(directory)
                        .replace("territorial-changes.csv", ",in_force,CBS", ",gisteren,CBS")
                        .write("participants-2.csv", "code,naam\n");
        assertThat(run("import", directory.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("territorial-changes.csv:2: status: 'gisteren' kennen we niet");

        files.replace("territorial-changes.csv", "gisteren", "in_force")
                .write("boundaries-2012.geojson", "{\"type\":\"FeatureCollection\"");
        assertThat(run("import", directory.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("boundaries-2012.geojson: De JSON is kapot op regel 1.");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();

        try (var large =
                new RandomAccessFile(directory.resolve("boundaries-2012.geojson").toFile(), "rw")) {
            large.setLength(200L * 1024 * 1024);
        }
        assertThat(run("import", directory.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("boundaries-2012.geojson:0: is groter dan 150 MB");

        files.write("goals-2.csv", "number,text,theme\n1,Een,een\n");
        assertThat(run("import", directory.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("goals.csv:0: houdt hetzelfde in als goals-2.csv");
        assertThat(count("municipality")).isZero();
        assertThat(count("goal")).isZero();
    }

    @Test
    void participants_can_come_in_a_file_of_their_own() throws Exception {
        var files = ReferenceDirectory.in(directory);
        assertThat(run("import", "reference", directory.toString())).isZero();
        out.reset();
        files.write(
                "nieuw.csv",
                """
                code,status,date,date_kind,goals,goals_basis,sign_unveiled,ended,source,note
                GM0398,confirmed,2010-05,raadsbesluit,1,,,,https://example.org,
                """);

        assertThat(run("import", "participants", directory.resolve("nieuw.csv").toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("deelnames        +1 ~0 =0");

        files.replace("nieuw.csv", "GM0398,confirmed,2010-05", "GM9999,confirmed,mei");
        assertThat(run("import", "participants", directory.resolve("nieuw.csv").toString()))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "nieuw.csv:2: code: GM9999 staat niet in het register",
                        "nieuw.csv:2: date: Dit moet een jaar, maand of dag zijn");
        assertThat(count("participation")).isEqualTo(2);
    }

    @Test
    void the_register_of_tooi_is_laid_beside_ours() throws Exception {
        know("GM0001");
        var file = directory.resolve("tooi.json");
        Files.writeString(
                file,
                """
                [{"@id":"https://identifier.overheid.nl/tooi/id/gemeente/gm0001",
                  "@type":["https://identifier.overheid.nl/tooi/def/ont/Gemeente"],
                  "https://identifier.overheid.nl/tooi/def/ont/begindatum":[{"@value":"1811-01-01"}],
                  "https://identifier.overheid.nl/tooi/def/ont/officieleNaamExclSoort":
                   [{"@value":"Een"}]}]
                """);

        assertThat(run("import", "tooi", file.toString(), "--dry-run")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "gemeenten        +0 ~1 =0",
                        "      exists_from: (leeg) → 1811-01-01",
                        "regel 1, GM0001: naam is GM0001, TOOI zegt Een",
                        "er is niets veranderd");
        assertThat(number("select count(*) from municipality where exists_from is null"))
                .isEqualTo(1);

        assertThat(run("import", "tooi", file.toString())).isZero();
        out.reset();
        assertThat(run("import", "tooi", file.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("anders in TOOI   1")
                .doesNotContain("=1")
                .endsWith("Er is niets veranderd.\n");
        assertThat(count("municipality_revision")).isEqualTo(2);

        assertThat(run("import", "tooi", "gopher://example.org/tooi.json")).isEqualTo(1);
        Files.writeString(file, "{}");
        assertThat(run("import", "tooi", file.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "alleen een bestand, of een adres met http of https",
                        "tooi.json: Hier staan geen gemeenten van TOOI in");
    }

    @Test
    void a_municipality_that_tooi_has_and_the_register_cannot_take_is_told_by_the_exit_code()
            throws Exception {
        know("GM0001");
        var file = directory.resolve("tooi.json");
        Files.writeString(
                file,
                """
                [{"@id":"https://identifier.overheid.nl/tooi/id/gemeente/gm0001",
                  "@type":["https://identifier.overheid.nl/tooi/def/ont/Gemeente"],
                  "https://identifier.overheid.nl/tooi/def/ont/begindatum":[{"@value":"1811-01-01"}],
                  "https://identifier.overheid.nl/tooi/def/ont/officieleNaamExclSoort":
                   [{"@value":"GM0001"}]},
                 {"@id":"https://identifier.overheid.nl/tooi/id/gemeente/gm0002",
                  "@type":["https://identifier.overheid.nl/tooi/def/ont/Gemeente"],
                  "https://identifier.overheid.nl/tooi/def/ont/officieleNaamExclSoort":
                   [{"@value":"Twee"}]}]
                """);

        assertThat(run("import", "tooi", file.toString())).isEqualTo(1);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "gemeenten        +0 ~1 =0",
                        "geweigerd        1",
                        "GM0002 (Twee): nieuw, maar TOOI noemt geen provincie.");
        assertThat(number("select count(*) from municipality where exists_from is not null"))
                .isEqualTo(1);
        assertThat(count("municipality")).isEqualTo(1);
    }

    @Test
    void everything_that_was_collected_is_taken_and_says_what_the_service_comes_with()
            throws Exception {
        if (!Files.exists(SHARED)) {
            System.out.println("Skipped: import of everything that was collected; no " + SHARED);
        }
        assumeTrue(Files.exists(SHARED), "nothing collected here");
        assertThat(run("import", "reference")).isZero();

        assertThat(run("import", SHARED.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "gemeenten        +0 ~0 =480",
                        "herindelingen    +0 ~0 =63",
                        "deelnames        +0 ~0 =48",
                        "doelen           +0 ~0 =8",
                        "aantallen        +0 ~0 =11");
        assertThat(count("boundary")).isEqualTo(443 + 415 + 393 + 342);
        // The whole country, as text: small enough to draw within the page's 150 kilobytes.
        assertThat(number("select sum(length(geometry)) from boundary where year = 2026"))
                .isLessThan(700_000);

        out.reset();
        assertThat(run("import", SHARED.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Er is niets veranderd");
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
