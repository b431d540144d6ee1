package nl.millenniumgemeenten.gateway.desk.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.gateway.service.MunicipalityJson;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeWordsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MERGER     | PLANNED   | A;B | C   | A en B worden samen C.
                    MERGER     | IN_FORCE  | A;B | C   | A en B werden samen C.
                    MERGER     | CANCELLED | A;B | C   | A en B zouden samen C worden.
                    ABSORPTION | PLANNED   | A   | C   | A gaat op in C.
                    ABSORPTION | PLANNED   | A;B | C   | A en B gaan op in C.
                    ABSORPTION | IN_FORCE  | A   | C   | A ging op in C.
                    ABSORPTION | IN_FORCE  | A;B | C   | A en B gingen op in C.
                    ABSORPTION | CANCELLED | A   | C   | A zou opgaan in C.
                    SPLIT      | PLANNED   | A   | B;C | A wordt verdeeld over B en C.
                    SPLIT      | IN_FORCE  | A   | B;C | A werd verdeeld over B en C.
                    SPLIT      | CANCELLED | A   | B;C | A zou worden verdeeld over B en C.
                    RENAME     | PLANNED   | A   | C   | A gaat verder als C.
                    RENAME     | IN_FORCE  | A   | C   | A ging verder als C.
                    RENAME     | CANCELLED | A   | C   | A zou verdergaan als C.
                    """)
    void every_kind_of_change_is_told_in_the_tense_of_its_state(
            String kind, String status, String from, String to, String sentence) {
        assertThat(
                        ChangeWords.sentence(
                                kind,
                                status,
                                List.of(from.split(";", -1)),
                                List.of(to.split(";", -1))))
                .isEqualTo(sentence);
    }

    @Test
    void what_the_service_says_is_told_without_ids_and_with_days_as_people_write_them() {
        var register =
                new RegisterSnapshot(
                        RegisterNames.of(List.of(wijdemeren())),
                        List.of(
                                new TerritorialChangeJson(
                                        "2027-01-01-GM0402",
                                        1,
                                        "ABSORPTION",
                                        "PLANNED",
                                        LocalDate.of(2028, 1, 1),
                                        List.of("GM1696"),
                                        List.of("GM0402"),
                                        null,
                                        null,
                                        NOON)));

        assertThat(ChangeWords.readable("Herindeling 2027-01-01-GM0402 zegt 2028-01-01.", register))
                .isEqualTo("de herindeling van Wijdemeren op 1 januari 2028 zegt 1 januari 2028.");
        assertThat(ChangeWords.readable("Door herindeling 2030-01-01-GM0001-2.", register))
                .isEqualTo("Door herindeling 2030-01-01-GM0001-2.");
        assertThat(ChangeWords.readable("Kies 2027-13-45 niet.", register))
                .isEqualTo("Kies 2027-13-45 niet.");
    }

    private static MunicipalityJson wijdemeren() {
        return new MunicipalityJson(
                "GM1696",
                1,
                "wijdemeren",
                List.of(),
                "Wijdemeren",
                List.of(),
                "Noord-Holland",
                null,
                null,
                List.of(),
                null,
                null,
                NOON);
    }
}
