package nl.millenniumgemeenten.subscription.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyMomentTest {
    @ParameterizedTest
    @CsvSource({
        // In winter five o'clock is four o'clock in Greenwich, in summer three.
        "2026-01-15T15:59:59Z, 2026-01-14, 2026-01-14T16:00:00Z",
        "2026-01-15T16:00:00Z, 2026-01-15, 2026-01-15T16:00:00Z",
        "2026-07-15T14:59:59Z, 2026-07-14, 2026-07-14T15:00:00Z",
        "2026-07-15T15:00:00Z, 2026-07-15, 2026-07-15T15:00:00Z",
        // The clock goes forward on the 29th of March, and back on the 25th of October.
        "2026-03-29T14:59:59Z, 2026-03-28, 2026-03-28T16:00:00Z",
        "2026-03-29T15:00:00Z, 2026-03-29, 2026-03-29T15:00:00Z",
        "2026-10-25T15:59:59Z, 2026-10-24, 2026-10-24T15:00:00Z",
        "2026-10-25T16:00:00Z, 2026-10-25, 2026-10-25T16:00:00Z",
        // Here it is the next day already.
        "2026-01-14T23:30:00Z, 2026-01-14, 2026-01-14T16:00:00Z"
    })
    void the_last_five_in_the_afternoon_is_that_of_the_site(Instant now, LocalDate on, Instant at) {
        assertThat(DailyMoment.last(now)).isEqualTo(new DailyMoment(on, at));
    }
}
