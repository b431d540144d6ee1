package nl.millenniumgemeenten.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The relay's own connection: it holds the advisory lock, hears NOTIFY and reads the outbox.
/// Losing the connection loses the lock, so what it returns is only ever seen by the one relay.
final class OutboxTable implements AutoCloseable {
    /// Any number, as long as nothing else in these databases locks it: "outbox" in ASCII.
    private static final long RELAY_LOCK = 0x6F7574626F78L;

    private static final String NUMBER =
            """
            with quickly as (select set_config('synchronous_commit', 'off', true)),
            batch as (
                select position, topic, row_number() over (partition by topic order by position) as n
                from (select position, topic from outbox_message
                      where sequence is null order by position limit ?) as unnumbered),
            counted as (
                insert into outbox_sequence as s (topic, last)
                select topic, count(*) from batch group by topic
                on conflict (topic) do update set last = s.last + excluded.last
                returning topic, last),
            sizes as (select topic, count(*) as size from batch group by topic)
            update outbox_message m
            set sequence = counted.last - sizes.size + batch.n
            from quickly cross join batch
            join counted on counted.topic = batch.topic
            join sizes on sizes.topic = batch.topic
            where m.position = batch.position
            returning m.position, m.id, m.type, m.topic, m.subject, m.recorded_at, m.traceparent,
                      m.data, m.sequence
            """;

    /// A commit of its own, with nothing but a word to the log: the log is written in one order, so
    /// all that was committed before is on disk with it.
    private static final String CONFIRM =
            "select pg_logical_emit_message(true, 'outbox', 'numbered')";

    private static final String REMOVE =
            """
            with quickly as (select set_config('synchronous_commit', 'off', true))
            delete from outbox_message using quickly where position = any (?)
            """;

    private static final Logger LOG = LoggerFactory.getLogger(OutboxTable.class);

    private final Connection connection;

    OutboxTable(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            // A relay whose machine is gone must not hold the lock for the two hours that is usual.
            statement.execute("set tcp_keepalives_idle = 10");
            statement.execute("set tcp_keepalives_interval = 5");
            statement.execute("set tcp_keepalives_count = 3");
            statement.execute("listen outbox");
        }
    }

    boolean tryLock() throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, RELAY_LOCK);
            try (var row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /// Messages that an earlier relay numbered and did not remove: perhaps sent, perhaps not.
    List<OutboxMessage> leftovers() throws SQLException {
        try (var select =
                        connection.prepareStatement(
                                """
                                select position, id, type, topic, subject, recorded_at, traceparent,
                                       data, sequence
                                from outbox_message where sequence is not null
                                """);
                var rows = select.executeQuery()) {
            return read(rows);
        }
    }

    /// Numbers the oldest messages, in one commit of its own that is not on disk yet: a crash of
    /// the database may take the numbers back, until they are confirmed.
    List<OutboxMessage> number(int limit) throws SQLException {
        try (var number = connection.prepareStatement(NUMBER)) {
            number.setInt(1, limit);
            try (var rows = number.executeQuery()) {
                return read(rows);
            }
        }
    }

    /// Returns when the numbers that were given are on disk, for ever.
    void confirm() throws SQLException {
        try (var confirm = connection.prepareStatement(CONFIRM)) {
            confirm.execute();
        }
    }

    /// Takes sent messages out. Need not be on disk before we go on: a message that comes back
    /// after a crash of the database is sent again, with the same id and number.
    void remove(List<OutboxMessage> sent) throws SQLException {
        var positions = sent.stream().map(OutboxMessage::position).toArray(Long[]::new);
        try (var delete = connection.prepareStatement(REMOVE)) {
            delete.setArray(1, connection.createArrayOf("bigint", positions));
            delete.executeUpdate();
        }
    }

    /// Waits until a writer commits, or until the time is over. Returns at once if one committed
    /// since this was last asked.
    void awaitNotification(Duration longest) throws SQLException {
        // Nought would mean for ever.
        var milliseconds = Math.max(1, (int) longest.toMillis());
        connection.unwrap(PGConnection.class).getNotifications(milliseconds);
    }

    /// Drops the notifications that came while there was work to do anyway, or they pile up for as
    /// long as the work goes on. Only before [#number(int)]: what commits later must be heard.
    void forgetNotifications() throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications();
    }

    /// Ends what another thread is waiting for on this connection.
    void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            LOG.atDebug().addKeyValue("cause", gone.toString()).log("connection was gone already");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static List<OutboxMessage> read(ResultSet rows) throws SQLException {
        var messages = new ArrayList<OutboxMessage>();
        while (rows.next()) {
            Timestamp recordedAt = rows.getTimestamp("recorded_at");
            messages.add(
                    new OutboxMessage(
                            rows.getLong("position"),
                            rows.getObject("id", UUID.class),
                            rows.getString("type"),
                            rows.getString("topic"),
                            rows.getString("subject"),
                            recordedAt.toInstant(),
                            rows.getString("traceparent"),
                            rows.getString("data"),
                            rows.getLong("sequence")));
        }
        messages.sort(Comparator.comparingLong(OutboxMessage::position));
        return messages;
    }
}
