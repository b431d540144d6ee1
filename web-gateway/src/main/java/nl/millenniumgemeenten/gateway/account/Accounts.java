package nl.millenniumgemeenten.gateway.account;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;

/// Who can sign in.
@Singleton
class Accounts {
    /// Any number, ours alone within this database.
    private static final long FIRST_ACCOUNT_LOCK = 7_302_114_559L;

    private final AccountsDatabase database;

    Accounts(AccountsDatabase database) {
        this.database = database;
    }

    /// The account with this address, unless it was disabled.
    Optional<Account> withEmail(String email) {
        return database.inTransaction(connection -> {
            try (var select =
                    connection.prepareStatement(
                            """
                            select id, email, name, password_hash, roles
                            from account
                            where email = ? and disabled_at is null
                            """)) {
                select.setString(1, Account.address(email));
                try (var rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(account(rows)) : Optional.empty();
                }
            }
        });
    }

    /// The account with this id, unless it was disabled.
    Optional<Account> withId(UUID id) {
        return database.inTransaction(connection -> {
            try (var select =
                    connection.prepareStatement(
                            """
                            select id, email, name, password_hash, roles
                            from account
                            where id = ? and disabled_at is null
                            """)) {
                select.setObject(1, id);
                try (var rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(account(rows)) : Optional.empty();
                }
            }
        });
    }

    /// Adds an account if there is none at all, also when two gateways try at once.
    ///
    /// @return whether it was added
    boolean addFirst(Account account, Instant now) {
        return database.inTransaction(connection -> {
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
                lock.setLong(1, FIRST_ACCOUNT_LOCK);
                lock.execute();
            }
            if (any(connection)) {
                return false;
            }
            insert(connection, account, now);
            return true;
        });
    }

    /// Whether there is any account.
    boolean any() {
        return database.inTransaction(Accounts::any);
    }

    /// Adds an account.
    void add(Account account, Instant now) {
        database.inTransaction(connection -> {
            insert(connection, account, now);
            return account;
        });
    }

    static Set<Role> roles(Array labels) throws SQLException {
        return Arrays.stream((Object[]) labels.getArray())
                .map(label -> Role.labelled((String) label))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                new PasswordHash(row.getString("password_hash")),
                roles(row.getArray("roles")));
    }

    private static boolean any(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select exists (select from account)");
                var rows = select.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    static void insert(Connection connection, Account account, Instant now) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into account (id, email, name, password_hash, roles, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setObject(1, account.id());
            insert.setString(2, account.email());
            insert.setString(3, account.name());
            insert.setString(4, account.password().phc());
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text", account.roles().stream().map(Role::label).toArray()));
            insert.setObject(6, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /// Takes away what a table holds of an account.
    static void deleteFrom(Connection connection, String table, UUID account) throws SQLException {
        try (var delete =
                connection.prepareStatement(
                        "delete from %s where account_id = ?".formatted(table))) {
            delete.setObject(1, account);
            delete.executeUpdate();
        }
    }
}
