package nl.millenniumgemeenten.gateway.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;

/// Looks after accounts: their roles, and who is kept out. There always is somebody left who can do
/// so, also when two administrators take each other's role away at the same moment.
@Singleton
public class People {
    /// Any number, ours alone within this database.
    private static final long ADMINISTRATORS_LOCK = 7_302_114_560L;

    private static final String SELECT =
            """
            select account.id, account.name, account.email, account.roles, account.revision,
                   account.disabled_at is not null as blocked,
                   second_factor.confirmed_at is not null as two_steps
            from account
            left join second_factor on second_factor.account_id = account.id
            """;

    private final AccountsDatabase database;
    private final InstantSource clock;

    People(AccountsDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What came of a change.
    public enum Result {
        DONE,
        /// Nobody would be left to look after accounts.
        LAST_ADMINISTRATOR,
        /// Somebody else changed the account first.
        STALE,
        MISSING
    }

    /// Everybody, in the order of their names.
    public List<Person> all() {
        return database.inTransaction(connection -> {
            try (var select =
                            connection.prepareStatement(
                                    SELECT + " order by lower(account.name), account.id");
                    var rows = select.executeQuery()) {
                var people = new ArrayList<Person>();
                while (rows.next()) {
                    people.add(person(rows));
                }
                return people;
            }
        });
    }

    /// One account.
    public Optional<Person> one(UUID id) {
        return database.inTransaction(connection -> one(connection, id));
    }

    /// Gives an account these roles and no others.
    public Result changeRoles(UUID id, long revision, Set<Role> roles) {
        return change(
                id,
                (connection, person) -> {
                    if (person.revision() != revision) {
                        return Result.STALE;
                    }
                    if (!roles.contains(Role.ADMINISTRATOR)
                            && lastAdministrator(connection, person)) {
                        return Result.LAST_ADMINISTRATOR;
                    }
                    try (var update =
                            connection.prepareStatement(
                                    """
                                    update account set roles = ?, revision = revision + 1 where id = ?
                                    """)) {
                        update.setArray(
                                1,
                                connection.createArrayOf(
                                        "text", roles.stream().map(Role::label).toArray()));
                        update.setObject(2, id);
                        update.executeUpdate();
                        return Result.DONE;
                    }
                });
    }

    /// Keeps somebody out, at once: their sessions and links end. Whatever else was changed in the
    /// meantime: who has to go must not be able to prevent it.
    public Result block(UUID id) {
        return change(
                id,
                (connection, person) -> {
                    if (lastAdministrator(connection, person)) {
                        return Result.LAST_ADMINISTRATOR;
                    }
                    try (var update =
                            connection.prepareStatement(
                                    """
                                    update account set disabled_at = coalesce(disabled_at, ?),
                                                       revision = revision + 1
                                    where id = ?
                                    """)) {
                        update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                        update.setObject(2, id);
                        update.executeUpdate();
                    }
                    for (var table :
                            List.of("session", "half_sign_in", "password_reset", "email_change")) {
                        Accounts.deleteFrom(connection, table, id);
                    }
                    return Result.DONE;
                });
    }

    /// Lets somebody in again.
    public Result unblock(UUID id) {
        return change(
                id,
                (connection, _) -> {
                    try (var update =
                            connection.prepareStatement(
                                    """
                                    update account set disabled_at = null, revision = revision + 1
                                    where id = ?
                                    """)) {
                        update.setObject(1, id);
                        update.executeUpdate();
                        return Result.DONE;
                    }
                });
    }

    /// Changes what somebody is called.
    public void rename(UUID id, String name) {
        database.inTransaction(connection -> {
            try (var update =
                    connection.prepareStatement(
                            "update account set name = ?, revision = revision + 1 where id = ?")) {
                update.setString(1, name);
                update.setObject(2, id);
                return update.executeUpdate();
            }
        });
    }

    @FunctionalInterface
    private interface Change {
        Result make(Connection connection, Person person) throws SQLException;
    }

    private Result change(UUID id, Change change) {
        return database.inTransaction(connection -> {
            // Only one such change at a time, so that what is counted stays true.
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
                lock.setLong(1, ADMINISTRATORS_LOCK);
                lock.execute();
            }
            var person = one(connection, id);
            return person.isEmpty() ? Result.MISSING : change.make(connection, person.get());
        });
    }

    private static boolean lastAdministrator(Connection connection, Person person)
            throws SQLException {
        if (person.blocked() || !person.roles().contains(Role.ADMINISTRATOR)) {
            return false;
        }
        try (var select =
                connection.prepareStatement(
                        """
                        select not exists (
                            select from account
                            where 'administrator' = any(roles) and disabled_at is null
                              and id <> ?)
                        """)) {
            select.setObject(1, person.id());
            try (var rows = select.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static Optional<Person> one(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + " where account.id = ?")) {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(person(rows)) : Optional.empty();
            }
        }
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Accounts.roles(row.getArray("roles")),
                row.getBoolean("blocked"),
                row.getBoolean("two_steps"),
                row.getLong("revision"));
    }
}
