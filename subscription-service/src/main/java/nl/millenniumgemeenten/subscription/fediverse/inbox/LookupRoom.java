package nl.millenniumgemeenten.subscription.fediverse.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// How much may be looked up: few things at once, of one server hardly any, and not too many in a
/// minute.
final class LookupRoom {
    private static final int AT_ONCE = 8;
    private static final int AT_ONCE_OF_ONE_SERVER = 2;
    private static final int OF_ONE_SERVER = 60;
    private static final int OF_ALL = 600;

    private final Allowance ofServers = new Allowance(OF_ONE_SERVER, Duration.ofMinutes(1));
    private final Allowance ofAll = new Allowance(OF_ALL, Duration.ofMinutes(1));
    private final Map<String, Integer> underWay = new HashMap<>();
    private int all;

    /// Whether something of a server may be looked up now. Who may has to leave.
    synchronized boolean enter(String server, Instant now) {
        if (all >= AT_ONCE || underWay.getOrDefault(server, 0) >= AT_ONCE_OF_ONE_SERVER) {
            return false;
        }
        if (!ofServers.take(server, now) || !ofAll.take("", now)) {
            return false;
        }
        all++;
        underWay.merge(server, 1, Integer::sum);
        return true;
    }

    /// It was looked up, or was not there.
    synchronized void leave(String server) {
        all--;
        if (underWay.merge(server, -1, Integer::sum) <= 0) {
            underWay.remove(server);
        }
    }
}
