package nl.millenniumgemeenten.subscription.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.millenniumgemeenten.subscription.sending.Outcome;
import nl.millenniumgemeenten.subscription.sending.Settled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees in what the server answers when to leave a domain alone, or the server, or to stop an
/// issue. What follows from it is in the database, so that every instance keeps to it.
final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    /// The mail server itself, among domains.
    static final String RELAY = "*";

    private static final int IN_A_ROW = 3;
    private static final int LOOKED_AT = 500;
    private static final int TOO_MANY = LOOKED_AT / 20;
    private static final Duration LONGEST_OF_RELAY = Duration.ofMinutes(15);
    private static final Duration LONGEST_OF_DOMAIN = Duration.ofHours(1);

    private final SendingConfiguration configuration;
    private final Map<String, Integer> deferred = new ConcurrentHashMap<>();
    private final Map<UUID, Refusals> refusals = new ConcurrentHashMap<>();
    private volatile boolean relayTroubled;

    Troubles(SendingConfiguration configuration) {
        this.configuration = configuration;
    }

    /// The mail server was left alone, also by others, and may be tried now.
    void relayIsTriedAgain() {
        relayTroubled = true;
    }

    /// Returns the domains that are to be left alone from now on.
    Set<String> heed(Writing writing, List<Settled<IssueMessage>> settled) throws SQLException {
        var paused = new HashSet<String>();
        for (var one : settled) {
            switch (one.outcome()) {
                case Outcome.Accepted() -> accepted(writing, one.message());
                case Outcome.Deferred(var code, _) -> {
                    if (deferred(writing, one.message(), code)) {
                        paused.add(one.message().domain());
                    }
                }
                case Outcome.Refused _ -> refused(writing, one.message());
                case Outcome.Unreached _ -> {}
                case Outcome.InDoubt() -> {}
            }
        }
        // Once for all: a server that is away gives as many of these as there were in hand.
        var away = settled.stream().map(Settled::outcome).filter(Troubles::isAway).findFirst();
        if (away.isPresent()) {
            unreached(writing, away.get() instanceof Outcome.Unreached(var code) ? code : 0);
        }
        return paused;
    }

    private static boolean isAway(Outcome outcome) {
        return outcome instanceof Outcome.Unreached || outcome instanceof Outcome.InDoubt;
    }

    private void accepted(Writing writing, IssueMessage message) throws SQLException {
        if (relayTroubled) {
            relayTroubled = false;
            writing.resume(RELAY);
        }
        if (!deferred.isEmpty()) {
            deferred.remove(message.domain());
        }
        if (message.probing()) {
            writing.resume(message.domain());
        }
        refusals.computeIfAbsent(message.mail().issue().value(), _ -> new Refusals()).add(false);
    }

    private boolean deferred(Writing writing, IssueMessage message, int code) throws SQLException {
        var domain = message.domain();
        if (message.probing()) {
            writing.pauseLonger(domain, configuration.domainPause(), LONGEST_OF_DOMAIN, code);
            return false;
        }
        if (deferred.merge(domain, 1, Integer::sum) < IN_A_ROW) {
            return false;
        }
        deferred.remove(domain);
        writing.pause(domain, configuration.domainPause(), LONGEST_OF_DOMAIN, code);
        return true;
    }

    private void refused(Writing writing, IssueMessage message) throws SQLException {
        var issue = message.mail().issue();
        if (refusals.computeIfAbsent(issue.value(), _ -> new Refusals()).add(true)
                && writing.stop(issue.value())) {
            refusals.remove(issue.value());
            LOG.atWarn().addKeyValue("issue", issue).log("issue paused: too many refusals");
        }
    }

    private void unreached(Writing writing, int code) throws SQLException {
        if (!relayTroubled) {
            LOG.atWarn().addKeyValue("reply", code).log("mail server takes nothing");
        }
        relayTroubled = true;
        writing.pause(RELAY, configuration.relayPause(), LONGEST_OF_RELAY, code);
    }

    /// The last so many answers for good.
    private static final class Refusals {
        private final boolean[] last = new boolean[LOOKED_AT];
        private int at;
        private int seen;
        private int refused;

        synchronized boolean add(boolean refusal) {
            refused += (refusal ? 1 : 0) - (last[at] ? 1 : 0);
            last[at] = refusal;
            at = (at + 1) % LOOKED_AT;
            seen = Math.min(seen + 1, LOOKED_AT);
            return seen == LOOKED_AT && refused > TOO_MANY;
        }
    }
}
