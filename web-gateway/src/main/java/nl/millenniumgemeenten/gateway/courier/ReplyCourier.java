package nl.millenniumgemeenten.gateway.courier;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ReplyHandover;
import nl.millenniumgemeenten.gateway.service.ReplyHandover.ReplyJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings replies from the fediverse to the service that takes them as contributions, one after the
/// other: what changes or takes back a reply comes after it. Each is forgotten only after it was
/// taken, and taking it twice changes nothing, so that any number of gateways can do this at once.
@Context
public class ReplyCourier implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyCourier.class);
    private static final int BATCH = 20;
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    /// What is brought is about these and nothing else.
    private static final Pattern PATH =
            Pattern.compile("/fediverse/(replies|contributors)/[0-9a-f-]{36}");

    /// What is answered to who comes at the wrong moment, or is not let in just now.
    private static final Set<Integer> LATER = Set.of(401, 403, 408, 429);

    private final ReplyHandover handover;
    private final boolean enabled;
    private final Duration poll;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("reply-courier").unstarted(this);
    private volatile boolean closed;

    ReplyCourier(
            ReplyHandover handover,
            @Property(name = "courier.enabled", defaultValue = "true") boolean enabled,
            @Property(name = "courier.poll", defaultValue = "5s") Duration poll) {
        this.handover = handover;
        this.enabled = enabled;
        this.poll = poll;
    }

    @PostConstruct
    void start() {
        if (enabled) {
            thread.start();
        }
    }

    /// Ends after the reply in hand.
    @PreDestroy
    void stop() throws InterruptedException {
        closed = true;
        wakes.release();
        if (enabled) {
            thread.join(Duration.ofSeconds(2));
        }
    }

    /// There may be something now: another server just brought it.
    public void wake() {
        wakes.release();
    }

    @Override
    public void run() {
        var rest = poll;
        while (!closed) {
            try {
                rest = bring() ? poll : longer(rest);
                if (wakes.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakes.drainPermits();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                LOG.atError().setCause(broken).log("reply courier goes on");
            }
        }
    }

    private static Duration longer(Duration rest) {
        var doubled = rest.multipliedBy(2);
        return doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
    }

    /// Goes on while there is more and it can be given; whether the services answered.
    private boolean bring() {
        while (!closed) {
            if (!(handover.waiting(BATCH) instanceof Outcome.Ok<List<ReplyJson>>(var replies, _))) {
                return false;
            }
            for (var reply : replies) {
                if (!bring(reply)) {
                    return false;
                }
            }
            if (replies.size() < BATCH) {
                return true;
            }
        }
        return true;
    }

    private boolean bring(ReplyJson reply) {
        if (!PATH.matcher(reply.path()).matches()) {
            LOG.atError().addKeyValue("reply", reply.id()).log("reply to nothing is forgotten");
            return forget(reply);
        }
        return handover.give(reply)
                .filter(answer -> !LATER.contains(answer.status()))
                .map(answer -> {
                    if (answer.status() >= 400) {
                        // It will not be taken tomorrow either.
                        LOG.atWarn()
                                .addKeyValue("reply", reply.id())
                                .addKeyValue("status", answer.status())
                                .log("reply not taken");
                    }
                    return forget(reply);
                })
                .orElse(false);
    }

    private boolean forget(ReplyJson reply) {
        return handover.forget(reply.id()) instanceof Outcome.Ok<byte[]>;
    }
}
