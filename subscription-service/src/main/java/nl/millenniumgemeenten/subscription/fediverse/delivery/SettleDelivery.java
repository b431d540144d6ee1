package nl.millenniumgemeenten.subscription.fediverse.delivery;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.millenniumgemeenten.guardedhttp.Sent;
import nl.millenniumgemeenten.subscription.fediverse.delivery.Deliveries.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down what came of bringing something, a transaction each.
@Singleton
class SettleDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(SettleDelivery.class);

    /// What could not be brought for so long is news no more.
    private static final Duration GIVEN_UP = Duration.ofDays(3);

    private final Servers servers;
    private final Deliveries deliveries;
    private final Followers followers;
    private final InstantSource clock;

    SettleDelivery(
            Servers servers, Deliveries deliveries, Followers followers, InstantSource clock) {
        this.servers = servers;
        this.deliveries = deliveries;
        this.followers = followers;
        this.clock = clock;
    }

    @Transactional
    Optional<String> claim() {
        deliveries.dropBefore(clock.instant().minus(GIVEN_UP));
        return servers.claim(clock.instant());
    }

    @ReadOnly
    Optional<Delivery> first(String server) {
        return deliveries.first(server, clock.instant());
    }

    /// The turn of a server is over, and it has no other for a while.
    @Transactional
    void release(String server, Duration rest) {
        servers.release(server, clock.instant().plus(rest));
    }

    /// Keeps what came of it.
    ///
    /// @return whether the turn goes on
    @Transactional
    boolean handle(String server, Delivery delivery, Sent sent) {
        return switch (sent) {
            case Sent.Taken _ -> {
                deliveries.done(delivery);
                servers.well(server);
                followers.reached(delivery.inbox());
                yield true;
            }
            case Sent.Refused refused -> refused(server, delivery, refused);
        };
    }

    private boolean refused(String server, Delivery delivery, Sent.Refused refused) {
        var now = clock.instant();
        return switch (refused.status()) {
            // Of an inbox for all, this says as much of everybody as that it is not to be found.
            case 410 -> {
                if (followers.isShared(delivery.inbox())) {
                    missing(server, delivery, refused, now);
                } else {
                    deliveries.done(delivery);
                    log(server, refused, "inbox gone", followers.gone(delivery.inbox(), now));
                }
                yield true;
            }
            case 404 -> {
                missing(server, delivery, refused, now);
                yield true;
            }
            // It will say the same again of the same bytes.
            case 400, 405, 406, 413, 415, 422 -> {
                deliveries.done(delivery);
                log(server, refused, "activity refused", 0);
                yield true;
            }
            // These are of the whole server; 0 is no answer.
            case 0, 429, 503 -> {
                servers.failed(server, refused.why(), refused.retryAfter(), now);
                log(server, refused, "server not reached", 0);
                yield false;
            }
            default -> {
                boolean aside = deliveries.failed(delivery, refused.retryAfter(), now);
                servers.troubled(server, refused.why(), now);
                log(server, refused, aside ? "activity set aside" : "activity not taken", 0);
                yield true;
            }
        };
    }

    private void missing(String server, Delivery delivery, Sent.Refused refused, Instant now) {
        deliveries.failed(delivery, refused.retryAfter(), now);
        servers.troubled(server, refused.why(), now);
        log(server, refused, "inbox not there", followers.missing(delivery.inbox(), now));
    }

    private static void log(String server, Sent.Refused refused, String outcome, int gone) {
        LOG.atInfo()
                .addKeyValue("server", server)
                .addKeyValue("status", refused.status())
                .addKeyValue("followersGone", gone)
                .log(outcome);
    }
}
