package nl.millenniumgemeenten.gateway.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;
import nl.millenniumgemeenten.gateway.account.mail.AccountMails;
import nl.millenniumgemeenten.gateway.account.mail.AccountMessages;

/// Another address for an account: it counts once the new one has answered, and the old one hears
/// of it both times. Whether the new one is somebody else's is told to nobody but its owner.
@Singleton
public class EmailChanges {
    static final Duration LIFE = Duration.ofDays(1);

    private final AccountsDatabase database;
    private final AccountMails mails;
    private final InstantSource clock;

    EmailChanges(AccountsDatabase database, AccountMails mails, InstantSource clock) {
        this.database = database;
        this.mails = mails;
        this.clock = clock;
    }

    /// Asks the new address whether it is right.
    public void ask(Person person, String email) {
        var address = Account.address(email);
        var token = LinkToken.random();
        database.inTransaction(connection -> {
            try (var insert =
                    connection.prepareStatement(
                            """
                            insert into email_change (account_id, email, token_hash, expires_at)
                            values (?, ?, ?, ?)
                            on conflict on constraint email_change_pkey do update
                            set email = excluded.email, token_hash = excluded.token_hash,
                                expires_at = excluded.expires_at
                            """)) {
                insert.setObject(1, person.id());
                insert.setString(2, address);
                insert.setBytes(3, token.hash());
                insert.setObject(4, clock.instant().plus(LIFE).atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
            mails.add(connection, AccountMessages.emailConfirmation(address, token.value()));
            mails.add(connection, AccountMessages.emailAsked(person.email()));
            return token;
        });
    }

    /// The new address of a link that works.
    public Optional<String> of(String link) {
        return LinkToken.of(link)
                .flatMap(token ->
                        database.inTransaction(
                                connection -> find(connection, token, "").map(Asked::email)));
    }

    /// Changes the address; the link ends.
    ///
    /// @return the account, unless the link does not work or the address is another account's
    public Optional<UUID> confirm(String link) {
        return LinkToken.of(link)
                .flatMap(token -> database.inTransaction(connection -> confirm(connection, token)));
    }

    private record Asked(UUID account, String email, String before) {}

    private Optional<UUID> confirm(Connection connection, LinkToken token) throws SQLException {
        var asked = find(connection, token, " for update of email_change");
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Accounts.deleteFrom(connection, "email_change", asked.get().account());
        try (var update =
                connection.prepareStatement(
                        """
                        update account set email = ?, revision = revision + 1
                        where id = ?
                          and not exists (select from account other where other.email = ?)
                        """)) {
            update.setString(1, asked.get().email());
            update.setObject(2, asked.get().account());
            update.setString(3, asked.get().email());
            if (update.executeUpdate() == 0) {
                return Optional.empty();
            }
        }
        // It was mailed to an address that is not theirs any more.
        Accounts.deleteFrom(connection, "password_reset", asked.get().account());
        mails.add(connection, AccountMessages.emailChanged(asked.get().before()));
        return Optional.of(asked.get().account());
    }

    private Optional<Asked> find(Connection connection, LinkToken token, String lock)
            throws SQLException {
        try (var select =
                connection.prepareStatement(
                        """
                        select email_change.account_id, email_change.email, account.email
                        from email_change
                        join account on account.id = email_change.account_id
                            and account.disabled_at is null
                        where email_change.token_hash = ? and email_change.expires_at > ?
                        """
                                + lock)) {
            select.setBytes(1, token.hash());
            select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(
                                new Asked(
                                        rows.getObject(1, UUID.class),
                                        rows.getString(2),
                                        rows.getString(3)))
                        : Optional.empty();
            }
        }
    }
}
