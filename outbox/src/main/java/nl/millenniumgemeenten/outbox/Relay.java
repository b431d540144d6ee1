package nl.millenniumgemeenten.outbox;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves committed changes to Kafka: number a batch, send it, wait until all of it is acknowledged,
/// remove it. One relay per database is active, by an advisory lock; the others wait for its turn.
/// Whatever breaks, the loop starts anew with a fresh connection and a fresh producer, so that
/// nothing half sent can arrive after what follows it.
@Context
@Requires(bean = OutboxConfiguration.class)
@Requires(property = "outbox.enabled", notEquals = "false")
class Relay implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final OutboxConfiguration configuration;
    private final OutboxConnections connections;
    private final Thread thread;
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

    @PreDestroy
    void stop() throws InterruptedException {
        closed = true;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    @Override
    public void run() {
        while (!closed) {
            try (var table = connections.open()) {
                if (table.tryLock()) {
                    relay(table);
                }
            } catch (SQLException | RuntimeException broken) {
                if (!closed) {
                    LOG.atWarn().addKeyValue("cause", broken.toString()).log("relay starts anew");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (!closed) {
                LockSupport.parkNanos(configuration.poll().toNanos());
            }
        }
    }

    private void relay(OutboxTable table) throws SQLException, InterruptedException {
        try (var kafka = new KafkaSide(configuration)) {
            kafka.ensureTopics();
            LOG.atInfo().addKeyValue("source", configuration.source()).log("relay active");
            move(table, kafka, table.leftovers());
            while (!closed) {
                var batch = table.number(configuration.batchSize());
                if (batch.isEmpty()) {
                    table.awaitNotification((int) configuration.poll().toMillis());
                } else {
                    move(table, kafka, batch);
                }
            }
        }
    }

    private void move(OutboxTable table, KafkaSide kafka, List<OutboxMessage> batch)
            throws SQLException, InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        kafka.sendAll(batch);
        table.remove(batch);
        LOG.atDebug().addKeyValue("messages", batch.size()).log("relayed");
    }
}
