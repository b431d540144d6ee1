package nl.millenniumgemeenten.subscription.fediverse.inbox;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.activitypub.Documents;
import nl.millenniumgemeenten.activitypub.MediaTypes;
import nl.millenniumgemeenten.guardedhttp.Asking;
import nl.millenniumgemeenten.guardedhttp.Fetched;
import nl.millenniumgemeenten.guardedhttp.GuardedHttp;
import nl.millenniumgemeenten.subscription.fediverse.Account;
import nl.millenniumgemeenten.subscription.fediverse.Accounts;

/// Gets documents of servers of others while somebody waits. Few at once and not too many of one
/// server: whoever makes us look things up must not keep us from everything else.
@Singleton
class Lookup {
    private static final int AT_ONCE = 8;
    private static final int OF_ONE_SERVER = 60;
    private static final int OF_ALL = 600;

    private final Accounts accounts;
    private final GuardedHttp http;
    private final InstantSource clock;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Allowance ofServers = new Allowance(OF_ONE_SERVER, Duration.ofMinutes(1));
    private final Allowance ofAll = new Allowance(OF_ALL, Duration.ofMinutes(1));

    Lookup(Accounts accounts, @Named("lookup") GuardedHttp http, InstantSource clock) {
        this.accounts = accounts;
        this.http = http;
        this.clock = clock;
    }

    /// What came of looking.
    sealed interface Found {
        /// It is there, and its own server said so.
        @SuppressWarnings("ArrayRecordComponent") // Nobody compares documents.
        record Here(byte[] bytes) implements Found {}

        /// There is no such thing any more.
        record Gone() implements Found {}

        /// Its server does not say.
        record Away(String why) implements Found {}

        /// There is no room to look now.
        record Busy() implements Found {}
    }

    Found at(URI address, Account account) {
        var now = clock.instant();
        var whole = withoutPlace(address);
        if (!ofAll.take("", now) || !ofServers.take(Addresses.server(whole), now)) {
            return new Found.Busy();
        }
        if (!room.tryAcquire()) {
            return new Found.Busy();
        }
        try {
            return found(whole, account);
        } finally {
            room.release();
        }
    }

    private Found found(URI address, Account account) {
        var asking =
                Asking.of(address.toString(), MediaTypes.ACCEPT, Documents.MOST)
                        .with(accounts.signedGet(account, address, clock.instant()));
        return switch (http.get(asking)) {
            case Fetched.Here here -> {
                if (!Addresses.sameServer(here.at(), address)) {
                    yield new Found.Away("another server answered");
                }
                yield MediaTypes.isActivity(here.type())
                        ? new Found.Here(here.content())
                        : new Found.Away("no document of ActivityPub");
            }
            case Fetched.Unchanged _ -> new Found.Away("no document");
            case Fetched.Refused(_, var status, _) when status == 404 || status == 410 ->
                    new Found.Gone();
            case Fetched.Refused refused -> new Found.Away("status " + refused.status());
        };
    }

    private static URI withoutPlace(URI address) {
        try {
            return new URI(address.toString().replaceFirst("#.*", ""));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
