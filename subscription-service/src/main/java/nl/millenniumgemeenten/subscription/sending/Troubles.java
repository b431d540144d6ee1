package nl.millenniumgemeenten.subscription.sending;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees in what the server answers, to whatever kind of mail, when to leave a domain alone, or the
/// server. What follows from it is in the database, so that every instance keeps to it.
@Singleton
public final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private static final int IN_A_ROW = 3;
    private static final Duration LONGEST_OF_RELAY = Duration.ofMinutes(15);
    private static final Duration LONGEST_OF_DOMAIN = Duration.ofHours(1);

    private final SendingConfiguration configuration;
    private final Map<String, Integer> deferred = new ConcurrentHashMap<>();
    private volatile boolean relayTroubled;

    Troubles(SendingConfiguration configuration) {
        this.configuration = configuration;
    }

    /// The mail server was left alone, also by others, and may be tried now.
    public void relayIsTriedAgain() {
        relayTroubled = true;
    }

    /// Heeds what became of some messages; returns the domains that are to be left alone from now
    /// on.
    public Set<String> heed(Pauses pauses, List<? extends Settled<? extends Outgoing>> settled)
            throws SQLException {
        var paused = new HashSet<String>();
        for (var one : settled) {
            switch (one.outcome()) {
                case Outcome.Accepted() -> accepted(pauses, one.message());
                case Outcome.Deferred(var code, _) -> {
                    if (deferred(pauses, one.message(), code)) {
                        paused.add(one.message().domain());
                    }
                }
                case Outcome.Refused _ -> {}
                case Outcome.Unreached _ -> {}
                case Outcome.InDoubt() -> {}
            }
        }
        // Once for all: a server that is away gives as many of these as there were in hand.
        var away = settled.stream().map(Settled::outcome).filter(Troubles::isAway).findFirst();
        if (away.isPresent()) {
            unreached(pauses, away.get() instanceof Outcome.Unreached(var code) ? code : 0);
        }
        return paused;
    }

    private static boolean isAway(Outcome outcome) {
        return outcome instanceof Outcome.Unreached || outcome instanceof Outcome.InDoubt;
    }

    private void accepted(Pauses pauses, Outgoing message) throws SQLException {
        if (relayTroubled) {
            relayTroubled = false;
            pauses.resume(Pauses.RELAY);
        }
        if (!deferred.isEmpty()) {
            deferred.remove(message.domain());
        }
        if (message.probing()) {
            pauses.resume(message.domain());
        }
    }

    private boolean deferred(Pauses pauses, Outgoing message, int code) throws SQLException {
        var domain = message.domain();
        if (message.probing()) {
            pauses.pauseLonger(domain, configuration.domainPause(), LONGEST_OF_DOMAIN, code);
            return false;
        }
        if (deferred.merge(domain, 1, Integer::sum) < IN_A_ROW) {
            return false;
        }
        deferred.remove(domain);
        pauses.pause(domain, configuration.domainPause(), LONGEST_OF_DOMAIN, code);
        return true;
    }

    private void unreached(Pauses pauses, int code) throws SQLException {
        if (!relayTroubled) {
            LOG.atWarn().addKeyValue("reply", code).log("mail server takes nothing");
        }
        relayTroubled = true;
        pauses.pause(Pauses.RELAY, configuration.relayPause(), LONGEST_OF_RELAY, code);
    }
}
