package nl.millenniumgemeenten.subscription.fediverse.delivery;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.activitypub.RemoteActor;
import nl.millenniumgemeenten.subscription.fediverse.Rows;

/// The accounts that follow us: where their servers want to be told things, and nothing more. Each
/// in a transaction that is there.
@Singleton
public class Followers {
    /// So often in a row an inbox is not there before we believe it.
    private static final int STRIKES = 3;

    private final Rows rows;
    private final Servers servers;

    Followers(Rows rows, Servers servers) {
        this.rows = rows;
        this.servers = servers;
    }

    /// An account follows us, from now on or still.
    ///
    /// @param follow the act by which it began
    public void keep(RemoteActor actor, URI follow, Instant now) {
        var server = Addresses.server(actor.id());
        servers.know(server, now);
        rows.update(
                """
                insert into fediverse_follower
                    (actor, server, inbox, shared_inbox, follow, followed_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (actor) do update
                set server = excluded.server, inbox = excluded.inbox,
                    shared_inbox = excluded.shared_inbox, follow = excluded.follow, strikes = 0
                """,
                actor.id().toString(),
                server,
                actor.inbox().toString(),
                actor.sharedInbox().toString(),
                follow.toString(),
                now);
    }

    /// An account follows us no longer.
    public boolean remove(URI actor) {
        return rows.update("delete from fediverse_follower where actor = ?", actor.toString()) > 0;
    }

    /// The same, if it takes this act back.
    public boolean remove(URI actor, URI follow) {
        return rows.update(
                        "delete from fediverse_follower where actor = ? and follow = ?",
                        actor.toString(),
                        follow.toString())
                > 0;
    }

    public boolean isFollower(URI actor) {
        return rows.any("select from fediverse_follower where actor = ?", actor.toString());
    }

    /// Nobody of a server follows us any more.
    void removeAllOf(String server) {
        rows.update("delete from fediverse_follower where server = ?", server);
    }

    /// How many there are.
    public long count() {
        return rows.count("select count(*) from fediverse_follower");
    }

    /// An inbox took something.
    void reached(String inbox) {
        rows.update(
                """
                update fediverse_follower set strikes = 0
                where (inbox = ? or shared_inbox = ?) and strikes > 0
                """,
                inbox,
                inbox);
    }

    /// An inbox was not there: whoever is behind it goes if that happens again and again.
    ///
    /// @return how many went
    int missed(String inbox) {
        rows.update(
                "update fediverse_follower set strikes = strikes + 1"
                        + " where inbox = ? or shared_inbox = ?",
                inbox,
                inbox);
        return rows.update(
                """
                delete from fediverse_follower
                where (inbox = ? or shared_inbox = ?) and strikes >= ?
                """,
                inbox,
                inbox,
                STRIKES);
    }
}
