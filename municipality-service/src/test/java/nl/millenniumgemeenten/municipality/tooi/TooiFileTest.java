package nl.millenniumgemeenten.municipality.tooi;

import static nl.millenniumgemeenten.municipality.tooi.TooiFixture.export;
import static nl.millenniumgemeenten.municipality.tooi.TooiFixture.municipality;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.municipality.Province;
import org.junit.jupiter.api.Test;

class TooiFileTest {
    private final List<String> faults = new ArrayList<>();

    @Test
    void the_last_day_of_a_municipality_is_the_day_before_its_end() throws IOException {
        var entries =
                read(
                        export(
                                "{\"@id\":\"x\",\"@type\":[\"http://example.org/Lijst\"]}",
                                municipality("0707", "Zederik", "1986-01-01", "2018-12-31")));

        assertThat(faults).isEmpty();
        assertThat(entries)
                .containsExactly(
                        new TooiEntry(
                                2,
                                new MunicipalityCode("GM0707"),
                                "Zederik",
                                Optional.of(LocalDate.of(1986, 1, 1)),
                                Optional.of(LocalDate.of(2019, 1, 1)),
                                Optional.of(Province.UTRECHT)));
    }

    @Test
    void a_graph_with_shortened_names_says_the_same() throws IOException {
        var entries =
                read(
                        """
                        {"@context":{"tooiont":"https://identifier.overheid.nl/tooi/def/ont/"},
                         "@graph":[{
                          "@id":"https://identifier.overheid.nl/tooi/id/gemeente/gm0344",
                          "@type":"tooiont:Gemeente","tooiont:gemeentecode":"0344",
                          "tooiont:officieleNaamExclSoort":{"@value":"Utrecht","@language":"nl"}}]}
                        """);

        assertThat(faults).isEmpty();
        assertThat(entries).extracting(TooiEntry::name).containsExactly("Utrecht");
        assertThat(entries.getFirst().province()).isEmpty();
    }

    @Test
    void every_municipality_at_fault_is_named_with_its_line() throws IOException {
        read(
                export(
                        municipality("0001", "Een", "gisteren", ""),
                        municipality("0002", "Twee", "2010-01-01", "2009-01-01"),
                        municipality("0003", "Drie", "", "").replace("gm0003", "ws0003"),
                        municipality("0004", "Vier", "", "").replace("gm0004", "gm0005"),
                        municipality("0006", "Zes", "", ""),
                        municipality("0006", "Zes", "", "")));

        assertThat(faults)
                .containsExactly(
                        "regel 1: GM0001: begindatum 'gisteren' is geen datum.",
                        "regel 2: GM0002: het einde ligt niet na het begin.",
                        "regel 3: 'https://identifier.overheid.nl/tooi/id/gemeente/ws0003' is niet"
                                + " de TOOI-URI van een gemeente.",
                        "regel 4: gemeentecode 0004 hoort niet bij"
                                + " https://identifier.overheid.nl/tooi/id/gemeente/gm0005.",
                        "regel 6, GM0006: deze gemeente staat er al.");
    }

    @Test
    void what_is_no_thing_is_said_and_does_not_hide_what_comes_after() throws IOException {
        var entries =
                read(
                        export(
                                "1",
                                "[]",
                                "null",
                                "{\"@graph\":[\"x\"]}",
                                municipality("0707", "Zederik", "1986-01-01", "2018-12-31")));

        assertThat(entries).extracting(TooiEntry::name).containsExactly("Zederik");
        assertThat(faults)
                .containsExactly(
                        "regel 1: hier hoort een ding te staan, een object.",
                        "regel 2: hier hoort een ding te staan, een object.",
                        "regel 3: hier hoort een ding te staan, een object.",
                        "regel 4: hier hoort een ding te staan, een object.");
    }

    @Test
    void what_is_no_export_or_breaks_off_is_said() throws IOException {
        read("{\"een\":[1]}");
        read("[{\"@id\":");

        assertThat(faults)
                .containsExactly(
                        "Hier staan geen gemeenten van TOOI in (JSON-LD).",
                        "De JSON is kapot op regel 1. Is het bestand helemaal binnengehaald?");
    }

    private List<TooiEntry> read(String json) throws IOException {
        return new TooiFile(faults)
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
