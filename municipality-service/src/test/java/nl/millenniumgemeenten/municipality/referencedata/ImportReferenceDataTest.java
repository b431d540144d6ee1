package nl.millenniumgemeenten.municipality.referencedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.municipality.referencedata.ImportReport.Imported;
import nl.millenniumgemeenten.municipality.referencedata.ImportReport.Refused;
import nl.millenniumgemeenten.municipality.referencedata.ImportReport.Tally;
import nl.millenniumgemeenten.municipality.register.FieldChange;
import nl.millenniumgemeenten.municipality.service.RunningService;
import nl.millenniumgemeenten.municipality.service.ServiceToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportReferenceDataTest {
    @TempDir private Path temporary = Path.of("");

    @Test
    void takes_everything_once_and_nothing_the_second_time() throws Exception {
        try (var service = RunningService.start()) {
            var first = (Imported) service.part(ImportReferenceData.class).handle();
            var again = (Imported) service.part(ImportReferenceData.class).handle();

            assertThat(first.municipalities()).isEqualTo(new Tally(480, 0, 0));
            assertThat(first.goals()).isEqualTo(new Tally(8, 0, 0));
            assertThat(first.territorialChanges()).isEqualTo(new Tally(63, 0, 0));
            assertThat(first.participations()).isEqualTo(new Tally(48, 0, 0));
            assertThat(again.municipalities()).isEqualTo(new Tally(0, 0, 480));
            assertThat(again.goals()).isEqualTo(new Tally(0, 0, 8));
            assertThat(again.territorialChanges()).isEqualTo(new Tally(0, 0, 63));
            assertThat(again.participations()).isEqualTo(new Tally(0, 0, 48));
            assertThat(again.campaignCounts()).isEqualTo(new Tally(0, 0, 11));
            assertThat(again.differences()).isEmpty();
            assertThat(service.announced())
                    .hasSize(480 + 8 + 63 + 48 + 11)
                    .allSatisfy(change ->
                            assertThat(change.data().path("revision").asInt()).isEqualTo(1));
            assertThat(service.get("/register-counts?at=2012-01-01").json().toString())
                    .startsWith("{\"at\":\"2012-01-01\",\"municipalities\":415,\"participating\":");
        }
    }

    @Test
    void a_row_that_says_something_new_is_a_change_with_its_event() throws Exception {
        var directory = ReferenceDirectory.in(temporary);
        try (var service = startOn(directory)) {
            imported(service);
            directory.replace("municipalities.csv", "88000,2024", "90000,2026");

            var again = imported(service);

            assertThat(again.municipalities()).isEqualTo(new Tally(0, 1, 2));
            assertThat(service.get("/municipalities/GM1980").json().path("population").asInt())
                    .isEqualTo(90_000);
            assertThat(service.announced().getLast())
                    .satisfies(change -> {
                        assertThat(change.subject()).isEqualTo("GM1980");
                        assertThat(change.data().path("revision").asInt()).isEqualTo(2);
                        assertThat(change.data().path("slug").asText()).isEqualTo("dijk-en-waard");
                    });
        }
    }

    @Test
    void what_an_editor_changed_later_stays() throws Exception {
        var directory = ReferenceDirectory.in(temporary);
        try (var service = startOn(directory)) {
            imported(service);
            var changed =
                    service.change("/goals/7", 1, "{\"text\":\"Anders\",\"theme\":\"milieu\"}");
            directory.replace("goals.csv", "Geen armoede", "Niemand arm");

            var again = imported(service);

            assertThat(changed.status()).isEqualTo(200);
            assertThat(again.goals()).isEqualTo(new Tally(0, 1, 2));
            assertThat(service.get("/goals/7").json().path("text").asText()).isEqualTo("Anders");
            assertThat(service.get("/goals/1").json().path("text").asText())
                    .isEqualTo("Niemand arm");
        }
    }

    @Test
    void a_row_that_says_something_new_keeps_the_legal_ground_that_an_editor_gave()
            throws Exception {
        var directory = ReferenceDirectory.in(temporary);
        try (var service = startOn(directory)) {
            imported(service);
            var grounded =
                    service.change(
                            "/territorial-changes/2022-01-01-GM1980",
                            1,
                            """
                            {"kind":"MERGER","effectiveOn":"2022-01-01",
                             "from":["GM0398","GM0416"],"to":["GM1980"],
                             "legalGround":"Stb. 2021, 101","source":"CBS"}
                            """);
            directory.replace("territorial-changes.csv", "in_force,CBS", "in_force,Staatsblad");

            var again = imported(service);

            assertThat(grounded.status()).isEqualTo(200);
            assertThat(again.territorialChanges()).isEqualTo(new Tally(0, 1, 0));
            var change = service.get("/territorial-changes/2022-01-01-GM1980").json();
            assertThat(change.path("source").asText()).isEqualTo("Staatsblad");
            assertThat(change.path("legalGround").asText()).isEqualTo("Stb. 2021, 101");
        }
    }

    @Test
    void a_row_without_a_first_day_leaves_the_one_that_an_editor_found() throws Exception {
        var directory = ReferenceDirectory.in(temporary);
        try (var service = startOn(directory)) {
            imported(service);
            service.change(
                    "/municipalities/GM0416",
                    1,
                    """
                    {"name":"Langedijk","province":"Noord-Holland","existsFrom":"1941-08-01",
                     "existsUntil":"2022-01-01"}
                    """);
            directory.replace("municipalities.csv", "27000,2016", "27447,2016");

            var again = imported(service);

            assertThat(again.municipalities()).isEqualTo(new Tally(0, 1, 2));
            assertThat(service.get("/municipalities/GM0416").json().path("existsFrom").asText())
                    .isEqualTo("1941-08-01");
        }
    }

    @Test
    void corrected_rows_of_the_real_changes_are_taken_and_touch_no_municipality() throws Exception {
        var directory = ReferenceDirectory.real(temporary);
        try (var service = startOn(directory)) {
            imported(service);
            int before = service.announced().size();
            directory.replace("territorial-changes.csv", "RvIG, Landelijke Tabel", "RvIG, Tabel");

            var again = imported(service);

            assertThat(again.territorialChanges()).isEqualTo(new Tally(0, 54, 9));
            assertThat(service.announced().subList(before, before + 54))
                    .allSatisfy(
                            change -> assertThat(change.type()).contains(".territorial-changes."));
            assertThat(service.announced()).hasSize(before + 54);
        }
    }

    @Test
    void a_plan_that_an_editor_moved_stays_where_it_is_when_other_rows_change() throws Exception {
        var directory = ReferenceDirectory.in(temporary).planned();
        try (var service = startOn(directory)) {
            imported(service);
            var moved =
                    service.change(
                            "/territorial-changes/2090-01-01-GM1980",
                            1,
                            """
                            {"kind":"MERGER","effectiveOn":"2091-01-01",
                             "from":["GM0398","GM0416"],"to":["GM1980"],"source":"CBS"}
                            """);
            directory.replace("municipalities.csv", "88000,2024", "90000,2026");

            var again = imported(service);

            assertThat(moved.status()).isEqualTo(200);
            assertThat(again.municipalities()).isEqualTo(new Tally(0, 1, 2));
            assertThat(service.get("/municipalities/GM1980").json().path("existsFrom").asText())
                    .isEqualTo("2091-01-01");
        }
    }

    @Test
    void a_plan_that_an_editor_called_off_does_not_come_back_with_its_rows() throws Exception {
        var directory = ReferenceDirectory.in(temporary).planned();
        try (var service = startOn(directory)) {
            imported(service);
            var cancelled =
                    service.send(
                            "POST",
                            "/territorial-changes/2090-01-01-GM1980/cancellation",
                            ServiceToken.of("editor"),
                            "",
                            Map.of("If-Match", "\"1\""));
            directory
                    .replace("territorial-changes.csv", "planned,CBS", "planned,Staatsblad")
                    .replace("municipalities.csv", "27000,2016", "28000,2024")
                    .replace("municipalities.csv", "88000,2024", "90000,2026");

            var again = imported(service);

            assertThat(cancelled.status()).isEqualTo(200);
            assertThat(again.territorialChanges()).isEqualTo(new Tally(0, 0, 1));
            assertThat(again.municipalities()).isEqualTo(new Tally(0, 2, 1));
            assertThat(
                            service.get("/territorial-changes/2090-01-01-GM1980")
                                    .json()
                                    .path("status")
                                    .asText())
                    .isEqualTo("CANCELLED");
            assertThat(service.get("/municipalities?at=2091-01-01").items("code"))
                    .containsExactly("GM0398", "GM0416");

            directory.replace("territorial-changes.csv", "planned", "in_force");
            assertThat(((Refused) service.part(ImportReferenceData.class).handle()).badRows())
                    .extracting(BadRow::toString)
                    .containsExactly(
                            "territorial-changes.csv:2: status: een redacteur heeft deze"
                                    + " herindeling afgezegd");
        }
    }

    @Test
    void a_row_of_a_municipality_that_goes_up_in_itself_is_refused_with_its_column()
            throws Exception {
        var directory = ReferenceDirectory.in(temporary);
        try (var service = startOn(directory)) {
            imported(service);
            directory.replace("territorial-changes.csv", "GM0398,GM1980", "GM1980,GM1980");

            var report = (Refused) service.part(ImportReferenceData.class).handle();

            assertThat(report.badRows())
                    .extracting(BadRow::toString)
                    .anyMatch(bad ->
                            bad.endsWith("new_code: Een gemeente kan niet in zichzelf opgaan."));
        }
    }

    @Test
    void a_row_that_contradicts_what_the_register_knows_is_refused_with_its_column()
            throws Exception {
        var directory = ReferenceDirectory.in(temporary);
        try (var service = startOn(directory)) {
            imported(service);
            directory
                    .replace(
                            "municipalities.csv",
                            "Langedijk,Noord-Holland,,2022",
                            "L,Utrecht,,2023")
                    .replace("territorial-changes.csv", "2022-01-01,GM0398", "2021-01-01,GM0398");

            var report = (Refused) service.part(ImportReferenceData.class).handle();

            assertThat(report.badRows())
                    .extracting(BadRow::toString)
                    .contains(
                            "municipalities.csv:3: valid_to: herindeling 2022-01-01-GM1980 zegt"
                                    + " 2022-01-01")
                    .anySatisfy(bad -> assertThat(bad).startsWith("territorial-changes.csv:"));
            assertThat(service.get("/municipalities/GM0416").json().path("name").asText())
                    .isEqualTo("Langedijk");
        }
    }

    @Test
    void what_somebody_chose_to_import_is_not_taken_back_at_the_next_start() throws Exception {
        var directory = ReferenceDirectory.in(temporary);
        try (var service = startOn(directory)) {
            imported(service);
            var goals = temporary.resolve("andere-doelen.csv");
            Files.writeString(goals, "number,text_nl,theme_nl\n1,Niemand arm,armoede\n");

            var chosen =
                    (Imported)
                            service.part(ImportReferenceData.class)
                                    .handle(ReferenceFiles.chosen(Map.of(FileKind.GOALS, goals)));
            var next = imported(service);

            assertThat(chosen.goals()).isEqualTo(new Tally(0, 1, 0));
            assertThat(chosen.differences())
                    .containsExactly(
                            new Difference(
                                    "doel",
                                    "1",
                                    false,
                                    List.of(
                                            new FieldChange(
                                                    "text", "Geen armoede", "Niemand arm"))));
            assertThat(next.differences()).isEmpty();
            assertThat(service.get("/goals/1").json().path("text").asText())
                    .isEqualTo("Niemand arm");
        }
    }

    @Test
    void a_row_says_what_it_fills_and_leaves_the_steps_and_days_that_editors_know()
            throws Exception {
        var directory = ReferenceDirectory.in(temporary);
        try (var service = startOn(directory)) {
            imported(service);
            var known =
                    service.change(
                            "/participations/GM0416",
                            1,
                            """
                            {"status":"CONFIRMED","joinedOn":"2010-01-01",
                             "joinedNote":"titel van kracht","proposedBy":"een raadslid",
                             "decidedOn":"2009-05-12","decidedBy":"COUNCIL",
                             "signedUpOn":"2009-06-01","recognisedOn":"2009-09-01",
                             "inForceOn":"2010-01-01","signUnveiledOn":"2010-02-01","goals":[1,8],
                             "source":"https://example.org","remarks":"Nog nabellen",
                             "reportDueOn":"2099-01-01"}
                            """);
            directory.replace(
                    "participants.csv",
                    "2008,raadsbesluit,1;7;8,themes,,,https://example.org,",
                    "2009-05,raadsbesluit,7,,,,,uit het archief");

            var again = imported(service);

            assertThat(known.status()).isEqualTo(200);
            assertThat(again.participations()).isEqualTo(new Tally(0, 1, 0));
            assertThat(service.get("/participations/GM0416").json().toString())
                    .contains(
                            """
                            "joinedOn":"2009-05","joinedNote":"raadsbesluit","proposedOn":null,\
                            "proposedBy":"een raadslid","decidedOn":"2009-05",\
                            "decidedBy":"COUNCIL","signedUpOn":"2009-06-01",\
                            "recognisedOn":"2009-09-01","inForceOn":"2010-01-01",\
                            "signUnveiledOn":"2010-02-01",\
                            """,
                            "\"goals\":[7],\"source\":\"https://example.org\"",
                            "\"remarks\":\"Nog nabellen; uit het archief\"",
                            "\"reportDueOn\":\"2099-01-01\"");
        }
    }

    @Test
    void a_row_that_tells_of_no_end_leaves_the_one_that_an_editor_recorded() throws Exception {
        var directory = ReferenceDirectory.in(temporary);
        try (var service = startOn(directory)) {
            imported(service);
            service.change(
                    "/participations/GM0416",
                    1,
                    """
                    {"status":"ENDED","joinedOn":"2008","endedOn":"2015-12-31",
                     "endReason":"OTHER","endNote":"na de campagne","goals":[1]}
                    """);
            directory.replace("participants.csv", "1;7;8", "1;7");

            var again = imported(service);

            assertThat(again.participations()).isEqualTo(new Tally(0, 1, 0));
            assertThat(service.get("/participations/GM0416").json().toString())
                    .contains(
                            "\"status\":\"ENDED\"",
                            "\"endedOn\":\"2015-12-31\",\"endReason\":\"OTHER\",\"endNote\":\"na de"
                                    + " campagne\",\"goals\":[1,7]");
        }
    }

    @Test
    void a_note_of_a_file_that_is_corrected_there_is_corrected_here() throws Exception {
        var directory = ReferenceDirectory.in(temporary);
        try (var service = startOn(directory)) {
            directory.replace("participants.csv", "1;7;8,themes", "1;7;8,");
            directory.replace("participants.csv", "example.org,", "example.org,uit het archeif");
            imported(service);
            directory.replace("participants.csv", "archeif", "archief");

            imported(service);

            assertThat(service.get("/participations/GM0416").json().path("remarks").asText())
                    .isEqualTo("uit het archief");
        }
    }

    @Test
    void a_row_that_does_not_go_with_what_an_editor_knows_is_refused() throws Exception {
        var directory = ReferenceDirectory.in(temporary);
        try (var service = startOn(directory)) {
            imported(service);
            service.change(
                    "/participations/GM0416",
                    1,
                    "{\"status\":\"CONFIRMED\",\"joinedOn\":\"2008\",\"inForceOn\":\"2008-07-01\"}");
            directory.replace("participants.csv", "2008,raads", "2009,raads");

            var report = (Refused) service.part(ImportReferenceData.class).handle();

            assertThat(report.badRows())
                    .extracting(BadRow::toString)
                    .containsExactly(
                            "participants.csv:2: inForceOn: past niet bij wat redacteuren"
                                    + " vastlegden: Dit ligt vóór het besluit.");
        }
    }

    @Test
    void files_that_somebody_chose_and_say_what_ours_said_undo_nothing() throws Exception {
        var directory = ReferenceDirectory.in(temporary);
        try (var service = startOn(directory)) {
            imported(service);
            service.change("/goals/7", 1, "{\"text\":\"Anders\",\"theme\":\"milieu\"}");
            service.change(
                    "/participations/GM0416",
                    1,
                    "{\"status\":\"CONFIRMED\",\"joinedOn\":\"2007\",\"goals\":[8]}");
            service.change(
                    "/municipalities/GM1980",
                    1,
                    """
                    {"name":"Dijk & Waard","province":"Noord-Holland","existsFrom":"2022-01-01"}
                    """);
            int before = service.announced().size();

            var first = chosen(service, directory);
            var second = chosen(service, directory);

            assertThat(first.differences()).isEmpty();
            assertThat(second.differences()).isEmpty();
            assertThat(service.announced()).hasSize(before);
            assertThat(service.get("/goals/7").json().path("text").asText()).isEqualTo("Anders");
            assertThat(service.get("/participations/GM0416").json().path("joinedOn").asText())
                    .isEqualTo("2007");
            assertThat(service.get("/municipalities/GM1980").json().path("name").asText())
                    .isEqualTo("Dijk & Waard");
        }
    }

    @Test
    void files_that_are_chosen_in_turn_say_what_counts() throws Exception {
        var directory = ReferenceDirectory.in(temporary);
        try (var service = startOn(directory)) {
            imported(service);
            directory.replace("goals.csv", "Geen armoede", "Niemand arm");
            var one = chosen(service, directory);
            directory.replace("goals.csv", "Niemand arm", "Geen armoede");
            var other = chosen(service, directory);

            assertThat(one.goals()).isEqualTo(new Tally(0, 1, 2));
            assertThat(other.goals()).isEqualTo(new Tally(0, 1, 2));
            assertThat(service.get("/goals/1").json().path("text").asText())
                    .isEqualTo("Geen armoede");
        }
    }

    @Test
    void every_bad_row_is_named_and_nothing_is_taken() throws Exception {
        var directory =
                ReferenceDirectory.in(temporary)
                        .replace("municipalities.csv", "GM0416,Langedijk", "0416,")
                        .replace("municipalities.csv", "52.67,4.82,", "4.82,52.67,")
                        .replace("participants.csv", "1;7;8", "1;9")
                        .replace("goals.csv", "8,Eerlijk delen,handel", "8,Eerlijk delen");
        try (var service = startOn(directory)) {
            var report = (Refused) service.part(ImportReferenceData.class).handle();

            assertThat(report.badRows())
                    .extracting(bad -> bad.file() + ":" + bad.line())
                    .containsExactlyInAnyOrder(
                            "municipalities.csv:3", // no code
                            "municipalities.csv:3", // no name
                            "municipalities.csv:4", // a point in the Indian Ocean
                            "goals.csv:4", // a column short
                            "territorial-changes.csv:2", // successor in a bad row
                            "territorial-changes.csv:3", // both ends in bad rows
                            "territorial-changes.csv:3",
                            "participants.csv:2", // municipality in a bad row
                            "participants.csv:2"); // a goal that is not there
            assertThat(service.get("/municipalities").items("code")).isEmpty();
            assertThat(service.announced()).isEmpty();
        }
    }

    @Test
    void a_missing_file_or_column_and_a_row_said_twice_are_bad_too() {
        var directory =
                ReferenceDirectory.in(temporary)
                        .write("goals.csv", "number,text\n1,Geen armoede\n")
                        .replace("municipalities.csv", "GM0398,", "GM0416,")
                        .write("participants.csv", "");
        assertThat(temporary.resolve("territorial-changes.csv").toFile().delete()).isTrue();
        try (var service = startOn(directory)) {
            var report = (Refused) service.part(ImportReferenceData.class).handle();

            assertThat(report.badRows())
                    .extracting(BadRow::toString)
                    .contains(
                            "goals.csv:1: zonder kolom [theme]",
                            "territorial-changes.csv:0: is er niet",
                            "municipalities.csv:3: code: GM0416 staat er al",
                            "participants.csv:0: is leeg");
        }
    }

    @Test
    void a_file_as_a_spreadsheet_saves_it_here_is_refused_with_what_to_do() throws Exception {
        var directory = ReferenceDirectory.in(temporary).write("goals.csv", "number;text;theme\n");
        Files.write(
                temporary.resolve("participants.csv"),
                Files.readString(temporary.resolve("participants.csv"))
                        .replace("raadsbesluit", "één raad")
                        .getBytes(StandardCharsets.ISO_8859_1));
        try (var service = startOn(directory)) {
            var report = (Refused) service.part(ImportReferenceData.class).handle();

            assertThat(report.badRows())
                    .extracting(BadRow::toString)
                    .contains(
                            "goals.csv:1: de kolommen zijn gescheiden met puntkomma's; gebruik"
                                    + " komma's")
                    .anySatisfy(bad ->
                            assertThat(bad)
                                    .startsWith("participants.csv:")
                                    .endsWith("is niet in UTF-8"));
        }
    }

    @Test
    void two_imports_at_once_take_everything_once() throws Exception {
        var directory = ReferenceDirectory.in(temporary);
        try (var service = startOn(directory);
                var other =
                        RunningService.start(
                                service.database(),
                                Map.of("reference-data.directory", temporary.toString()));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both =
                    threads.invokeAll(
                            List.<Callable<ImportReport>>of(
                                    () -> service.part(ImportReferenceData.class).handle(),
                                    () -> other.part(ImportReferenceData.class).handle()));

            for (var report : both) {
                assertThat(report.get()).isInstanceOf(Imported.class);
            }
            assertThat(service.announced()).hasSize(3 + 1 + 1 + 3);
        }
    }

    private static RunningService startOn(ReferenceDirectory directory) {
        return RunningService.start(
                Map.of("reference-data.directory", directory.path().toString()));
    }

    private static Imported chosen(RunningService service, ReferenceDirectory directory) {
        var path = directory.path();
        return (Imported)
                service.part(ImportReferenceData.class)
                        .handle(
                                ReferenceFiles.chosen(
                                        Map.of(
                                                FileKind.MUNICIPALITIES,
                                                path.resolve("municipalities.csv"),
                                                FileKind.TERRITORIAL_CHANGES,
                                                path.resolve("territorial-changes.csv"),
                                                FileKind.PARTICIPATIONS,
                                                path.resolve("participants.csv"),
                                                FileKind.GOALS,
                                                path.resolve("goals.csv"))));
    }

    private static Imported imported(RunningService service) {
        return (Imported) service.part(ImportReferenceData.class).handle();
    }
}
