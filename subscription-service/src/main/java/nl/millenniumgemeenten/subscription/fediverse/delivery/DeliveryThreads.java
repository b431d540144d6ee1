package nl.millenniumgemeenten.subscription.fediverse.delivery;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// As many servers as have their turn at once. Most of the time there is nothing to bring, and they
/// sleep.
@Context
@Requires(beans = DataSource.class)
@Requires(property = "fediverse.enabled", notEquals = "false")
class DeliveryThreads {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryThreads.class);
    private static final int AT_ONCE = 8;
    private static final Duration NOTHING_DUE = Duration.ofSeconds(2);

    private final DeliverActivities deliver;
    private final List<Thread> threads =
            IntStream.range(0, AT_ONCE)
                    .mapToObj(number ->
                            Thread.ofVirtual()
                                    .name("fediverse-delivery-" + number)
                                    .unstarted(this::run))
                    .toList();
    private volatile boolean closed;

    DeliveryThreads(DeliverActivities deliver) {
        this.deliver = deliver;
    }

    @PostConstruct
    void start() {
        threads.forEach(Thread::start);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        closed = true;
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            thread.join(Duration.ofSeconds(2));
        }
    }

    private void run() {
        while (!closed) {
            try {
                if (!isBusy()) {
                    Thread.sleep(NOTHING_DUE);
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /// Whatever goes wrong, the thread goes on.
    private boolean isBusy() {
        try {
            return deliver.next();
        } catch (RuntimeException broken) {
            if (!closed) {
                LOG.atWarn()
                        .addKeyValue("cause", broken.toString())
                        .log("bringing posts begins again");
            }
            return false;
        }
    }
}
