package nl.millenniumgemeenten.subscription.fediverse.delivery;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import nl.millenniumgemeenten.activitypub.MediaTypes;
import nl.millenniumgemeenten.guardedhttp.GuardedHttp;
import nl.millenniumgemeenten.guardedhttp.Sending;
import nl.millenniumgemeenten.guardedhttp.Sent;
import nl.millenniumgemeenten.subscription.fediverse.Account;
import nl.millenniumgemeenten.subscription.fediverse.Accounts;
import nl.millenniumgemeenten.subscription.fediverse.delivery.Deliveries.Delivery;

/// Brings what we said to the servers of who follows us. A server has one turn at a time, wherever
/// it is taken, and no transaction is open meanwhile; so a slow one holds up no other. What was
/// brought, but not written down because we stopped just then, is brought again: by its id who gets
/// it knows that they had it.
@Singleton
public class DeliverActivities {
    private static final Duration TURN = Duration.ofMinutes(1);
    private static final int MOST_IN_TURN = 50;

    private final Accounts accounts;
    private final SettleDelivery settle;
    private final GuardedHttp http;
    private final InstantSource clock;

    DeliverActivities(
            Accounts accounts,
            SettleDelivery settle,
            @Named("delivery") GuardedHttp http,
            InstantSource clock) {
        this.accounts = accounts;
        this.settle = settle;
        this.http = http;
        this.clock = clock;
    }

    /// Gives a server its turn.
    ///
    /// @return whether there was one
    public boolean next() {
        var account = accounts.current();
        if (account.isEmpty()) {
            return false;
        }
        var server = settle.claim();
        server.ifPresent(host -> bring(host, account.get()));
        return server.isPresent();
    }

    private void bring(String server, Account account) {
        var end = clock.instant().plus(TURN);
        try {
            Optional<Delivery> next = settle.first(server);
            for (int brought = 0;
                    next.isPresent() && brought < MOST_IN_TURN && clock.instant().isBefore(end);
                    brought++) {
                if (!settle.handle(server, next.get(), sent(next.get(), account))) {
                    break;
                }
                next = settle.first(server);
            }
        } finally {
            settle.release(server);
        }
    }

    private Sent sent(Delivery delivery, Account account) {
        Instant now = clock.instant();
        var headers =
                new HashMap<>(
                        accounts.signedPost(
                                account, URI.create(delivery.inbox()), delivery.body(), now));
        headers.put("Content-Type", MediaTypes.ACTIVITY);
        return http.post(new Sending(delivery.inbox(), headers, delivery.body()));
    }
}
