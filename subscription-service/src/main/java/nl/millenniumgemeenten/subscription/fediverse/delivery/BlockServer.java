package nl.millenniumgemeenten.subscription.fediverse.delivery;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.subscription.fediverse.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes nothing of a server any more and says nothing to it: who follows us from there does so no
/// longer. What is below it is covered as well: whoever has a name makes as many as they like. What
/// is on the site from there stays, as with somebody who is blocked.
@Singleton
class BlockServer {
    private static final Logger LOG = LoggerFactory.getLogger(BlockServer.class);

    private final Servers servers;
    private final Followers followers;
    private final Deliveries deliveries;
    private final Rows rows;
    private final InstantSource clock;

    BlockServer(
            Servers servers,
            Followers followers,
            Deliveries deliveries,
            Rows rows,
            InstantSource clock) {
        this.servers = servers;
        this.followers = followers;
        this.deliveries = deliveries;
        this.rows = rows;
        this.clock = clock;
    }

    /// Doing so again changes nothing.
    @Transactional
    void block(String host, String account) {
        if (servers.block(host, clock.instant())) {
            servers.coveredBy(host).forEach(this::drop);
            log("server blocked", host, account);
        }
    }

    private void drop(String host) {
        followers.removeAllOf(host);
        deliveries.dropAllOf(host);
        rows.update("delete from fediverse_errand where server = ? and method = 'PUT'", host);
    }

    /// Who followed us from there has to do so again.
    @Transactional
    void unblock(String host, String account) {
        if (servers.unblock(host, clock.instant())) {
            log("server unblocked", host, account);
        }
    }

    private static void log(String outcome, String host, String account) {
        LOG.atInfo().addKeyValue("server", host).addKeyValue("account", account).log(outcome);
    }
}
