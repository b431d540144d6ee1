package nl.millenniumgemeenten.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.millenniumgemeenten.events.Occurrences.Day;
import nl.millenniumgemeenten.events.Recurrence.Frequency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OccurrencesTest {

    @Test
    void several_days_are_told_in_their_order() {
        var days = new Occurrences(List.of(day("2027-03-03"), day("2027-03-01")), null);

        assertThat(days.from(date("2027-03-01"), 10))
                .containsExactly(day("2027-03-01"), day("2027-03-03"));
        assertThat(days.from(date("2027-03-02"), 10)).containsExactly(day("2027-03-03"));
        assertThat(days.between(date("2027-03-01"), date("2027-03-02"), 10))
                .containsExactly(day("2027-03-01"));
        assertThat(days.before(date("2027-03-03"), 10)).containsExactly(day("2027-03-01"));
        assertThat(days.lastPossible()).hasValue(date("2027-03-03"));
    }

    @Test
    void the_years_in_which_it_is_are_told_until_a_day_and_never_without_end() {
        var twice = new Occurrences(List.of(day("2026-12-31"), day("2028-01-01")), null);
        assertThat(twice.years(date("2030-01-01"))).containsExactly(2026, 2028);
        assertThat(twice.years(date("2027-12-31"))).containsExactly(2026);

        var rare = recurring("2020-03-01", Frequency.YEARLY, 3, null);
        assertThat(rare.years(date("2026-02-28"))).containsExactly(2020, 2023);
        assertThat(rare.years(date("2026-03-01"))).containsExactly(2020, 2023, 2026);

        var ended = recurring("2024-12-02", Frequency.WEEKLY, 1, date("2025-01-06"));
        assertThat(ended.years(date("2030-01-01"))).containsExactly(2024, 2025);

        var endless = recurring("1800-01-01", Frequency.YEARLY, 1, null);
        assertThat(endless.years(date("2026-01-01")))
                .hasSize(Occurrences.MOST_YEARS)
                .contains(2026)
                .doesNotContain(1900);
    }

    @Test
    void every_other_week_is_on_the_same_weekday() {
        var weekly = recurring("2026-12-08", Frequency.WEEKLY, 2, null);

        assertThat(dates(weekly.from(date("2026-01-01"), 3)))
                .containsExactly("2026-12-08", "2026-12-22", "2027-01-05");
        assertThat(dates(weekly.from(date("2026-12-23"), 1))).containsExactly("2027-01-05");
        assertThat(dates(weekly.from(date("2026-12-22"), 1))).containsExactly("2026-12-22");
    }

    @Test
    void the_clock_on_the_wall_counts_when_the_clock_changes() {
        var weekly =
                new Occurrences(
                        List.of(day("2026-10-20", "19:30", "21:00")),
                        new Recurrence(Frequency.WEEKLY, 1, null, List.of()));

        assertThat(weekly.from(date("2026-10-20"), 2).stream().map(Day::begins))
                .containsExactly(
                        Instant.parse("2026-10-20T17:30:00Z"),
                        Instant.parse("2026-10-27T18:30:00Z"));
    }

    @Test
    void a_time_that_the_clock_skips_is_as_much_later_and_never_ends_before_it_begins() {
        var skipped = day("2027-03-28", "02:15", "03:05");

        assertThat(skipped.begins()).isEqualTo("2027-03-28T01:15:00Z");
        assertThat(skipped.ends()).isEqualTo(skipped.begins());
    }

    @Test
    void a_day_without_times_lasts_as_long_as_the_day_does() {
        assertThat(duration(day("2027-03-28"))).isEqualTo(Duration.ofHours(23));
        assertThat(duration(day("2027-06-01"))).isEqualTo(Duration.ofHours(24));
        assertThat(duration(day("2026-10-25"))).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void the_twice_lived_hour_is_lived_the_first_time() {
        assertThat(day("2026-10-25", "02:30", "02:45").begins()).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void a_date_that_a_month_does_not_have_is_skipped() {
        var monthly = recurring("2027-01-31", Frequency.MONTHLY_BY_DATE, 1, null);

        assertThat(dates(monthly.from(date("2027-01-01"), 4)))
                .containsExactly("2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31");
    }

    @Test
    void the_29th_of_february_comes_in_leap_years() {
        var yearly = recurring("2096-02-29", Frequency.YEARLY, 1, null);

        assertThat(dates(yearly.from(date("2096-01-01"), 3)))
                .containsExactly("2096-02-29", "2104-02-29", "2108-02-29");
        assertThat(dates(yearly.before(date("2108-02-29"), 9)))
                .containsExactly("2104-02-29", "2096-02-29");
    }

    @Test
    void the_second_tuesday_is_counted_in_each_month() {
        var monthly = recurring("2026-12-08", Frequency.MONTHLY_BY_WEEKDAY, 1, null);

        assertThat(dates(monthly.from(date("2026-12-09"), 3)))
                .containsExactly("2027-01-12", "2027-02-09", "2027-03-09");
    }

    @Test
    void a_fifth_weekday_is_the_last_one() {
        var monthly = recurring("2026-12-31", Frequency.MONTHLY_BY_WEEKDAY, 1, null);

        assertThat(dates(monthly.from(date("2027-01-01"), 3)))
                .containsExactly("2027-01-28", "2027-02-25", "2027-03-25");
    }

    @Test
    void the_last_possible_day_is_included_and_exceptions_are_left_out() {
        var weekly =
                new Occurrences(
                        List.of(day("2026-12-01")),
                        new Recurrence(
                                Frequency.WEEKLY,
                                1,
                                date("2026-12-22"),
                                List.of(date("2026-12-08"), date("2026-12-08"))));

        assertThat(dates(weekly.from(date("2026-01-01"), 99)))
                .containsExactly("2026-12-01", "2026-12-15", "2026-12-22");
        assertThat(dates(weekly.before(date("2030-01-01"), 99)))
                .containsExactly("2026-12-22", "2026-12-15", "2026-12-01");
        assertThat(weekly.lastPossible()).hasValue(date("2026-12-22"));
    }

    @ParameterizedTest
    @EnumSource
    void what_never_ends_is_asked_in_bounded_time(Frequency frequency) {
        var endless = recurring("2008-02-29", frequency, 99, null);

        assertThat(endless.lastPossible()).isEmpty();
        assertThat(endless.from(date("2008-02-29"), Integer.MAX_VALUE))
                .hasSizeLessThanOrEqualTo(Occurrences.MOST)
                .hasSizeGreaterThan(100);
        assertThat(endless.between(date("9000-01-01"), date("9999-12-31"), 5))
                .hasSizeLessThanOrEqualTo(5)
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void looking_back_finds_what_looking_ahead_found(Frequency frequency) {
        for (var first : List.of("2026-01-31", "2024-02-29", "2026-11-11", "2026-12-31")) {
            for (int interval = 1; interval < 5; interval++) {
                var recurring = recurring(first, frequency, interval, date("2031-12-31"));
                var ahead = recurring.from(date(first), Occurrences.MOST);

                assertThat(recurring.before(date("2032-01-01"), Occurrences.MOST))
                        .isEqualTo(ahead.reversed());
                assertThat(ahead.getFirst().on()).isEqualTo(first);
                for (var day : ahead) {
                    assertThat(recurring.between(day.on(), day.on(), 2)).containsExactly(day);
                    assertThat(recurring.from(day.on(), 1)).containsExactly(day);
                }
            }
        }
    }

    @Test
    void nothing_lies_before_the_first_day() {
        var weekly = recurring("2026-12-08", Frequency.WEEKLY, 1, null);

        assertThat(weekly.between(date("2026-01-01"), date("2026-12-07"), 9)).isEmpty();
        assertThat(weekly.before(date("2026-12-08"), 9)).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused() {
        var days = List.of(day("2027-03-01"), day("2027-03-02"));
        var weekly = new Recurrence(Frequency.WEEKLY, 1, null, List.of());

        assertThatThrownBy(() -> new Occurrences(List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Occurrences(days, weekly))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> day("2027-03-01", "10:00", "09:59"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Recurrence(Frequency.WEEKLY, 0, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Occurrences recurring(
            String first, Frequency frequency, int interval, @Nullable LocalDate until) {
        return new Occurrences(
                List.of(day(first)), new Recurrence(frequency, interval, until, List.of()));
    }

    private static Duration duration(Day day) {
        return Duration.between(day.begins(), day.ends());
    }

    private static List<String> dates(List<Day> days) {
        return days.stream().map(day -> day.on().toString()).toList();
    }

    private static Day day(String on) {
        return new Day(date(on), null, null);
    }

    private static Day day(String on, String from, String until) {
        return new Day(date(on), LocalTime.parse(from), LocalTime.parse(until));
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
