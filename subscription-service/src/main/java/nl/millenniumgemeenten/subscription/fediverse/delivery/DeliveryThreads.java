package nl.millenniumgemeenten.subscription.fediverse.delivery;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Many servers have their turn at once. One thread looks for who has something to be brought; most
/// of the time there is nothing, and it sleeps.
@Context
@Requires(beans = DataSource.class)
@Requires(property = "fediverse.enabled", notEquals = "false")
class DeliveryThreads {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryThreads.class);

    /// One less than the connections that may be open at once.
    private static final int AT_ONCE = 24;

    private static final Duration NOTHING_DUE = Duration.ofSeconds(2);

    private final DeliverActivities deliver;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread =
            Thread.ofVirtual().name("fediverse-delivery").unstarted(this::run);
    private volatile boolean closed;

    DeliveryThreads(DeliverActivities deliver) {
        this.deliver = deliver;
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        closed = true;
        thread.interrupt();
        thread.join(Duration.ofSeconds(2));
        turns.shutdownNow();
        if (!turns.awaitTermination(2, TimeUnit.SECONDS)) {
            LOG.info("some turns did not end");
        }
    }

    private void run() {
        while (!closed) {
            try {
                room.acquire();
                if (!isBusy()) {
                    Thread.sleep(NOTHING_DUE);
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /// Gives a turn, in the room that was made for it. Whatever goes wrong, the thread goes on.
    private boolean isBusy() {
        var given = false;
        try {
            var turn = deliver.claim();
            turn.ifPresent(found -> turns.execute(() -> take(found)));
            given = turn.isPresent();
        } catch (RuntimeException broken) {
            warn(broken);
        }
        if (!given) {
            room.release();
        }
        return given;
    }

    private void take(Runnable turn) {
        try {
            turn.run();
        } catch (RuntimeException broken) {
            warn(broken);
        } finally {
            room.release();
        }
    }

    private void warn(RuntimeException broken) {
        if (!closed) {
            LOG.atWarn().addKeyValue("cause", broken.toString()).log("bringing posts begins again");
        }
    }
}
