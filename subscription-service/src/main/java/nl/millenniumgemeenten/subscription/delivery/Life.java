package nl.millenniumgemeenten.subscription.delivery;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One life of a sender. It lasts for as long as its connection holds the advisory lock with its
/// number; PostgreSQL frees that lock when the connection dies, however it dies. Who says nothing
/// for longer than its lease has its connection ended by the others: a process that stands still
/// keeps it. When such a one goes on, its marks are gone, and it starts nothing.
final class Life {
    /// Any number that no other advisory lock of this database has: "mail" in ASCII.
    private static final int LOCK = 0x6D61696C;

    /// It says so this many times in each lease.
    private static final int BEATS = 6;

    private final Connection connection;
    private final long number;
    private final Duration lease;
    private long heardAt = System.nanoTime();

    private Life(Connection connection, long number, Duration lease) {
        this.connection = connection;
        this.number = number;
        this.lease = lease;
    }

    /// The lock comes before the row: an open life without a lock is a dead one.
    static Life begin(Connection connection, Duration lease) throws SQLException {
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
                        with mark as (
                            insert into sender_mark (life, writer) values (?, 1))
                        insert into sender_life (number, started_at, heard_at)
                        overriding system value values (?, now(), clock_timestamp())
                        """)) {
            insert.setLong(1, number);
            insert.setLong(2, number);
            insert.executeUpdate();
        }
        return new Life(connection, number, lease);
    }

    long number() {
        return number;
    }

    /// Takes over from those that died; returns how many deliveries are in doubt now.
    int takeOver() throws SQLException {
        beat();
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

    /// Says that it lives, and ends the connection of who has not for longer than the lease. If it
    /// has been silent itself, then so were the others perhaps, because the database was: they get
    /// the time to say something first.
    private void beat() throws SQLException {
        long silent = System.nanoTime() - heardAt;
        if (silent < lease.toNanos() / BEATS) {
            return;
        }
        update("update sender_life set heard_at = clock_timestamp() where number = ?", number);
        heardAt = System.nanoTime();
        if (silent < lease.toNanos() / 2) {
            endSilent();
        }
    }

    private void endSilent() throws SQLException {
        try (var end =
                connection.prepareStatement(
                        """
                        select pg_terminate_backend(l.pid) from sender_life s
                        join pg_locks l on l.locktype = 'advisory' and l.granted
                            and l.database = (select oid from pg_database
                                where datname = current_database())
                            and l.classid::bigint = ? and l.objid::bigint = s.number
                        where s.ended_at is null and s.number <> ?
                          and s.heard_at < clock_timestamp() - ? * interval '1 millisecond'
                        """)) {
            end.setLong(1, LOCK);
            end.setLong(2, number);
            end.setLong(3, lease.toMillis());
            end.execute();
        }
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

    /// What the server took is sent, and what was under way may have been. What else was claimed
    /// cannot have left: its dot needs a mark. The row of the life comes first, so that a claim
    /// that is being made is seen or not made; then the marks, so that a start is seen or not made.
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
            var doubts = settle(life, takeMarks(life));
            update(
                    """
                    update delivery set state = 'waiting', due_at = now(), attempts = attempts - 1
                    where claim = ? and state = 'claimed'
                    """,
                    life);
            connection.commit();
            return doubts;
        } catch (SQLException broken) {
            connection.rollback();
            throw broken;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /// What a life said last of its messages.
    private record Marks(List<Long> started, List<Long> accepted) {}

    private Marks takeMarks(long life) throws SQLException {
        var started = new ArrayList<Long>();
        var accepted = new ArrayList<Long>();
        try (var take =
                connection.prepareStatement(
                        "delete from sender_mark where life = ? returning started, accepted")) {
            take.setLong(1, life);
            try (var rows = take.executeQuery()) {
                while (rows.next()) {
                    started.addAll(List.of((Long[]) rows.getArray(1).getArray()));
                    accepted.addAll(List.of((Long[]) rows.getArray(2).getArray()));
                }
            }
        }
        return new Marks(started, accepted);
    }

    /// Returns how many are in doubt. (`sending` is what senders said in the row itself before
    /// there were marks.)
    private int settle(long life, Marks marks) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        """
                        with changed as (
                            update delivery d
                            set state = case when d.id = any (?) then 'sent' else 'in-doubt' end,
                                attention_at = case when d.id = any (?) then null else now() end,
                                settled_at = now()
                            where d.claim = ?
                              and (d.id = any (?) and d.state = 'claimed' or d.state = 'sending')
                            returning issue_id, claim, deferred_at, state),
                        counted as (
                            insert into issue_tally as t
                                (issue_id, life, writer, sent, in_doubt, deferred)
                            select issue_id, claim, 0, count(*) filter (where state = 'sent'),
                                   count(*) filter (where state = 'in-doubt'), -count(deferred_at)
                            from changed group by issue_id, claim
                            on conflict (issue_id, life, writer) do update
                            set sent = t.sent + excluded.sent,
                                in_doubt = t.in_doubt + excluded.in_doubt,
                                deferred = t.deferred + excluded.deferred)
                        select count(*) from changed where state = 'in-doubt'
                        """)) {
            var accepted = array(marks.accepted());
            update.setArray(1, accepted);
            update.setArray(2, accepted);
            update.setLong(3, life);
            update.setArray(
                    4,
                    array(
                            Stream.concat(marks.started().stream(), marks.accepted().stream())
                                    .toList()));
            try (var row = update.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private Array array(List<Long> ids) throws SQLException {
        return connection.createArrayOf("bigint", ids.toArray());
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
