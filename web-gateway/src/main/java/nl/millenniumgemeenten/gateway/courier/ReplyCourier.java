package nl.millenniumgemeenten.gateway.courier;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ReplyHandover;
import nl.millenniumgemeenten.gateway.service.ReplyHandover.ReplyJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings replies from the fediverse to the service that takes them as contributions, one after the
/// other: what changes or takes back a reply comes after it. Each is forgotten only after it was
/// taken, and taking it twice changes nothing, so that any number of gateways can do this at once.
/// One that cannot be taken is tried again later and later, and holds up only what is about the
/// same thing; what somebody took back is tried for ever.
@Context
public class ReplyCourier {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyCourier.class);
    private static final int BATCH = 100;

    /// About a day.
    private static final int MOST_TRIES = 50;

    /// What is brought is about these and nothing else.
    private static final Pattern PATH =
            Pattern.compile("/fediverse/(replies|contributors)/[0-9a-f-]{36}");

    /// What is answered when it is not about this reply: nothing would be taken now.
    private static final Set<Integer> NOT_NOW = Set.of(401, 403, 408, 429, 502, 503, 504);

    /// What another moment may change, because something else has to be there or be done first.
    private static final Set<Integer> NOT_YET = Set.of(404, 405, 409, 412);

    private final ReplyHandover handover;
    private final boolean enabled;
    private final Setbacks setbacks;
    private final InstantSource clock;
    private final Round round;

    ReplyCourier(
            ReplyHandover handover,
            InstantSource clock,
            @Property(name = "courier.enabled", defaultValue = "true") boolean enabled,
            @Property(name = "courier.poll", defaultValue = "5s") Duration poll) {
        this.handover = handover;
        this.clock = clock;
        this.enabled = enabled;
        this.setbacks = new Setbacks(poll.multipliedBy(2));
        this.round = new Round("reply-courier", poll, this::bring);
    }

    @PostConstruct
    void start() {
        if (enabled) {
            round.start();
        }
    }

    /// Ends after the reply in hand.
    @PreDestroy
    void stop() throws InterruptedException {
        round.close();
        if (enabled) {
            round.await(Duration.ofSeconds(2));
        }
    }

    /// There may be something now: another server just brought it.
    public void wake() {
        round.wake();
    }

    /// Goes on while there is more and it can be given; whether the services answered.
    private boolean bring() {
        boolean more = true;
        while (more && !round.isClosed()) {
            if (!(handover.waiting(BATCH) instanceof Outcome.Ok<List<ReplyJson>>(var replies, _))) {
                return false;
            }
            setbacks.keepOnly(replies.stream().map(ReplyJson::id).collect(Collectors.toSet()));
            var look = new Look();
            if (!replies.stream().allMatch(look::bring)) {
                return false;
            }
            more = look.gone > 0 && replies.size() == BATCH;
        }
        return true;
    }

    /// What came of bringing one.
    private enum Fate {
        GONE,
        /// It stays, and what is about the same thing stays behind it.
        STAYS,
        /// So would all others now.
        NOTHING_GOES
    }

    /// One look at what waits.
    private final class Look {
        private final Set<String> held = new HashSet<>();
        private int gone;

        /// Whether the next may be tried.
        boolean bring(ReplyJson reply) {
            if (round.isClosed()) {
                return false;
            }
            if (held.contains(reply.path()) || setbacks.holds(reply.id(), clock.instant())) {
                held.add(reply.path());
                return true;
            }
            return switch (give(reply)) {
                case GONE -> {
                    gone++;
                    yield true;
                }
                case STAYS -> {
                    held.add(reply.path());
                    yield true;
                }
                case NOTHING_GOES -> false;
            };
        }
    }

    private Fate give(ReplyJson reply) {
        if (!PATH.matcher(reply.path()).matches()) {
            LOG.atError().addKeyValue("reply", reply.id()).log("reply to nothing is forgotten");
            return forget(reply);
        }
        return handover.give(reply)
                .map(answer -> settle(reply, answer.status()))
                .orElse(Fate.NOTHING_GOES);
    }

    private Fate settle(ReplyJson reply, int status) {
        if (status < 400 || status == 410) {
            return forget(reply);
        }
        if (NOT_NOW.contains(status)) {
            return Fate.NOTHING_GOES;
        }
        boolean takesBack = reply.method().equals("DELETE");
        boolean mayPass = takesBack || status >= 500 || NOT_YET.contains(status);
        int tries = mayPass ? setbacks.add(reply.id(), clock.instant()) : MOST_TRIES;
        if (tries < MOST_TRIES || takesBack) {
            LOG.atWarn()
                    .addKeyValue("reply", reply.id())
                    .addKeyValue("status", status)
                    .addKeyValue("tries", tries)
                    .log("reply not taken yet");
            return Fate.STAYS;
        }
        LOG.atError()
                .addKeyValue("reply", reply.id())
                .addKeyValue("status", status)
                .log("reply given up");
        return forget(reply);
    }

    private Fate forget(ReplyJson reply) {
        return handover.forget(reply.id()) instanceof Outcome.Ok<byte[]>
                ? Fate.GONE
                : Fate.NOTHING_GOES;
    }
}
