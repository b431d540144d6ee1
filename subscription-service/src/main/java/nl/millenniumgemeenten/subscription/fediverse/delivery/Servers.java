package nl.millenniumgemeenten.subscription.fediverse.delivery;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.subscription.fediverse.Rows;

/// The servers that we bring things to, or that are blocked. Each in a transaction that is there.
@Singleton
public class Servers {
    /// Longer than a turn takes, whatever the server does.
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final int LONGEST_ERROR = 300;

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

    /// Whether nothing of a server is taken and nothing goes there: it is blocked, or a host above
    /// it is.
    public boolean isBlocked(String host) {
        return rows.any(
                """
                select from fediverse_server
                where host = any (string_to_array(?, ' ')) and blocked_at is not null
                """,
                String.join(" ", withAbove(host)));
    }

    /// A host, the same without its port, and those of which it is a part.
    private static List<String> withAbove(String host) {
        var hosts = new ArrayList<String>(List.of(host));
        var above = host.replaceFirst(":[0-9]+$", "");
        hosts.add(above);
        while (above.indexOf('.') >= 0) {
            above = above.substring(above.indexOf('.') + 1);
            hosts.add(above);
        }
        return hosts;
    }

    /// The servers that are covered when one is blocked: itself, at whatever port, and what is
    /// below it.
    List<String> coveredBy(String host) {
        return rows.list(
                """
                select host
                from (select host from fediverse_server
                    union select server from fediverse_errand) server
                where host = ? or split_part(host, ':', 1) = ?
                    or right(split_part(host, ':', 1), length(?) + 1) = '.' || ?
                """,
                row -> Rows.text(row, "host"),
                host,
                host,
                host,
                host);
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
                        and exists (select from fediverse_delivery d
                            where d.server = s.host and d.next_attempt_at <= ? and
                """
                        + InboxOrder.IN_TURN
                        + """
                                )
                            order by s.next_attempt_at, s.host limit 1
                            for update of s skip locked)
                        returning host
                        """,
                row -> Rows.text(row, "host"),
                now.plus(CLAIM),
                now,
                now,
                now);
    }

    /// The turn is over; the next server has its own first.
    ///
    /// @param next when it may have one again
    void release(String host, Instant next) {
        rows.update(
                """
                update fediverse_server
                set claimed_until = null, next_attempt_at = greatest(next_attempt_at, ?)
                where host = ?
                """,
                next,
                host);
    }

    /// It answered as it should.
    void well(String host) {
        rows.update(
                """
                update fediverse_server set failures = 0, failing_since = null, last_error = null
                where host = ? and failing_since is not null
                """,
                host);
    }

    /// It did not take something, for which others of it may have a better answer.
    void troubled(String host, String why, Instant now) {
        rows.update(
                """
                update fediverse_server
                set last_error = ?, failing_since = coalesce(failing_since, ?)
                where host = ?
                """,
                why.substring(0, Math.min(why.length(), LONGEST_ERROR)),
                now,
                host);
    }

    /// It did not answer, or asks to be left alone, and so it is.
    void failed(String host, String why, Optional<Duration> retryAfter, Instant now) {
        troubled(host, why, now);
        int failures =
                rows.first(
                                """
                                update fediverse_server set failures = failures + 1
                                where host = ?
                                returning failures
                                """,
                                row -> row.getInt("failures"),
                                host)
                        .orElse(1);
        rows.update(
                "update fediverse_server set next_attempt_at = ? where host = ?",
                now.plus(Pause.after(failures, retryAfter)),
                host);
    }
}
