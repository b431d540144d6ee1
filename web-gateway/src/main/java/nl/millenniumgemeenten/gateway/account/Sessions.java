package nl.millenniumgemeenten.gateway.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;

/// Who is signed in. A session ends when its account is disabled, too.
@Singleton
public class Sessions {
    private final AccountsDatabase database;
    private final InstantSource clock;

    Sessions(AccountsDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The editor of a session, who is noted as seen.
    public Optional<Editor> editor(SessionToken token) {
        var now = clock.instant();
        return database.inTransaction(connection -> {
            try (var select =
                    connection.prepareStatement(
                            """
                            select account.id, account.name, account.roles,
                                   session.created_at, session.last_seen_at
                            from session
                            join account on account.id = session.account_id
                            where session.token_hash = ? and account.disabled_at is null
                            """)) {
                select.setBytes(1, token.hash());
                try (var rows = select.executeQuery()) {
                    if (!rows.next()) {
                        return Optional.empty();
                    }
                    return editor(connection, token, rows, now);
                }
            }
        });
    }

    /// Begins a session. Sessions that are over are forgotten meanwhile.
    SessionToken begin(Account account) {
        var token = SessionToken.random();
        var life = SessionLife.from(clock.instant());
        return database.inTransaction(connection -> {
            try (var delete =
                            connection.prepareStatement(
                                    "delete from session where expires_at <= ?");
                    var insert =
                            connection.prepareStatement(
                                    """
                                    insert into session (token_hash, account_id, created_at,
                                                         last_seen_at, expires_at)
                                    values (?, ?, ?, ?, ?)
                                    """)) {
                delete.setObject(1, utc(life.createdAt()));
                delete.executeUpdate();
                insert.setBytes(1, token.hash());
                insert.setObject(2, account.id());
                insert.setObject(3, utc(life.createdAt()));
                insert.setObject(4, utc(life.lastSeenAt()));
                insert.setObject(5, utc(life.expiresAt()));
                insert.executeUpdate();
                return token;
            }
        });
    }

    /// Ends a session.
    void end(SessionToken token) {
        database.inTransaction(connection -> {
            try (var delete =
                    connection.prepareStatement("delete from session where token_hash = ?")) {
                delete.setBytes(1, token.hash());
                return delete.executeUpdate();
            }
        });
    }

    private static Optional<Editor> editor(
            Connection connection, SessionToken token, ResultSet row, Instant now)
            throws SQLException {
        var life = new SessionLife(instant(row, "created_at"), instant(row, "last_seen_at"));
        if (life.over(now)) {
            return Optional.empty();
        }
        if (life.worthNoting(now)) {
            note(connection, token, life.seen(now));
        }
        return Optional.of(
                new Editor(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Accounts.roles(row.getArray("roles")),
                        token.csrf()));
    }

    private static void note(Connection connection, SessionToken token, SessionLife life)
            throws SQLException {
        try (var update =
                connection.prepareStatement(
                        """
                        update session set last_seen_at = ?, expires_at = ?
                        where token_hash = ?
                        """)) {
            update.setObject(1, utc(life.lastSeenAt()));
            update.setObject(2, utc(life.expiresAt()));
            update.setBytes(3, token.hash());
            update.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
