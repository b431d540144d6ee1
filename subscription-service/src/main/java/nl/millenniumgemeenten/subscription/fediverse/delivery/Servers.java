package nl.millenniumgemeenten.subscription.fediverse.delivery;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.millenniumgemeenten.subscription.fediverse.Rows;

/// The servers that we bring things to, or that are blocked. Each in a transaction that is there.
@Singleton
public class Servers {
    /// Longer than a turn takes, whatever the server does.
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int LONGEST_ERROR = 300;

    /// After so many failures the pause is the longest anyway.
    private static final int MOST_DOUBLINGS = 10;

    private final Rows rows;

    Servers(Rows rows) {
        this.rows = rows;
    }

    /// There is such a server.
    public void know(String host, Instant now) {
        rows.update(
                """
                insert into fediverse_server (host, next_attempt_at) values (?, ?)
                on conflict do nothing
                """,
                host,
                now);
    }

    /// Whether nothing of a server is taken and nothing goes there.
    public boolean isBlocked(String host) {
        return rows.any(
                "select from fediverse_server where host = ? and blocked_at is not null", host);
    }

    /// Takes nothing of a server any more, and says nothing to it.
    ///
    /// @return whether that is otherwise than it was
    boolean block(String host, Instant now) {
        know(host, now);
        return rows.update(
                        """
                        update fediverse_server
                        set blocked_at = ?, failures = 0, failing_since = null, last_error = null
                        where host = ? and blocked_at is null
                        """,
                        now,
                        host)
                > 0;
    }

    /// Takes things of a server again.
    ///
    /// @return whether that is otherwise than it was
    boolean unblock(String host, Instant now) {
        return rows.update(
                        """
                        update fediverse_server set blocked_at = null, next_attempt_at = ?
                        where host = ? and blocked_at is not null
                        """,
                        now,
                        host)
                > 0;
    }

    /// A server to which something has to go now, and to which nobody else brings anything until
    /// the claim is over.
    Optional<String> claim(Instant now) {
        return rows.first(
                """
                update fediverse_server set claimed_until = ?
                where host = (select s.host from fediverse_server s
                    where s.blocked_at is null and s.next_attempt_at <= ?
                        and (s.claimed_until is null or s.claimed_until <= ?)
                        and exists (select from fediverse_delivery d where d.server = s.host)
                    order by s.next_attempt_at, s.host limit 1
                    for update skip locked)
                returning host
                """,
                row -> Rows.text(row, "host"),
                now.plus(CLAIM),
                now,
                now);
    }

    /// The turn is over; the next server has its own first.
    void release(String host, Instant now) {
        rows.update(
                """
                update fediverse_server
                set claimed_until = null, next_attempt_at = greatest(next_attempt_at, ?)
                where host = ?
                """,
                now,
                host);
    }

    /// It answered as it should.
    void well(String host) {
        rows.update(
                """
                update fediverse_server set failures = 0, failing_since = null, last_error = null
                where host = ? and failures > 0
                """,
                host);
    }

    /// It did not, and is left alone for a while: longer each time, and as long as it asks.
    void failed(String host, String why, Optional<Duration> retryAfter, Instant now) {
        int failures =
                rows.first(
                                """
                                update fediverse_server
                                set failures = failures + 1, last_error = ?,
                                    failing_since = coalesce(failing_since, ?)
                                where host = ?
                                returning failures
                                """,
                                row -> row.getInt("failures"),
                                why.substring(0, Math.min(why.length(), LONGEST_ERROR)),
                                now,
                                host)
                        .orElse(1);
        var pause = pause(failures);
        var asked = retryAfter.orElse(Duration.ZERO);
        rows.update(
                "update fediverse_server set next_attempt_at = ? where host = ?",
                now.plus(asked.compareTo(pause) > 0 ? asked : pause),
                host);
    }

    private static Duration pause(int failures) {
        var doubled = SHORTEST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
