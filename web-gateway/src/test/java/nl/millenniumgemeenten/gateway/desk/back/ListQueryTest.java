package nl.millenniumgemeenten.gateway.desk.back;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListQueryTest {

    @Test
    void what_was_asked_of_the_list_stays_and_what_says_nothing_of_it_goes() {
        var query = ListQuery.of("zoek=een+caf%C3%A9&toestand=&van=mij&gelukt=opgeslagen&na=ab-3_");

        assertThat(query.text()).isEqualTo("zoek=een+caf%C3%A9&van=mij&na=ab-3_");
        assertThat(query.on("/redactie/nieuws", ""))
                .isEqualTo("/redactie/nieuws?zoek=een+caf%C3%A9&van=mij&na=ab-3_");
        assertThat(ListQuery.of("van=mij").on("/redactie/nieuws", "gelukt=opgeslagen"))
                .isEqualTo("/redactie/nieuws?van=mij&gelukt=opgeslagen");
        assertThat(ListQuery.NONE.on("/redactie/nieuws", "gelukt=opgeslagen"))
                .isEqualTo("/redactie/nieuws?gelukt=opgeslagen");
        assertThat(ListQuery.NONE.on("/redactie/nieuws", "")).isEqualTo("/redactie/nieuws");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "//evil.nl", "a=\"><b>", "a=b c", "a=b\r\nSet-Cookie: x=y", "a=%2"})
    void what_no_browser_sends_of_a_list_is_the_list_as_it_begins(String text) {
        assertThat(ListQuery.of(text)).isEqualTo(ListQuery.NONE);
    }

    @Test
    void it_does_not_grow_without_end() {
        assertThat(ListQuery.of("zoek=" + "a".repeat(2000))).isEqualTo(ListQuery.NONE);
    }
}
