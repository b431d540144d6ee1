package nl.millenniumgemeenten.gateway.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final RateLimit limit = new RateLimit(3, WINDOW, () -> now);

    @Test
    void so_many_turns_are_free_and_the_next_one_waits_for_the_rest_of_the_window() {
        takeAll("anna");
        now = now.plus(Duration.ofMinutes(5));

        assertThat(limit.take("anna")).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void trying_while_waiting_does_not_make_the_wait_longer() {
        takeAll("anna");
        for (int i = 0; i < 50; i++) {
            limit.take("anna");
        }
        now = now.plus(WINDOW);

        assertThat(limit.take("anna")).isZero();
    }

    @Test
    void one_key_does_not_stand_in_the_way_of_another() {
        takeAll("anna");

        assertThat(limit.take("bob")).isZero();
    }

    @Test
    void a_turn_that_is_given_back_can_be_taken_again() {
        takeAll("anna");
        limit.giveBack("anna");

        assertThat(limit.take("anna")).isZero();
    }

    @Test
    void a_key_that_is_forgotten_starts_again() {
        takeAll("anna");
        limit.forget("anna");

        takeAll("anna");
    }

    private void takeAll(String key) {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take(key)).isZero();
        }
    }
}
