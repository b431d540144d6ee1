package nl.millenniumgemeenten.subscription.fediverse.inbox;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.activitypub.Received;
import nl.millenniumgemeenten.activitypub.RemoteActor;
import nl.millenniumgemeenten.activitypub.signature.Claim;
import nl.millenniumgemeenten.activitypub.signature.ReceivedRequest;
import nl.millenniumgemeenten.subscription.fediverse.Accounts;
import nl.millenniumgemeenten.subscription.fediverse.OurServer;
import nl.millenniumgemeenten.subscription.fediverse.delivery.Servers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what a server brings. Everything that can be seen without asking anybody is looked at
/// first; only then is a key looked up, and only what is signed by whose act it is, is done.
@Singleton
class ReceiveActivity {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiveActivity.class);
    private static final int OF_ONE_SERVER = 300;

    private final Accounts accounts;
    private final OurServer ours;
    private final Blocked blocked;
    private final Signatures signatures;
    private final Lookup lookup;
    private final TakeActivity take;
    private final InstantSource clock;
    private final Allowance allowance = new Allowance(OF_ONE_SERVER, Duration.ofMinutes(1));

    ReceiveActivity(
            Accounts accounts,
            OurServer ours,
            Blocked blocked,
            Signatures signatures,
            Lookup lookup,
            TakeActivity take,
            InstantSource clock) {
        this.accounts = accounts;
        this.ours = ours;
        this.blocked = blocked;
        this.signatures = signatures;
        this.lookup = lookup;
        this.take = take;
        this.clock = clock;
    }

    /// Whether a server is blocked, in a transaction of its own.
    @Singleton
    static class Blocked {
        private final Servers servers;

        Blocked(Servers servers) {
            this.servers = servers;
        }

        @ReadOnly
        boolean is(URI address) {
            return servers.isBlocked(Addresses.server(address));
        }
    }

    Receipt handle(ReceivedRequest request) {
        boolean on = accounts.current().isPresent();
        if (!on && !accounts.wasThere()) {
            return Receipt.NOBODY;
        }
        var received = Received.read(request.body());
        if (!on && received.filter(ReceiveActivity::endsSomething).isEmpty()) {
            return Receipt.NOBODY;
        }
        if (received.isEmpty()) {
            return Receipt.MALFORMED;
        }
        return switch (Claim.of(request, ours.server(), clock.instant())) {
            case Claim.Refused(var why) -> notSigned(received.get(), why);
            case Claim.Signed claim -> claimed(claim, received.get());
        };
    }

    /// Whoever takes something back may do so always: nobody tells us twice.
    private static boolean endsSomething(Received received) {
        return switch (received) {
            case Received.Delete _, Received.Unfollow _, Received.Undo _ -> true;
            case Received.Follow _,
                    Received.Create _,
                    Received.Update _,
                    Received.Renamed _,
                    Received.Other _ ->
                    false;
        };
    }

    private Receipt claimed(Claim.Signed claim, Received received) {
        var actor = received.actor();
        if (!Addresses.sameServer(claim.keyId(), actor)) {
            return notSigned(received, "a key of another server");
        }
        if (!endsSomething(received) && blocked.is(actor)) {
            return Receipt.BLOCKED;
        }
        var mark = mark(received, claim);
        if (!take.hasEffect(received) || take.isSeen(mark)) {
            return Receipt.TAKEN;
        }
        return switch (signatures.of(claim, actor)) {
            case Signatures.Verdict.Good _ -> done(received, mark);
            case Signatures.Verdict.Bad(var why) -> notSigned(received, why);
            case Signatures.Verdict.KeyGone _ ->
                    received instanceof Received.Delete
                            ? Receipt.TAKEN
                            : notSigned(received, "its key is gone");
            case Signatures.Verdict.Away(var why) -> {
                log(received, why, "activity whose key is not to be had");
                yield Receipt.AWAY;
            }
            case Signatures.Verdict.Busy _ -> Receipt.LATER;
        };
    }

    /// By what we know that we had it already. Some servers give a follow the same name each time
    /// that somebody follows, so of those it is the signature, which a replay cannot change.
    private static String mark(Received received, Claim.Signed claim) {
        return switch (received) {
            case Received.Follow _, Received.Unfollow _, Received.Undo _ ->
                    "signature:" + claim.fingerprint();
            case Received.Create _,
                    Received.Update _,
                    Received.Delete _,
                    Received.Renamed _,
                    Received.Other _ ->
                    received.id().toString();
        };
    }

    /// Counted only now: who forges requests must not use up what another server may bring.
    private Receipt done(Received received, String mark) {
        if (!allowance.take(Addresses.server(received.actor()), clock.instant())
                || !take.hasRoom(received)) {
            return Receipt.LATER;
        }
        if (endsSomething(received)) {
            take.handle(received, Optional.empty(), mark);
            return Receipt.TAKEN;
        }
        return switch (lookup.ofKnown(received.actor())) {
            case Lookup.Found.Here(var bytes) -> doneBy(RemoteActor.read(bytes), received, mark);
            case Lookup.Found.Gone _ -> Receipt.TAKEN;
            case Lookup.Found.Nonsense _ -> Receipt.MALFORMED;
            case Lookup.Found.Away _ -> Receipt.AWAY;
            case Lookup.Found.Busy _ -> Receipt.LATER;
        };
    }

    private Receipt doneBy(Optional<RemoteActor> actor, Received received, String mark) {
        if (actor.filter(by -> by.id().equals(received.actor())).isEmpty()) {
            return Receipt.MALFORMED;
        }
        take.handle(received, actor, mark);
        return Receipt.TAKEN;
    }

    private static Receipt notSigned(Received received, String why) {
        log(received, why, "activity without a good signature");
        return Receipt.NOT_SIGNED;
    }

    private static void log(Received received, String why, String outcome) {
        LOG.atInfo()
                .addKeyValue("server", Addresses.server(received.actor()))
                .addKeyValue("why", why)
                .log(outcome);
    }
}
