package nl.millenniumgemeenten.subscription.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import nl.millenniumgemeenten.subscription.issue.IssueId;
import nl.millenniumgemeenten.subscription.sending.Lanes;
import nl.millenniumgemeenten.subscription.sending.Place;
import nl.millenniumgemeenten.subscription.sending.SendingConfiguration;
import nl.millenniumgemeenten.subscription.sending.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The threads that have lanes send issues, for as long as there is something to send: one that
/// claims and one that writes.
final class Crew {
    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
    private static final Duration NOTHING_DUE = Duration.ofMillis(100);
    private static final Duration AWAY = Duration.ofMillis(500);

    private final long life;
    private final DeliveryConnections connections;
    private final DeliveryKey keys;
    private final IssueMails mails;
    private final ReturnAddress addresses;
    private final InstantSource clock;
    private final Troubles troubles;
    private final Hand hand;
    private final Place<IssueMessage> place;
    private final Thread writer;
    private final Thread claimer;
    private volatile boolean closed;
    private volatile boolean over;

    Crew(
            long life,
            Lanes lanes,
            Troubles troubles,
            SendingConfiguration configuration,
            DeliveryConnections connections,
            DeliveryKey keys,
            IssueMails mails,
            ReturnAddress addresses,
            InstantSource clock) {
        this.life = life;
        this.connections = connections;
        this.keys = keys;
        this.mails = mails;
        this.addresses = addresses;
        this.clock = clock;
        this.troubles = troubles;
        this.hand = new Hand(life, connections, configuration, troubles);
        this.writer = thread("issue-writer", this::write);
        this.place = lanes.serve("issue", hand);
        this.claimer = thread("issue-claimer", this::claim);
    }

    private static Thread thread(String name, Runnable task) {
        return Thread.ofPlatform().name(name).daemon().unstarted(task);
    }

    void start() {
        writer.start();
        claimer.start();
    }

    /// Whether nothing is in its hands.
    boolean isIdle() {
        return hand.isEmpty();
    }

    /// Whether its life is to end: somebody took it for ended, or nobody knows what it claimed.
    boolean isOver() {
        return over;
    }

    /// Ends it after the messages in hand, and writes what became of them.
    void close(Duration patience) throws InterruptedException {
        closed = true;
        claimer.join(patience);
        place.leave(patience);
        hand.close();
        writer.join(patience);
        hand.abandon();
    }

    /// A life without a writer is over, whatever ended that.
    private void write() {
        try {
            hand.write();
        } finally {
            over = true;
        }
    }

    /// A claim that broke may have come to disk, and then nobody here has it: the next life takes
    /// it over from this one.
    private void claim() {
        try (var claims = new Claims(connections.claims(), life, keys, addresses, clock)) {
            claimWith(claims);
        } catch (SQLException | RuntimeException broken) {
            LOG.atWarn().addKeyValue("cause", broken.toString()).log("claiming broke");
            over = true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void claimWith(Claims claims) throws SQLException, InterruptedException {
        Map<IssueId, IssueMail> known = new HashMap<>();
        while (!closed && !over) {
            int room = hand.awaitRoom(NOTHING_DUE);
            if (room > 0 && !claimAny(claims, known, room)) {
                Thread.sleep(NOTHING_DUE);
            }
        }
    }

    /// The issue that began first goes first; the next one gets what room it leaves.
    private boolean claimAny(Claims claims, Map<IssueId, IssueMail> known, int room)
            throws SQLException, InterruptedException {
        for (var issue : claims.sending()) {
            var mail = known.get(issue);
            if (mail == null) {
                mail = claims.mail(mails, issue);
                known.put(issue, mail);
            }
            switch (claims.claim(mail, room)) {
                case Claims.Claimed.Some(var messages, var passedOver) -> {
                    hand.add(messages);
                    place.arrived();
                    if (!messages.isEmpty() || passedOver > 0) {
                        return true;
                    }
                }
                case Claims.Claimed.Away() -> {
                    troubles.relayIsTriedAgain();
                    Thread.sleep(AWAY);
                    return true;
                }
                case Claims.Claimed.Over() -> {
                    over = true;
                    return true;
                }
            }
        }
        return false;
    }
}
