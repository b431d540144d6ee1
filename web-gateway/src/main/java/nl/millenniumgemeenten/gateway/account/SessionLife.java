package nl.millenniumgemeenten.gateway.account;

import java.time.Duration;
import java.time.Instant;

/// How long a session lives: until twelve hours after it was last used, and seven days at most.
record SessionLife(Instant createdAt, Instant lastSeenAt) {
    static final Duration IDLE = Duration.ofHours(12);
    static final Duration ABSOLUTE = Duration.ofDays(7);

    /// Noting every single request would be a write per request.
    static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    /// A session that begins.
    static SessionLife from(Instant now) {
        return new SessionLife(now, now);
    }

    /// When it ends if it is not used again.
    Instant expiresAt() {
        var idle = lastSeenAt.plus(IDLE);
        var absolute = createdAt.plus(ABSOLUTE);
        return idle.isBefore(absolute) ? idle : absolute;
    }

    /// Whether it has ended.
    boolean over(Instant now) {
        return !now.isBefore(expiresAt());
    }

    /// Whether this use of it should be noted.
    boolean worthNoting(Instant now) {
        return !now.isBefore(lastSeenAt.plus(NOTED_EVERY));
    }

    /// The same session, used now.
    SessionLife seen(Instant now) {
        return new SessionLife(createdAt, now);
    }
}
