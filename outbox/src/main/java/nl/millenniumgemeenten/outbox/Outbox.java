package nl.millenniumgemeenten.outbox;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ChangeJson;
import nl.millenniumgemeenten.events.ChangeType;

/// Where changes wait for the relay. They commit with the state that they announce, or not at all.
@Singleton
public class Outbox {
    private static final String INSERT =
            """
            insert into outbox_message (id, type, topic, subject, recorded_at, traceparent, data)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    Outbox(TransactionOperations<Connection> transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Adds a change to the current transaction. Write the aggregate's own row first: its lock is
    /// what keeps the changes of one aggregate in order.
    ///
    /// @throws ChangeTooLarge if its event would pass what the topics take
    public void add(Change change) {
        addAll(List.of(change));
    }

    /// Adds changes in this order to the current transaction.
    public void addAll(List<? extends Change> changes) {
        addAll(transactions.getConnection(), changes);
    }

    /// Adds a change to the transaction of a connection that is not of the pool.
    ///
    /// @throws ChangeTooLarge if its event would pass what the topics take
    public void add(Connection connection, Change change) {
        addAll(connection, List.of(change));
    }

    private void addAll(Connection connection, List<? extends Change> changes) {
        var recordedAt = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var change : changes) {
                var type = ChangeType.of(change);
                var data = ChangeJson.write(change);
                if (data.length > ChangeTooLarge.LIMIT) {
                    throw new ChangeTooLarge(type, change.subject(), data.length);
                }
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, type.typeName());
                insert.setString(3, type.topic().topicName());
                insert.setString(4, change.subject());
                insert.setObject(5, recordedAt);
                insert.setString(6, CurrentTrace.traceparent());
                insert.setString(7, new String(data, StandardCharsets.UTF_8));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException broken) {
            throw new IllegalStateException("The outbox did not take a change", broken);
        }
    }
}
