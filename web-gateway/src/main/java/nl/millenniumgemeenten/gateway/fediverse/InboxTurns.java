package nl.millenniumgemeenten.gateway.fediverse;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/// How many bring something at the same time. What is brought has to come in, and who signed it may
/// have to be looked up, which takes as long as their servers like, up to a bound: so only so many
/// do so together, and few of them for one client.
final class InboxTurns {
    private static final int MOST = 64;
    private static final int MOST_FOR_ONE = 16;

    private final Semaphore turns = new Semaphore(MOST);
    private final ConcurrentMap<String, Integer> clients = new ConcurrentHashMap<>();

    /// Whether there is a turn for this client; who has one gives it back.
    boolean take(String client) {
        if (!turns.tryAcquire()) {
            return false;
        }
        int own = clients.merge(client, 1, Integer::sum);
        if (own > MOST_FOR_ONE) {
            giveBack(client);
            return false;
        }
        return true;
    }

    void giveBack(String client) {
        clients.merge(client, -1, Integer::sum);
        // Unless somebody took one meanwhile.
        clients.remove(client, 0);
        turns.release();
    }
}
