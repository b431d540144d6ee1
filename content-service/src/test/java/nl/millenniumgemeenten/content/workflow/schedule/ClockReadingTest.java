package nl.millenniumgemeenten.content.workflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import nl.millenniumgemeenten.content.workflow.schedule.ClockReading.Occurrence;
import org.junit.jupiter.api.Test;

class ClockReadingTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    @Test
    void a_time_in_winter_is_an_hour_ahead_of_utc_and_one_in_summer_two() {
        assertThat(read("2026-12-24T09:30"))
                .isEqualTo(new ClockReading.Clear(Instant.parse("2026-12-24T08:30:00Z")));
        assertThat(read("2027-07-01T09:30"))
                .isEqualTo(new ClockReading.Clear(Instant.parse("2027-07-01T07:30:00Z")));
    }

    @Test
    void a_time_that_the_clock_skips_does_not_exist() {
        var skipped =
                new ClockReading.Skipped(
                        LocalDateTime.parse("2027-03-28T02:00"),
                        LocalDateTime.parse("2027-03-28T03:00"));

        assertThat(read("2027-03-28T02:00")).isEqualTo(skipped);
        assertThat(read("2027-03-28T02:59:59")).isEqualTo(skipped);
        assertThat(read("2027-03-28T01:59:59"))
                .isEqualTo(new ClockReading.Clear(Instant.parse("2027-03-28T00:59:59Z")));
        assertThat(read("2027-03-28T03:00"))
                .isEqualTo(new ClockReading.Clear(Instant.parse("2027-03-28T01:00:00Z")));
    }

    @Test
    void a_time_that_the_clock_shows_twice_needs_a_choice() {
        var wall = LocalDateTime.parse("2027-10-31T02:30");

        assertThat(read("2027-10-31T02:30")).isEqualTo(new ClockReading.Twice());
        assertThat(ClockReading.of(wall, Occurrence.FIRST, AMSTERDAM, NOW))
                .isEqualTo(new ClockReading.Clear(Instant.parse("2027-10-31T00:30:00Z")));
        assertThat(ClockReading.of(wall, Occurrence.SECOND, AMSTERDAM, NOW))
                .isEqualTo(new ClockReading.Clear(Instant.parse("2027-10-31T01:30:00Z")));
        assertThat(read("2027-10-31T03:00"))
                .isEqualTo(new ClockReading.Clear(Instant.parse("2027-10-31T02:00:00Z")));
    }

    @Test
    void a_choice_that_is_not_needed_changes_nothing() {
        var wall = LocalDateTime.parse("2026-12-24T09:30");

        assertThat(ClockReading.of(wall, Occurrence.SECOND, AMSTERDAM, NOW))
                .isEqualTo(read("2026-12-24T09:30"));
    }

    @Test
    void what_is_over_and_what_is_years_away_are_told_apart() {
        assertThat(read("2026-11-28T10:00")).isEqualTo(new ClockReading.Over());
        assertThat(read("2026-11-28T09:59:59")).isEqualTo(new ClockReading.Over());
        assertThat(read("2026-11-28T10:00:01"))
                .isEqualTo(new ClockReading.Clear(NOW.plusSeconds(1)));
        assertThat(read("2062-11-28T10:00")).isEqualTo(new ClockReading.TooFar());
    }

    private static ClockReading read(String wall) {
        return ClockReading.of(LocalDateTime.parse(wall), Occurrence.UNSAID, AMSTERDAM, NOW);
    }
}
