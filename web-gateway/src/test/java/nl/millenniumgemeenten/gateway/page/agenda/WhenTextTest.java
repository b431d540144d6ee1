package nl.millenniumgemeenten.gateway.page.agenda;

import static nl.millenniumgemeenten.gateway.site.AgendaFixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import nl.millenniumgemeenten.events.Recurrence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-01 14:00 16:00|WEEKLY|1||Elke week op dinsdag, 14.00 – 16.00 uur",
                "2026-12-01|WEEKLY|3|2027-02-01|Elke 3 weken op dinsdag, tot en met 1 februari 2027",
                "2026-12-31 09:05|MONTHLY_BY_DATE|1||Elke maand op de 31e, vanaf 9.05 uur",
                "2026-12-08|MONTHLY_BY_WEEKDAY|2||Elke 2 maanden op de tweede dinsdag",
                "2026-12-29|MONTHLY_BY_WEEKDAY|1||Elke maand op de laatste dinsdag",
                "2026-05-04|YEARLY|1||Elk jaar op 4 mei",
                "2026-05-04|YEARLY|5||Elke 5 jaar op 4 mei"
            })
    void a_rhythm_is_told_in_words(
            String day, Recurrence.Frequency frequency, int interval, String until, String words) {
        var when = item(1).on(day).every(frequency, interval, until).build().occurrences();

        assertThat(WhenText.rhythm(when)).isEqualTo(words);
    }
}
