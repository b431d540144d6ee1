package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;

/// Mails that wait to be sent. They are queued in the transaction that causes them, so that a mail
/// never tells what did not happen, and nobody waits for a mail server.
@Singleton
public class MailQueue {
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final Messages messages;
    private final Samples samples;
    private final MailSignal signal;

    MailQueue(
            JdbcOperations jdbc,
            TransactionOperations<Connection> transactions,
            Messages messages,
            Samples samples,
            MailSignal signal) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.samples = samples;
        this.transactions = transactions;
        this.signal = signal;
    }

    /// Queues a mail; the sender is woken as soon as the transaction commits.
    public void add(SubscriberId subscriber, MailKind kind, Instant now) {
        jdbc.prepareStatement(
                """
                insert into mail (id, subscriber_id, kind, state, queued_at, next_attempt_at)
                values (?, ?, ?, 'waiting', ?, ?)
                """,
                insert -> {
                    insert.setObject(1, UUID.randomUUID());
                    insert.setObject(2, subscriber.value());
                    insert.setString(3, kind.column());
                    insert.setObject(4, now.atOffset(ZoneOffset.UTC));
                    insert.setObject(5, now.atOffset(ZoneOffset.UTC));
                    return insert.executeUpdate();
                });
        wake();
    }

    /// Queues a message under an id, once.
    ///
    /// @return false if it was queued before, and perhaps sent
    public boolean add(UUID id, Message message, Instant now) {
        return add(id, now, () -> messages.add(id, message));
    }

    /// Queues a mail that is sent as it stands under an id, once.
    ///
    /// @return false if it was queued before, and perhaps sent
    public boolean add(UUID id, Sample sample, Instant now) {
        return add(id, now, () -> samples.add(id, sample));
    }

    /// Queues mails that say what [Composing] makes of them when they leave: after those that
    /// somebody waits for.
    public void addComposed(Collection<UUID> ids, Instant now) {
        jdbc.prepareStatement(
                """
                insert into mail (id, kind, state, rank, queued_at, next_attempt_at)
                select id, 'message', 'waiting', 1, ?, ? from unnest(?) as id
                """,
                insert -> {
                    insert.setObject(1, now.atOffset(ZoneOffset.UTC));
                    insert.setObject(2, now.atOffset(ZoneOffset.UTC));
                    insert.setObject(3, ids.toArray(UUID[]::new));
                    return insert.executeUpdate();
                });
        wake();
    }

    private boolean add(UUID id, Instant now, Runnable content) {
        int added =
                jdbc.prepareStatement(
                        """
                        insert into mail (id, kind, state, queued_at, next_attempt_at)
                        values (?, 'message', 'waiting', ?, ?)
                        on conflict (id) do nothing
                        """,
                        insert -> {
                            insert.setObject(1, id);
                            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
                            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
                            return insert.executeUpdate();
                        });
        if (added == 0) {
            return false;
        }
        content.run();
        wake();
        return true;
    }

    /// Wakes the sender as soon as the transaction commits, for mails that were queued in it.
    public void wake() {
        transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("Mail is queued in a transaction"))
                .registerSynchronization(
                        new TransactionSynchronization() {
                            @Override
                            public void afterCommit() {
                                signal.wake();
                            }
                        });
    }

    /// How many mails were queued for this subscriber after this moment.
    public int queuedSince(SubscriberId subscriber, Instant moment) {
        return jdbc.prepareStatement(
                "select count(*) from mail where subscriber_id = ? and queued_at > ?",
                select -> {
                    select.setObject(1, subscriber.value());
                    select.setObject(2, moment.atOffset(ZoneOffset.UTC));
                    try (var row = select.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                    }
                });
    }

    /// Forgets what was sent or given up before this moment.
    public int forgetSettledBefore(Instant moment) {
        return jdbc.prepareStatement(
                "delete from mail where state in ('sent', 'failed') and settled_at < ?",
                delete -> {
                    delete.setObject(1, moment.atOffset(ZoneOffset.UTC));
                    return delete.executeUpdate();
                });
    }
}
