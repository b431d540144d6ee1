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
    private static final Duration TURN = Duration.ofSeconds(30);
    private static final int MOST_IN_TURN = 50;

    /// Whoever takes longer to answer has a short turn and then a rest, so that many of them leave
    /// room for others.
    private static final Duration SLOW = Duration.ofSeconds(5);

    private static final Duration REST = Duration.ofMinutes(1);

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
        var turn = claim();
        turn.ifPresent(Runnable::run);
        return turn.isPresent();
    }

    /// The turn of a server that has something to be brought and that nobody else has: whoever runs
    /// it brings it.
    Optional<Runnable> claim() {
        return accounts.current()
                .flatMap(account ->
                        settle.claim().<Runnable>map(server -> () -> bring(server, account)));
    }

    private void bring(String server, Account account) {
        var end = clock.instant().plus(TURN);
        var rest = Duration.ZERO;
        try {
            Optional<Delivery> next = settle.first(server);
            for (int brought = 0;
                    next.isPresent() && brought < MOST_IN_TURN && clock.instant().isBefore(end);
                    brought++) {
                var begun = clock.instant();
                var sent = sent(next.get(), account);
                boolean slow = begun.plus(SLOW).isBefore(clock.instant());
                if (slow) {
                    rest = REST;
                }
                if (!settle.handle(server, next.get(), sent) || slow) {
                    break;
                }
                next = settle.first(server);
            }
        } finally {
            settle.release(server, rest);
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
