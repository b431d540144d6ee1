package nl.millenniumgemeenten.subscription.delivery;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.millenniumgemeenten.subscription.sending.Outcome;
import nl.millenniumgemeenten.subscription.sending.Settled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stops an issue that too many refuse for good.
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int LOOKED_AT = 500;
    private static final int TOO_MANY = LOOKED_AT / 20;

    private final Map<UUID, Last> issues = new ConcurrentHashMap<>();

    void heed(Writing writing, List<Settled<IssueMessage>> settled) throws SQLException {
        for (var one : settled) {
            switch (one.outcome()) {
                case Outcome.Accepted() -> last(one.message()).add(false);
                case Outcome.Refused _ -> refused(writing, one.message());
                case Outcome.Deferred _, Outcome.Unreached _ -> {}
                case Outcome.InDoubt() -> {}
            }
        }
    }

    private Last last(IssueMessage message) {
        return issues.computeIfAbsent(message.mail().issue().value(), _ -> new Last());
    }

    private void refused(Writing writing, IssueMessage message) throws SQLException {
        var issue = message.mail().issue();
        if (last(message).add(true) && writing.stop(issue.value())) {
            issues.remove(issue.value());
            LOG.atWarn().addKeyValue("issue", issue).log("issue paused: too many refusals");
        }
    }

    /// The last so many answers for good.
    private static final class Last {
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
