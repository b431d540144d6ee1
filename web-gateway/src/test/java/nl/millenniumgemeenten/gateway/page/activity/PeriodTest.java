package nl.millenniumgemeenten.gateway.page.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void a_period_over_years_names_both() {
        assertThat(ActivityItems.period("2012-09", "2013"))
                .isEqualTo("september 2012 tot en met 2013");
        assertThat(ActivityItems.period("2012", "2013")).isEqualTo("2012 tot en met 2013");
        assertThat(ActivityItems.period(null, "2013")).isEqualTo("tot en met 2013");
    }

    @Test
    void a_period_within_a_year_names_the_year_once() {
        assertThat(ActivityItems.period("2026-05", "2026-06"))
                .isEqualTo("mei tot en met juni 2026");
        assertThat(ActivityItems.period("2026-05-03", "2026-05-05"))
                .isEqualTo("3 mei tot en met 5 mei 2026");
        assertThat(ActivityItems.period("2026-05", "2026-05")).isEqualTo("mei 2026");
    }

    @Test
    void what_is_known_less_precisely_comes_first() {
        assertThat(ActivityItems.period("2026-05", "2026")).isEqualTo("2026, vanaf mei");
        assertThat(ActivityItems.period("2026-05-03", "2026-05"))
                .isEqualTo("mei 2026, vanaf 3 mei");
        assertThat(ActivityItems.period("2026", "2026-05")).isEqualTo("2026, tot en met mei");
    }
}
