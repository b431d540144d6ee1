package nl.millenniumgemeenten.subscription.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// One life of a sender. It lasts for as long as its connection holds the advisory lock with its
/// number; PostgreSQL frees that lock when the connection dies, however it dies.
final class Life {
    /// Any number that no other advisory lock of this database has: "mail" in ASCII.
    private static final int LOCK = 0x6D61696C;

    private final Connection connection;
    private final long number;

    private Life(Connection connection, long number) {
        this.connection = connection;
        this.number = number;
    }

    /// The lock comes before the row: an open life without a lock is a dead one.
    static Life begin(Connection connection) throws SQLException {
        long number;
        try (var next =
                        connection.prepareStatement(
                                "select nextval(pg_get_serial_sequence('sender_life', 'number'))");
                var row = next.executeQuery()) {
            row.next();
            number = row.getLong(1);
        }
        if (!tryLock(connection, number)) {
            throw new SQLException("somebody else has life " + number);
        }
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into sender_life (number, started_at)
                        overriding system value values (?, now())
                        """)) {
            insert.setLong(1, number);
            insert.executeUpdate();
        }
        return new Life(connection, number);
    }

    long number() {
        return number;
    }

    /// Takes over from those that died; returns how many deliveries are in doubt now.
    int takeOver() throws SQLException {
        var doubts = 0;
        for (var other : othersThatHaveNotEnded()) {
            if (tryLock(connection, other)) {
                try {
                    doubts += end(other);
                } finally {
                    unlock(other);
                }
            }
        }
        return doubts;
    }

    /// Ends this life, when nothing of it is under way any more.
    void end() throws SQLException {
        end(number);
        unlock(number);
    }

    private List<Long> othersThatHaveNotEnded() throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "select number from sender_life where ended_at is null and number <> ?")) {
            select.setLong(1, number);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Long>();
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
                return found;
            }
        }
    }

    /// What was claimed cannot have left: its dot needs a start. What was started may have. The row
    /// of the life comes first, so that a claim that is being made is seen or not made.
    private int end(long life) throws SQLException {
        connection.setAutoCommit(false);
        try {
            if (update(
                            "update sender_life set ended_at = now() where number = ? and ended_at is null",
                            life)
                    == 0) {
                connection.rollback();
                return 0;
            }
            update(
                    """
                    update delivery set state = 'waiting', due_at = now(), attempts = attempts - 1
                    where claim = ? and state = 'claimed'
                    """,
                    life);
            var doubts = doubt(life);
            connection.commit();
            return doubts;
        } catch (SQLException broken) {
            connection.rollback();
            throw broken;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private int doubt(long life) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        """
                        with doubts as (
                            update delivery
                            set state = 'in-doubt', attention_at = now(), settled_at = now()
                            where claim = ? and state = 'sending'
                            returning issue_id, claim, deferred_at),
                        counted as (
                            insert into issue_tally as t
                                (issue_id, life, writer, in_doubt, deferred)
                            select issue_id, claim, 0, count(*), -count(deferred_at)
                            from doubts group by issue_id, claim
                            on conflict (issue_id, life, writer) do update
                            set in_doubt = t.in_doubt + excluded.in_doubt,
                                deferred = t.deferred + excluded.deferred)
                        select count(*) from doubts
                        """)) {
            update.setLong(1, life);
            try (var row = update.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private int update(String sql, long life) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setLong(1, life);
            return update.executeUpdate();
        }
    }

    private static boolean tryLock(Connection connection, long life) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            lock.setInt(1, LOCK);
            lock.setInt(2, Math.toIntExact(life));
            try (var row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void unlock(long life) throws SQLException {
        try (var unlock = connection.prepareStatement("select pg_advisory_unlock(?, ?)")) {
            unlock.setInt(1, LOCK);
            unlock.setInt(2, Math.toIntExact(life));
            unlock.execute();
        }
    }
}
