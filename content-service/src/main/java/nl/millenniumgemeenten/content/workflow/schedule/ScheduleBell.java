package nl.millenniumgemeenten.content.workflow.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.millenniumgemeenten.content.database.Columns;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The runner's own connection: it hears NOTIFY when a schedule changes, and knows when the next
/// one is due. Takes nothing and locks nothing.
final class ScheduleBell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleBell.class);

    private final Connection connection;

    ScheduleBell(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen schedule");
        }
    }

    /// When the next one is due; that may be long ago, if somebody else is busy with it.
    Optional<Instant> nextDue() throws SQLException {
        try (var select =
                        connection.prepareStatement(
                                """
                                select min(due_at) as due_at from schedule where state = 'planned'
                                """);
                var row = select.executeQuery()) {
            return row.next()
                    ? Optional.ofNullable(Columns.momentOrNull(row, "due_at"))
                    : Optional.empty();
        }
    }

    /// Waits until a schedule changes, or until the time is over. Returns at once if one changed
    /// since this was last asked.
    void await(Duration longest) throws SQLException {
        // Nought would mean for ever.
        var milliseconds = Math.max(1, (int) longest.toMillis());
        connection.unwrap(PGConnection.class).getNotifications(milliseconds);
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
}
