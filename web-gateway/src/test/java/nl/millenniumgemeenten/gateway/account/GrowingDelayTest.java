package nl.millenniumgemeenten.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowingDelayTest {
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final GrowingDelay delay =
            new GrowingDelay(3, Duration.ofSeconds(10), Duration.ofMinutes(1), () -> now);

    @Test
    void the_wait_doubles_up_to_a_bound_and_never_becomes_for_ever() {
        var waits = new ArrayList<Duration>();
        for (int i = 0; i < 8; i++) {
            var wait = delay.take("a");
            if (wait.isPositive()) {
                waits.add(wait);
                now = now.plus(wait);
                assertThat(delay.take("a")).isZero();
            }
        }

        assertThat(waits)
                .startsWith(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(40),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(1));
        assertThat(delay.take("b")).isZero();
    }

    @Test
    void who_waits_does_not_wait_longer_by_trying() {
        for (int i = 0; i < 3; i++) {
            delay.take("a");
        }

        for (var _ : List.of(1, 2, 3)) {
            assertThat(delay.take("a")).isEqualTo(Duration.ofSeconds(10));
        }
    }

    @Test
    void a_turn_that_is_given_back_was_not_taken() {
        for (int i = 0; i < 20; i++) {
            assertThat(delay.take("a")).isZero();
            delay.giveBack("a");
        }
    }
}
