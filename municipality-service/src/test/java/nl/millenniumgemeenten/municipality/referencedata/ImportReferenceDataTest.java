package nl.millenniumgemeenten.municipality.referencedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.municipality.referencedata.ImportReport.Imported;
import nl.millenniumgemeenten.municipality.referencedata.ImportReport.Refused;
import nl.millenniumgemeenten.municipality.referencedata.ImportReport.Tally;
import nl.millenniumgemeenten.municipality.service.RunningService;
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
            assertThat(first.took()).isLessThan(Duration.ofSeconds(10));
            assertThat(again.municipalities()).isEqualTo(new Tally(0, 0, 480));
            assertThat(again.participations()).isEqualTo(new Tally(0, 0, 48));
            assertThat(again.took()).isLessThan(Duration.ofSeconds(3));
            assertThat(service.announced())
                    .hasSize(480 + 8 + 63 + 48)
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

    private static Imported imported(RunningService service) {
        return (Imported) service.part(ImportReferenceData.class).handle();
    }
}
