package nl.millenniumgemeenten.outbox;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves committed changes to Kafka: number a batch, send it in a transaction that ends when the
/// numbers are on disk, remove it. One relay per database is active, by an advisory lock; the
/// others wait for their turn. Whatever breaks, the loop starts anew with a fresh connection and a
/// fresh producer; what was half sent by then is aborted, so that it cannot arrive after what
/// follows it.
@Context
@Requires(bean = OutboxConfiguration.class)
@Requires(property = "outbox.enabled", notEquals = "false")
class Relay implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final OutboxConfiguration configuration;
    private final OutboxConnections connections;
    private final Thread thread;
    private volatile @Nullable OutboxTable open;
    private volatile boolean closed;

    Relay(OutboxConfiguration configuration, OutboxConnections connections) {
        this.configuration = configuration;
        this.connections = connections;
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this);
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    /// Gives the batch under way time to end; what waits for work longer than that is cut short.
    @PreDestroy
    void stop() throws InterruptedException {
        closed = true;
        LockSupport.unpark(thread);
        if (!thread.join(GRACE)) {
            var table = open;
            if (table != null) {
                table.abort();
            }
            thread.interrupt();
            thread.join(GRACE);
        }
    }

    @Override
    public void run() {
        while (!closed) {
            try (var table = connections.open()) {
                open = table;
                if (awaitTurn(table)) {
                    relay(table);
                }
            } catch (SQLException | RuntimeException broken) {
                if (!closed) {
                    LOG.atWarn().addKeyValue("cause", broken.toString()).log("relay starts anew");
                    pause(configuration.retry());
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean awaitTurn(OutboxTable table) throws SQLException {
        while (!closed) {
            if (table.tryLock()) {
                return true;
            }
            pause(configuration.poll());
        }
        return false;
    }

    private void relay(OutboxTable table) throws SQLException, InterruptedException {
        try (var kafka = new KafkaSide(configuration)) {
            kafka.ensureTopics();
            kafka.takeOver();
            LOG.atInfo().addKeyValue("source", configuration.source()).log("relay active");
            move(table, kafka, table.leftovers());
            while (!closed) {
                var batch = table.number(configuration.batchSize());
                if (batch.isEmpty()) {
                    table.awaitNotification(configuration.poll());
                } else {
                    move(table, kafka, batch);
                    table.forgetNotifications();
                }
            }
        }
    }

    private void move(OutboxTable table, KafkaSide kafka, List<OutboxMessage> batch)
            throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        kafka.sendAll(batch, table::confirm);
        table.remove(batch);
        LOG.atDebug().addKeyValue("messages", batch.size()).log("relayed");
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
