package nl.millenniumgemeenten.outbox;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import nl.millenniumgemeenten.events.GoalChange;

/// A table of goals that counts their revisions; every change of it leaves through the outbox.
@Singleton
class Goals {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final TransactionOperations<Connection> transactions;
    private final Outbox outbox;

    Goals(TransactionOperations<Connection> transactions, Outbox outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    /// Defines a goal anew, as its next revision.
    long define(int number) {
        return define(number, "Een duurzaam leefmilieu");
    }

    long define(int number, String text) {
        return transactions.executeWrite(status -> {
            var revision = nextRevision(status.getConnection(), number);
            outbox.add(new GoalChange.Defined(number, revision, text, "milieu", NOON));
            return revision;
        });
    }

    /// Does all that [#define(int)] does, and then takes it back.
    void defineAndRollBack(int number) {
        transactions.executeWrite(status -> {
            var revision = nextRevision(status.getConnection(), number);
            outbox.add(new GoalChange.Defined(number, revision, "Toch niet", "milieu", NOON));
            status.setRollbackOnly();
            return revision;
        });
    }

    /// The row that is written first is what keeps writers of one goal in order.
    private static long nextRevision(Connection connection, int number) {
        try (var update =
                connection.prepareStatement(
                        """
                        insert into goal as g (number, revision) values (?, 1)
                        on conflict (number) do update set revision = g.revision + 1
                        returning revision
                        """)) {
            update.setInt(1, number);
            try (var row = update.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
