package nl.millenniumgemeenten.subscription.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void comes_back_soon_at_first_then_less_often_and_gives_up_within_a_day() {
        var delays = new ArrayList<Duration>();
        var now = NOON;
        var attempt = 1;
        for (var next = Retries.after(attempt(attempt), now);
                next.isPresent();
                next = Retries.after(attempt(++attempt), now)) {
            delays.add(Duration.between(now, next.get()));
            now = next.get();
        }

        assertThat(delays)
                .startsWith(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1))
                .isSorted();
        assertThat(Duration.between(NOON, now))
                .isBetween(Duration.ofHours(20), Duration.ofHours(24));
    }

    private static ClaimedMail attempt(int attempt) {
        return new ClaimedMail(
                UUID.randomUUID(),
                SubscriberId.next(),
                MailKind.CONFIRMATION,
                attempt,
                NOON,
                false);
    }
}
