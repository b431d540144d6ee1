package nl.millenniumgemeenten.gateway.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void rows_end_and_cells_are_quoted_as_the_standard_says() {
        var csv = new Csv(List.of("a", "b", "c"));
        csv.row("Súdwest-Fryslân", "a \"b\", c", "één\ntwee");
        csv.row(null, List.of(1, 2), -0.5);

        assertThat(new String(csv.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "a,b,c\r\nSúdwest-Fryslân,\"a \"\"b\"\", c\",\"één\ntwee\"\r\n,1;2,-0.5\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+31", "-2+3", "@SUM(A1)", "\t=1", "\r=1"})
    void what_a_spreadsheet_would_take_for_a_formula_is_guarded(String text) {
        var csv = new Csv(List.of("a", "b"));
        csv.row(text, List.of(text));

        assertThat(new String(csv.bytes(), StandardCharsets.UTF_8).substring(5))
                .contains("'" + text)
                .doesNotStartWith(text);
    }

    @Test
    void a_row_of_another_length_is_a_mistake_of_ours() {
        var csv = new Csv(List.of("a", "b"));

        assertThatThrownBy(() -> csv.row("one")).isInstanceOf(IllegalArgumentException.class);
    }
}
