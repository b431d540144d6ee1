package nl.millenniumgemeenten.gateway.account.moderationmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ModerationWorkJson;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

    @Test
    void at_once_is_of_what_came_since_and_not_more_often_than_every_ten_minutes() {
        var one = subscription(MailChoice.AT_ONCE, NOON);

        assertThat(due(one, NOON, NOON.plus(Duration.ofHours(1)))).isFalse();
        assertThat(due(one, NOON.plusSeconds(1), NOON.plus(Duration.ofMinutes(9)))).isFalse();
        assertThat(due(one, NOON.plusSeconds(1), NOON.plus(Duration.ofMinutes(10)))).isTrue();
    }

    @Test
    void daily_is_once_on_a_day_after_eight_as_long_as_there_is_something() {
        var one = subscription(MailChoice.DAILY, NOON);

        assertThat(due(one, NOON.plusSeconds(1), Instant.parse("2026-11-24T22:59:00Z"))).isFalse();
        assertThat(due(one, NOON.minusSeconds(1), Instant.parse("2026-11-25T06:59:00Z"))).isFalse();
        assertThat(due(one, NOON.minusSeconds(1), Instant.parse("2026-11-25T07:00:00Z"))).isTrue();
        assertThat(
                        one.due(
                                new ModerationWorkJson(0, 0, null),
                                Instant.parse("2026-11-25T07:00:00Z"),
                                ZONE))
                .isFalse();
    }

    @Test
    void daily_stays_at_eight_when_the_clock_changes() {
        var one = subscription(MailChoice.DAILY, Instant.parse("2026-10-24T06:00:00Z"));

        assertThat(due(one, NOON, Instant.parse("2026-10-25T06:59:00Z"))).isFalse();
        assertThat(due(one, NOON, Instant.parse("2026-10-25T07:00:00Z"))).isTrue();
    }

    private static boolean due(Subscription one, Instant newestAt, Instant now) {
        return one.due(new ModerationWorkJson(1, 0, newestAt), now, ZONE);
    }

    private static Subscription subscription(MailChoice choice, Instant mailedAt) {
        return new Subscription(new UUID(1, 1), "anna@example.nl", choice, mailedAt, mailedAt);
    }
}
