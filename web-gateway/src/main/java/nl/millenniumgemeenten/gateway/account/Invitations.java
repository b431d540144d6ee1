package nl.millenniumgemeenten.gateway.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;
import nl.millenniumgemeenten.gateway.account.mail.AccountMails;
import nl.millenniumgemeenten.gateway.account.mail.AccountMessages;

/// Asks people to become editors. The link in the mail works once, for a week, and as long as who
/// sent it looks after accounts; sending it again makes a new one.
@Singleton
public class Invitations {
    static final Duration LIFE = Duration.ofDays(7);

    private static final String COLUMNS = "id, email, name, roles, sent_at, expires_at";

    private final AccountsDatabase database;
    private final AccountMails mails;
    private final Passwords passwords;
    private final InstantSource clock;

    Invitations(
            AccountsDatabase database,
            AccountMails mails,
            Passwords passwords,
            InstantSource clock) {
        this.database = database;
        this.mails = mails;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// What came of asking somebody.
    public enum Result {
        SENT,
        /// Somebody has an account with this address.
        HAS_ACCOUNT,
        /// Somebody was asked at this address already, and can be asked again.
        ALREADY_ASKED
    }

    /// Asks somebody, in the name of an administrator.
    ///
    /// @param id of the invitation, and of the account that comes of it: the log tells them as one
    public Result invite(UUID id, String name, String email, Set<Role> roles, Editor by) {
        var address = Account.address(email);
        return database.inTransaction(connection -> {
            if (exists(connection, "select from account where email = ?", address)) {
                return Result.HAS_ACCOUNT;
            }
            var token = LinkToken.random();
            try (var insert =
                    connection.prepareStatement(
                            """
                            insert into invitation (id, email, name, roles, token_hash, invited_by,
                                                    sent_at, expires_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict on constraint invitation_email_key do nothing
                            """)) {
                insert.setObject(1, id);
                insert.setString(2, address);
                insert.setString(3, name);
                insert.setArray(
                        4,
                        connection.createArrayOf(
                                "text", roles.stream().map(Role::label).toArray()));
                insert.setBytes(5, token.hash());
                insert.setObject(6, by.accountId());
                times(insert, 7);
                if (insert.executeUpdate() == 0) {
                    return Result.ALREADY_ASKED;
                }
            }
            mails.add(connection, AccountMessages.invitation(address, by.name(), token.value()));
            return Result.SENT;
        });
    }

    /// Sends an invitation again, with a new link; the old one ends.
    ///
    /// @return whether there was one
    public boolean resend(UUID id, Editor by) {
        return database.inTransaction(connection -> {
            var token = LinkToken.random();
            try (var update =
                    connection.prepareStatement(
                            """
                            update invitation
                            set token_hash = ?, sent_at = ?, expires_at = ?, invited_by = ?
                            where id = ? returning email
                            """)) {
                update.setBytes(1, token.hash());
                times(update, 2);
                update.setObject(4, by.accountId());
                update.setObject(5, id);
                try (var rows = update.executeQuery()) {
                    if (!rows.next()) {
                        return false;
                    }
                    mails.add(
                            connection,
                            AccountMessages.invitation(
                                    rows.getString(1), by.name(), token.value()));
                    return true;
                }
            }
        });
    }

    /// Takes an invitation back: its link ends.
    ///
    /// @return whether there was one
    public boolean withdraw(UUID id) {
        return database.inTransaction(connection -> {
            try (var delete = connection.prepareStatement("delete from invitation where id = ?")) {
                delete.setObject(1, id);
                return delete.executeUpdate() > 0;
            }
        });
    }

    /// Everybody who was asked and has not answered, the last one asked first.
    public List<Invitation> open() {
        return database.inTransaction(connection -> {
            try (var select =
                            connection.prepareStatement(
                                    "select %s from invitation order by sent_at desc, id"
                                            .formatted(COLUMNS));
                    var rows = select.executeQuery()) {
                var invitations = new ArrayList<Invitation>();
                while (rows.next()) {
                    invitations.add(invitation(rows));
                }
                return invitations;
            }
        });
    }

    /// The invitation of a link that works.
    public Optional<Invitation> of(String link) {
        return LinkToken.of(link)
                .flatMap(
                        token -> database.inTransaction(connection -> find(connection, token, "")));
    }

    /// Makes the account of who was asked, with the password that they chose; the link ends.
    ///
    /// @return the account, unless the link does not work (any more)
    public Optional<UUID> accept(String link, String name, String password) {
        var hash = passwords.hash(password);
        return LinkToken.of(link)
                .flatMap(token ->
                        database.inTransaction(
                                connection -> accept(connection, token, name, hash)));
    }

    private Optional<UUID> accept(
            Connection connection, LinkToken token, String name, PasswordHash hash)
            throws SQLException {
        // Locked: of two who follow the same link at once, the second finds nothing.
        var invitation = find(connection, token, " for update");
        if (invitation.isEmpty()
                || exists(
                        connection,
                        "select from account where email = ?",
                        invitation.get().email())) {
            return Optional.empty();
        }
        var found = invitation.get();
        try (var delete = connection.prepareStatement("delete from invitation where id = ?")) {
            delete.setObject(1, found.id());
            delete.executeUpdate();
        }
        var account = new Account(found.id(), found.email(), name, hash, found.roles());
        Accounts.insert(connection, account, clock.instant());
        return Optional.of(account.id());
    }

    private Optional<Invitation> find(Connection connection, LinkToken token, String lock)
            throws SQLException {
        try (var select =
                connection.prepareStatement(
                        """
                        select %s from invitation
                        where token_hash = ? and expires_at > ?
                          and exists (
                              select from account
                              where account.id = invited_by and disabled_at is null
                                and 'administrator' = any(account.roles))
                        """
                                        .formatted(COLUMNS)
                                + lock)) {
            select.setBytes(1, token.hash());
            select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(invitation(rows)) : Optional.empty();
            }
        }
    }

    private void times(PreparedStatement statement, int first) throws SQLException {
        var now = clock.instant();
        statement.setObject(first, now.atOffset(ZoneOffset.UTC));
        statement.setObject(first + 1, now.plus(LIFE).atOffset(ZoneOffset.UTC));
    }

    private static boolean exists(Connection connection, String sql, String value)
            throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Accounts.roles(row.getArray("roles")),
                instant(row, "sent_at"),
                instant(row, "expires_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
