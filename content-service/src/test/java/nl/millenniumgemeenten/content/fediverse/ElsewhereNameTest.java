package nl.millenniumgemeenten.content.fediverse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElsewhereNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna de Vries|Anna de Vries",
                "Anna 🌻 :verified:|Anna",
                "  Renée   O'Brien |Renée O'Brien",
                "А́нна|anna",
                "De redactie|anna",
                "M0derator|Mderator",
                "'Ѕandra (zij/haar)'|andra zijhaar",
                "''|anna",
                "🦣|anna",
            })
    void a_name_is_what_the_rules_of_here_leave_of_it(String typed, String name) {
        assertThat(ElsewhereName.of(typed, "@anna@elders.example")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"@redactie@elders.example", "@1234@elders.example"})
    void who_has_no_name_that_can_stand_here_is_somebody(String handle) {
        assertThat(ElsewhereName.of("🦣", handle)).isEqualTo("Iemand van elders");
    }

    @ParameterizedTest
    @CsvSource({"60", "61", "400"})
    void a_name_is_no_longer_than_those_of_here(int length) {
        assertThat(ElsewhereName.of("a".repeat(length), "@anna@elders.example"))
                .isEqualTo("a".repeat(60));
    }
}
