package nl.millenniumgemeenten.gateway.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;
import nl.millenniumgemeenten.gateway.account.database.AccountsUnavailable;
import nl.millenniumgemeenten.gateway.account.mail.AccountMailCourier;
import nl.millenniumgemeenten.gateway.account.mail.AccountMails;
import nl.millenniumgemeenten.gateway.account.mail.AccountMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// New passwords: by who knows the old one, and by who can read the account's mail. Either ends all
/// other sessions, and every link that was mailed: whoever knew the old password may have asked for
/// another address.
@Singleton
public class PasswordChanges {
    static final Duration LIFE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(PasswordChanges.class);

    private final AccountsDatabase database;
    private final Accounts accounts;
    private final Passwords passwords;
    private final AccountMails mails;
    private final AccountMailCourier courier;
    private final InstantSource clock;

    PasswordChanges(
            AccountsDatabase database,
            Accounts accounts,
            Passwords passwords,
            AccountMails mails,
            AccountMailCourier courier,
            InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.passwords = passwords;
        this.mails = mails;
        this.courier = courier;
        this.clock = clock;
    }

    /// Whether this is the password of an account.
    public boolean knows(UUID account, String password) {
        return passwords.matches(accounts.withId(account), password);
    }

    /// Sends a link to who has an account with this address. Returns before it is known whether
    /// there is one, so that nobody can measure it.
    public void ask(String email) {
        Thread.ofVirtual()
                .name("password-reset")
                .start(() -> {
                    try {
                        send(email);
                        courier.wake();
                    } catch (AccountsUnavailable unavailable) {
                        LOG.atWarn().log("password reset not sent: accounts unavailable");
                    }
                });
    }

    void send(String email) {
        var account = accounts.withEmail(email);
        if (account.isEmpty()) {
            return;
        }
        var token = LinkToken.random();
        database.inTransaction(connection -> {
            try (var insert =
                    connection.prepareStatement(
                            """
                            insert into password_reset (account_id, token_hash, expires_at)
                            values (?, ?, ?)
                            on conflict on constraint password_reset_pkey do update
                            set token_hash = excluded.token_hash, expires_at = excluded.expires_at
                            """)) {
                insert.setObject(1, account.get().id());
                insert.setBytes(2, token.hash());
                insert.setObject(3, clock.instant().plus(LIFE).atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
            mails.add(
                    connection,
                    AccountMessages.passwordReset(account.get().email(), token.value()));
            return token;
        });
    }

    /// Whose link this is, if it works.
    public Optional<Person> of(String link, People people) {
        return LinkToken.of(link)
                .flatMap(token -> database.inTransaction(connection -> find(connection, token)))
                .flatMap(people::one);
    }

    /// Changes the password with a link, which ends.
    ///
    /// @return the account, unless the link does not work (any more)
    public Optional<UUID> reset(String link, String password) {
        var hash = passwords.hash(password);
        var account =
                LinkToken.of(link)
                        .flatMap(token ->
                                database.inTransaction(connection -> {
                                    var owner = take(connection, token);
                                    if (owner.isPresent()) {
                                        change(connection, owner.get(), hash, Optional.empty());
                                    }
                                    return owner;
                                }));
        courier.wake();
        return account;
    }

    /// Changes the password of who is signed in.
    public void change(UUID account, String password, SessionToken kept) {
        var hash = passwords.hash(password);
        database.inTransaction(connection -> {
            change(connection, account, hash, Optional.of(kept));
            return account;
        });
        courier.wake();
    }

    private void change(
            Connection connection, UUID account, PasswordHash hash, Optional<SessionToken> kept)
            throws SQLException {
        try (var update =
                        connection.prepareStatement(
                                """
                                update account set password_hash = ?, revision = revision + 1
                                where id = ? returning email
                                """);
                var sessions =
                        connection.prepareStatement(
                                "delete from session where account_id = ? and token_hash <> ?")) {
            sessions.setObject(1, account);
            sessions.setBytes(2, kept.map(SessionToken::hash).orElse(new byte[0]));
            sessions.executeUpdate();
            for (var table : List.of("half_sign_in", "password_reset", "email_change")) {
                Accounts.deleteFrom(connection, table, account);
            }
            update.setString(1, hash.phc());
            update.setObject(2, account);
            try (var row = update.executeQuery()) {
                row.next();
                mails.add(connection, AccountMessages.passwordChanged(row.getString(1)));
            }
        }
    }

    private Optional<UUID> find(Connection connection, LinkToken token) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        """
                        select account_id from password_reset
                        join account on account.id = account_id and disabled_at is null
                        where token_hash = ? and expires_at > ?
                        """)) {
            select.setBytes(1, token.hash());
            select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /// Of two who follow the same link at once, the second finds nothing.
    private Optional<UUID> take(Connection connection, LinkToken token) throws SQLException {
        var account = find(connection, token);
        try (var delete =
                connection.prepareStatement("delete from password_reset where token_hash = ?")) {
            delete.setBytes(1, token.hash());
            return delete.executeUpdate() == 1 ? account : Optional.empty();
        }
    }
}
