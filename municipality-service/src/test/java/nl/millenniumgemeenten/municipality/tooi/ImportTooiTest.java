package nl.millenniumgemeenten.municipality.tooi;

import static nl.millenniumgemeenten.municipality.tooi.TooiFixture.export;
import static nl.millenniumgemeenten.municipality.tooi.TooiFixture.municipality;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.millenniumgemeenten.municipality.register.FieldChange;
import nl.millenniumgemeenten.municipality.service.RunningService;
import nl.millenniumgemeenten.municipality.tooi.ImportTooi.Report.Entry;
import nl.millenniumgemeenten.municipality.tooi.ImportTooi.Report.Taken;
import nl.millenniumgemeenten.municipality.tooi.ImportTooi.Report.Unreadable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportTooiTest {
    private final RunningService service = RunningService.start();

    @BeforeEach
    void know_a_merger() throws Exception {
        for (var code : new String[] {"GM0001", "GM0002"}) {
            service.create(
                    "/municipalities/" + code,
                    "{\"name\":\"%s\",\"province\":\"Utrecht\"}".formatted(code));
        }
        service.create(
                "/territorial-changes/2019-01-01-GM0009",
                """
                {"kind":"MERGER","effectiveOn":"2019-01-01","from":["GM0001","GM0002"],
                 "to":["GM0009"],
                 "begins":[{"code":"GM0009","name":"Negen","province":"Utrecht"}]}
                """);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void who_is_unknown_is_added_and_known_from_tooi_until_somebody_else_says_something()
            throws Exception {
        var added = taken(municipality("0100", "Abdij", "1818-01-01", "1990-12-31"));
        var again = taken(municipality("0100", "Abdij", "1818-01-01", "1990-12-31"));
        var corrected = taken(municipality("0100", "Abdijdorp", "1818-01-01", "1991-12-31"));
        service.change(
                "/municipalities/GM0100",
                2,
                """
                {"name":"Abdij","province":"Utrecht","existsFrom":"1818-01-01",
                 "existsUntil":"1992-01-01"}
                """);
        var left = taken(municipality("0100", "Abdijdorp", "1819-01-01", "1991-12-31"));

        assertThat(added.taken())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.added()).isTrue();
                    assertThat(entry.fields())
                            .contains(
                                    new FieldChange("name", "", "Abdij"),
                                    new FieldChange("exists_until", "", "1991-01-01"));
                });
        assertThat(again).isEqualTo(new Taken(List.of(), List.of(), 0, List.of(), 1));
        assertThat(corrected.taken())
                .containsExactly(
                        new Entry(
                                "GM0100",
                                false,
                                List.of(
                                        new FieldChange("name", "Abdij", "Abdijdorp"),
                                        new FieldChange(
                                                "exists_until", "1991-01-01", "1992-01-01"))));
        assertThat(left.taken()).isEmpty();
        assertThat(left.differing())
                .containsExactly(
                        "regel 1, GM0100: naam is Abdij, TOOI zegt Abdijdorp",
                        "regel 1, GM0100: begin is 1818-01-01, TOOI zegt 1819-01-01");
        assertThat(service.get("/municipalities/GM0100").json().path("name").asText())
                .isEqualTo("Abdij");
    }

    @Test
    void a_first_day_that_nobody_knew_is_filled_in() throws Exception {
        var report = taken(municipality("0001", "GM0001", "1811-01-01", "2018-12-31"));

        assertThat(report.taken())
                .containsExactly(
                        new Entry(
                                "GM0001",
                                false,
                                List.of(new FieldChange("exists_from", "", "1811-01-01"))));
        assertThat(service.get("/municipalities/GM0001").json().path("existsFrom").asText())
                .isEqualTo("1811-01-01");
        assertThat(service.announced().getLast().subject()).isEqualTo("GM0001");
    }

    @Test
    void what_contradicts_a_change_is_refused_with_the_reason_and_the_rest_is_taken()
            throws Exception {
        var report =
                taken(
                        municipality("0001", "GM0001", "2020-01-01", ""),
                        municipality("0002", "GM0002", "1811-01-01", "2019-12-31"),
                        municipality("0009", "Negen", "2019-02-01", ""),
                        municipality("0100", "Abdij", "", ""));

        assertThat(report.refused())
                .containsExactly(
                        "regel 1, GM0001 (GM0001): dan begint de gemeente niet voor haar einde,"
                                + " 2019-01-01.",
                        "regel 2, GM0002 (GM0002): herindeling 2019-01-01-GM0009 zegt dat het einde"
                                + " 2019-01-01 is, TOOI 2020-01-01.",
                        "regel 3, GM0009 (Negen): herindeling 2019-01-01-GM0009 zegt dat het begin"
                                + " 2019-01-01 is, TOOI 2019-02-01.");
        assertThat(report.taken()).extracting(Entry::code).containsExactly("GM0100");
    }

    @Test
    void an_export_with_a_fault_is_not_taken_at_all() throws Exception {
        var report =
                read(
                        municipality("0100", "Abdij", "", ""),
                        municipality("0101", "Brug", "ooit", ""));

        assertThat(report).isInstanceOf(Unreadable.class);
        assertThat(service.get("/municipalities/GM0100").status()).isEqualTo(404);
    }

    private Taken taken(String... things) throws IOException {
        return (Taken) read(things);
    }

    private ImportTooi.Report read(String... things) throws IOException {
        return service.part(ImportTooi.class)
                .handle(new ByteArrayInputStream(export(things).getBytes(StandardCharsets.UTF_8)));
    }
}
