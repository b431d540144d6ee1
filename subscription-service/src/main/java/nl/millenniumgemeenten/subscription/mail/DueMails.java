package nl.millenniumgemeenten.subscription.mail;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/// Whether mails to one person wait, for who has to let them go first.
public final class DueMails {
    private DueMails() {}

    /// Whether there is one that could leave now.
    public static boolean areWaiting(Connection connection, Instant now) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        """
                        select exists (select from mail
                            where state in ('waiting', 'sending') and next_attempt_at <= ?)
                        """)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
