package nl.millenniumgemeenten.gateway.account.moderationmail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ModerationWorkJson;

/// Somebody who wants a mail when there is something to do.
///
/// @param toldUntil what came before was mailed, or was there when they chose
/// @param mailedAt when they were mailed last, or chose
public record Subscription(
        UUID account, String email, MailChoice choice, Instant toldUntil, Instant mailedAt) {
    private static final Duration REST = Duration.ofMinutes(10);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /// Whether they are to be mailed of this work now.
    public boolean due(ModerationWorkJson work, Instant now, ZoneId zone) {
        var newestAt = work.newestAt();
        if (newestAt == null) {
            return false;
        }
        return switch (choice) {
            case NOTHING -> false;
            case AT_ONCE -> newestAt.isAfter(toldUntil) && !now.isBefore(mailedAt.plus(REST));
            case DAILY -> {
                var local = now.atZone(zone);
                yield !local.toLocalTime().isBefore(MORNING)
                        && mailedAt.atZone(zone).toLocalDate().isBefore(local.toLocalDate());
            }
        };
    }

    /// Without the address.
    @Override
    public String toString() {
        return "Subscription[" + account + "]";
    }
}
