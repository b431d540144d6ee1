package nl.millenniumgemeenten.gateway.account.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;

/// Writes the log. An action has its row before it begins, and the row gets its outcome afterwards:
/// nothing is done without one, and one whose outcome is missing was interrupted.
@Singleton
public class ActionLog {
    private static final int ACTIONS = 2000;

    private final AccountsDatabase database;
    private final InstantSource clock;
    private final Cache<LogAction, Integer> ids =
            Caffeine.newBuilder().maximumSize(ACTIONS).build();

    ActionLog(AccountsDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What is known when an action begins.
    public record Beginning(
            LogAction action,
            Optional<UUID> account,
            String thing,
            String address,
            OptionalLong revision) {}

    /// What is known when it has ended; what is absent stays as it was.
    public record End(LogOutcome outcome, Optional<UUID> account, Optional<String> thing) {}

    /// Notes that an action begins.
    ///
    /// @return the number of the row
    public long begin(Beginning beginning) {
        return add(beginning, LogOutcome.BEGUN);
    }

    /// Notes an action that was over before it began.
    public void refused(Beginning beginning) {
        add(beginning, LogOutcome.REFUSED);
    }

    /// Notes what came of an action.
    public void end(long number, End end) {
        database.inTransaction(connection -> {
            try (var update =
                    connection.prepareStatement(
                            """
                            update log_entry
                            set outcome = ?, account_id = coalesce(?, account_id),
                                thing = coalesce(?, thing)
                            where number = ?
                            """)) {
                update.setString(1, end.outcome().label());
                update.setObject(2, end.account().orElse(null), Types.OTHER);
                update.setString(3, end.thing().orElse(null));
                update.setLong(4, number);
                return update.executeUpdate();
            }
        });
    }

    private long add(Beginning beginning, LogOutcome outcome) {
        int action = id(beginning.action());
        return database.inTransaction(
                connection -> insert(connection, beginning, action, outcome, clock.instant()));
    }

    private static long insert(
            Connection connection, Beginning beginning, int action, LogOutcome outcome, Instant now)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into log_entry
                            (at, account_id, action_id, thing, address, outcome, revision)
                        values (?, ?, ?, ?, ?, ?, ?)
                        returning number
                        """)) {
            insert.setObject(1, now.atOffset(ZoneOffset.UTC));
            insert.setObject(2, beginning.account().orElse(null), Types.OTHER);
            insert.setInt(3, action);
            insert.setString(4, beginning.thing());
            insert.setString(5, beginning.address());
            insert.setString(6, outcome.label());
            if (beginning.revision().isPresent()) {
                insert.setLong(7, beginning.revision().getAsLong());
            } else {
                insert.setNull(7, Types.BIGINT);
            }
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private int id(LogAction action) {
        var known = ids.getIfPresent(action);
        if (known != null) {
            return known;
        }
        // A transaction of its own: what is remembered must have been kept.
        int id = database.inTransaction(connection -> id(connection, action));
        ids.put(action, id);
        return id;
    }

    private static int id(Connection connection, LogAction action) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into log_action (route, kind, words) values (?, ?, ?)
                        on conflict on constraint log_action_route_key
                        do update set words = excluded.words
                        returning id
                        """)) {
            insert.setString(1, action.route());
            insert.setString(2, action.kind());
            insert.setString(3, action.words());
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
