package nl.millenniumgemeenten.municipality.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.millenniumgemeenten.municipality.register.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource({
        "2009,       2009-01-01, 2009-12-31",
        "2008-02,    2008-02-01, 2008-02-29",
        "2009-11-10, 2009-11-10, 2009-11-10"
    })
    void spans_what_it_can_be(String text, LocalDate first, LocalDate last) {
        var date = parsed(text);

        assertThat(date.earliest()).isEqualTo(first);
        assertThat(date.latest()).isEqualTo(last);
        assertThat(date.text()).isEqualTo(text);
        assertThat(date.known()).isTrue();
    }

    @Test
    void an_unknown_date_can_be_any() {
        var unknown = parsed("");

        assertThat(unknown.known()).isFalse();
        assertThat(unknown.earliest()).isEqualTo(LocalDate.MIN);
        assertThat(unknown.latest()).isEqualTo(LocalDate.MAX);
        assertThat(unknown.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2009-13",
                "2009-02-30",
                "09-11-2009",
                "2009-1-1",
                "+2009",
                "99999",
                "2009-11-10T",
                " ",
                "0009"
            })
    void what_is_no_date_is_refused(String text) {
        assertThat(PartialDate.parse("joinedOn", text)).isInstanceOf(Decision.Refused.class);
    }

    private static PartialDate parsed(String text) {
        return PartialDate.parse("joinedOn", text)
                .orThrow(fault -> new IllegalStateException(fault.detail()));
    }
}
