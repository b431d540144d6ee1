package nl.millenniumgemeenten.subscription.sending;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// Who is left alone for a while: domains that put our mail off, and the mail server itself when it
/// takes nothing. It is in the database, so that every instance keeps to it.
public final class Pauses {
    /// The mail server itself, among domains.
    static final String RELAY = "*";

    private static final String PAUSE =
            """
            with pause (domain, first, most, code) as (
                select ?, ?::double precision, ?::double precision, nullif(?, 0)::smallint)
            """;

    private final Connection connection;

    public Pauses(Connection connection) {
        this.connection = connection;
    }

    /// Whether the mail server is left alone now.
    public boolean relayIsAway() throws SQLException {
        try (var away =
                        connection.prepareStatement(
                                "select until > now() from domain_pause where domain = '*'");
                var row = away.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /// Leaves a domain alone for a while, longer each time; `*` is the mail server itself. Who
    /// comes while it is left alone already changes nothing.
    void pause(String domain, Duration first, Duration most, int code) throws SQLException {
        pause(
                """
                insert into domain_pause as p (domain, until, failures, reply_code)
                select pause.domain, now() + first * interval '1 millisecond', 1, code from pause
                on conflict (domain) do update
                set until = now() + least((select most from pause),
                            (select first from pause) * power(2, p.failures))
                        * interval '1 millisecond',
                    failures = p.failures + 1, reply_code = excluded.reply_code, probed_until = null
                where p.until <= now()
                """,
                domain,
                first,
                most,
                code);
    }

    /// What was tried of a domain that was left alone was put off too. If something else of the
    /// same probe was taken, then its pause has ended, and stays so.
    void pauseLonger(String domain, Duration first, Duration most, int code) throws SQLException {
        pause(
                """
                update domain_pause p
                set until = now() + least(most, first * power(2, p.failures)) * interval '1 millisecond',
                    failures = p.failures + 1, reply_code = code, probed_until = null
                from pause where p.domain = pause.domain and p.until <= now()
                """,
                domain,
                first,
                most,
                code);
    }

    private void pause(String how, String domain, Duration first, Duration most, int code)
            throws SQLException {
        try (var pause = connection.prepareStatement(PAUSE + how)) {
            pause.setString(1, domain);
            pause.setDouble(2, (double) first.toMillis());
            pause.setDouble(3, (double) most.toMillis());
            pause.setInt(4, code);
            pause.executeUpdate();
        }
    }

    /// It takes mail again.
    void resume(String domain) throws SQLException {
        try (var resume =
                connection.prepareStatement("delete from domain_pause where domain = ?")) {
            resume.setString(1, domain);
            resume.executeUpdate();
        }
    }
}
