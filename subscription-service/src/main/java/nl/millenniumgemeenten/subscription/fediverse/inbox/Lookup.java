package nl.millenniumgemeenten.subscription.fediverse.inbox;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.activitypub.Documents;
import nl.millenniumgemeenten.activitypub.MediaTypes;
import nl.millenniumgemeenten.guardedhttp.Asking;
import nl.millenniumgemeenten.guardedhttp.Fetched;
import nl.millenniumgemeenten.guardedhttp.GuardedHttp;
import nl.millenniumgemeenten.subscription.fediverse.Accounts;

/// Gets documents of servers of others while somebody waits. What is asked for who may be anybody
/// has its own room: whoever forges requests must not keep us from looking up those we know.
@Singleton
class Lookup {
    private final Accounts accounts;
    private final GuardedHttp http;
    private final InstantSource clock;
    private final LookupRoom ofStrangers = new LookupRoom();
    private final LookupRoom ofKnown = new LookupRoom();

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

        /// Something else is there, or nothing that may be looked at.
        record Nonsense(String why) implements Found {}

        /// Its server does not say, and may later.
        record Away(String why) implements Found {}

        /// There is no room to look now.
        record Busy() implements Found {}
    }

    /// What somebody names of whom we do not know whether they are who they say.
    Found ofStranger(URI address) {
        return at(address, ofStrangers);
    }

    /// What is of somebody whose signature we have seen.
    Found ofKnown(URI address) {
        return at(address, ofKnown);
    }

    private Found at(URI address, LookupRoom room) {
        var whole = URI.create(address.toString().replaceFirst("#.*", ""));
        if (!http.allows(whole.toString())) {
            return new Found.Nonsense("an address that is not asked");
        }
        var server = Addresses.server(whole);
        if (!room.enter(server, clock.instant())) {
            return new Found.Busy();
        }
        try {
            return found(whole);
        } finally {
            room.leave(server);
        }
    }

    private Found found(URI address) {
        var asking =
                Asking.of(address.toString(), MediaTypes.ACCEPT, Documents.MOST)
                        .with(accounts.signedGet(address, clock.instant()));
        return switch (http.get(asking)) {
            case Fetched.Here here -> {
                if (!Addresses.sameServer(here.at(), address)) {
                    yield new Found.Nonsense("another server answered");
                }
                yield MediaTypes.isActivity(here.type())
                        ? new Found.Here(here.content())
                        : new Found.Nonsense("no document of ActivityPub");
            }
            case Fetched.Unchanged _ -> new Found.Nonsense("no document");
            case Fetched.TooLarge _ -> new Found.Nonsense("a document that is too large");
            case Fetched.Refused(_, var status, _) when status == 404 || status == 410 ->
                    new Found.Gone();
            case Fetched.Refused refused -> new Found.Away("status " + refused.status());
        };
    }
}
