package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.millenniumgemeenten.subscription.archive.Archive;
import nl.millenniumgemeenten.subscription.mail.MailConfiguration;
import nl.millenniumgemeenten.subscription.sending.Lanes;
import nl.millenniumgemeenten.subscription.sending.SendingConfiguration;
import nl.millenniumgemeenten.subscription.sending.Troubles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends issues. Any number of instances do so together: each is a life of its own, and takes over
/// from those that died. Whatever breaks, a new life begins; what the old one had in hand is taken
/// over like that of anybody else.
@Context
@Requires(property = "mail.sending", notEquals = "false")
@Requires(property = "sending.enabled", notEquals = "false")
@Requires(beans = DeliveryConnections.class)
class DeliverySender implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverySender.class);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration SAMPLE = Duration.ofSeconds(10);
    private static final int IDLE_LOOKS = 30;

    private final DeliveryConnections connections;
    private final SendingConfiguration configuration;
    private final DeliveryKey keys;
    private final IssueMails mails;
    private final ReturnAddress addresses;
    private final Archive archive;
    private final Lanes lanes;
    private final Troubles troubles;
    private final InstantSource clock;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    DeliverySender(
            DeliveryConnections connections,
            SendingConfiguration configuration,
            MailConfiguration mail,
            DeliveryKey keys,
            IssueMails mails,
            Archive archive,
            Lanes lanes,
            Troubles troubles,
            InstantSource clock) {
        this.connections = connections;
        this.configuration = configuration;
        this.keys = keys;
        this.mails = mails;
        this.archive = archive;
        this.addresses = ReturnAddress.of(configuration.returnAddress(), mail.sender());
        this.lanes = lanes;
        this.troubles = troubles;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("issue-sender").daemon().unstarted(this);
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    /// Lets the messages in hand be settled.
    @PreDestroy
    void stop() throws InterruptedException {
        closed = true;
        wakes.release();
        thread.join(GRACE.plus(GRACE));
    }

    @Override
    public void run() {
        while (!closed) {
            try (var presence = connections.presence()) {
                live(presence, Life.begin(presence, configuration.lease()));
                if (!closed) {
                    rest();
                }
            } catch (SQLException | RuntimeException broken) {
                if (!closed) {
                    LOG.atWarn().addKeyValue("cause", broken.toString()).log("sender starts anew");
                }
                rest();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Works until it is told to stop, until its connection breaks and its life with it, or until
    /// its crew has had nothing to do for a while: a crew has a life of its own, or the marks of
    /// the one before it would stand in its way, and what that could not let go would stay taken.
    private void live(Connection presence, Life life) throws SQLException, InterruptedException {
        var preparation = new Preparation(presence, life.number(), archive);
        @Nullable Crew crew = null;
        int idle = 0;
        long sampled = System.nanoTime();
        try {
            while (!closed && (crew == null || !crew.isOver())) {
                takeOver(life);
                var sending = preparation.sending();
                if (!sending.isEmpty()) {
                    idle = 0;
                    if (crew == null) {
                        crew = crew(life);
                        crew.start();
                    }
                    for (var issue : sending) {
                        if (crew.isIdle() && !preparation.isWaiting(issue)) {
                            preparation.end(issue);
                        }
                    }
                } else if (crew != null && ++idle > IDLE_LOOKS) {
                    return;
                }
                if (System.nanoTime() - sampled > SAMPLE.toNanos()) {
                    preparation.sample();
                    preparation.tellChanged();
                    sampled = System.nanoTime();
                }
                var prepared = preparation.prepare();
                var cleared = preparation.clearCancelled();
                if (!prepared && !cleared) {
                    rest();
                }
            }
        } finally {
            if (crew != null) {
                crew.close(GRACE);
            }
            life.end();
        }
    }

    private static void takeOver(Life life) throws SQLException {
        int doubts = life.takeOver();
        if (doubts > 0) {
            LOG.atWarn().addKeyValue("deliveries", doubts).log("a sender died: in doubt");
        }
    }

    private Crew crew(Life life) {
        return new Crew(
                life.number(),
                lanes,
                troubles,
                configuration,
                connections,
                keys,
                mails,
                addresses,
                clock);
    }

    private void rest() {
        try {
            if (wakes.tryAcquire(configuration.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                wakes.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
