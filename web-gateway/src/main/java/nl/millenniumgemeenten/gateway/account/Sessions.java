package nl.millenniumgemeenten.gateway.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
        return admit(token).map(Admission::editor);
    }

    /// The editor of a session, who is noted as seen, and how they sign in.
    public Optional<Admission> admit(SessionToken token) {
        var now = clock.instant();
        return database.inTransaction(connection -> {
            try (var select =
                    connection.prepareStatement(
                            """
                            select account.id, account.name, account.roles,
                                   session.created_at, session.last_seen_at,
                                   second_factor.confirmed_at is not null as two_steps
                            from session
                            join account on account.id = session.account_id
                            left join second_factor
                                on second_factor.account_id = session.account_id
                            where session.token_hash = ? and account.disabled_at is null
                            """)) {
                select.setBytes(1, token.hash());
                try (var rows = select.executeQuery()) {
                    if (!rows.next()) {
                        return Optional.empty();
                    }
                    return admission(connection, token, rows, now);
                }
            }
        });
    }

    /// Who is let in, and whether their account has a second step.
    public record Admission(Editor editor, boolean twoSteps) {}

    /// Begins a session in a browser. Sessions that are over are forgotten meanwhile.
    SessionToken begin(Account account, String browser) {
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
                                                         last_seen_at, expires_at, browser)
                                    values (?, ?, ?, ?, ?, ?)
                                    """)) {
                delete.setObject(1, utc(life.createdAt()));
                delete.executeUpdate();
                insert.setBytes(1, token.hash());
                insert.setObject(2, account.id());
                insert.setObject(3, utc(life.createdAt()));
                insert.setObject(4, utc(life.lastSeenAt()));
                insert.setObject(5, utc(life.expiresAt()));
                insert.setString(6, browser);
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

    /// The sessions of an account that stand, the last one used first; `current` is the one in
    /// which this is asked, if it is one of them.
    public List<SessionItem> of(UUID account, Optional<SessionToken> current) {
        return database.inTransaction(connection -> {
            try (var select =
                    connection.prepareStatement(
                            """
                            select id, created_at, last_seen_at, browser, token_hash = ? as current
                            from session where account_id = ? and expires_at > ?
                            order by last_seen_at desc, id
                            """)) {
                select.setBytes(1, hash(current));
                select.setObject(2, account);
                select.setObject(3, utc(clock.instant()));
                try (var rows = select.executeQuery()) {
                    var sessions = new ArrayList<SessionItem>();
                    while (rows.next()) {
                        sessions.add(
                                new SessionItem(
                                        rows.getObject("id", UUID.class),
                                        instant(rows, "created_at"),
                                        instant(rows, "last_seen_at"),
                                        rows.getString("browser"),
                                        rows.getBoolean("current")));
                    }
                    return sessions;
                }
            }
        });
    }

    /// Ends one session of an account.
    ///
    /// @return whether there was one
    public boolean end(UUID account, UUID session) {
        return database.inTransaction(connection -> {
            try (var delete =
                    connection.prepareStatement(
                            "delete from session where account_id = ? and id = ?")) {
                delete.setObject(1, account);
                delete.setObject(2, session);
                return delete.executeUpdate() == 1;
            }
        });
    }

    /// Ends all sessions of an account but the one that is kept, if any.
    ///
    /// @return how many ended
    public int endAll(UUID account, Optional<SessionToken> kept) {
        return database.inTransaction(connection -> {
            try (var delete =
                    connection.prepareStatement(
                            "delete from session where account_id = ? and token_hash <> ?")) {
                delete.setObject(1, account);
                delete.setBytes(2, hash(kept));
                return delete.executeUpdate();
            }
        });
    }

    /// No session has an empty hash.
    private static byte[] hash(Optional<SessionToken> token) {
        return token.map(SessionToken::hash).orElse(new byte[0]);
    }

    private static Optional<Admission> admission(
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
                new Admission(
                        new Editor(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                Accounts.roles(row.getArray("roles")),
                                token.csrf()),
                        row.getBoolean("two_steps")));
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
