package nl.millenniumgemeenten.subscription.fediverse.delivery;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.activitypub.RemoteActor;
import nl.millenniumgemeenten.subscription.fediverse.Rows;

/// The accounts that follow us: where their servers want to be told things, and nothing more. Each
/// in a transaction that is there.
@Singleton
public class Followers {
    /// So often in a row an inbox says that it is gone before we believe it.
    private static final int SAYS_SO = 3;

    /// On so many days in a row it is not to be found: whoever moves a server, or breaks it, may
    /// take days.
    private static final int DAYS_MISSING = 7;

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
                    shared_inbox = excluded.shared_inbox, follow = excluded.follow,
                    strikes = 0, struck_at = null
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

    /// How many came since a moment.
    public long countSince(Instant moment) {
        return rows.count("select count(*) from fediverse_follower where followed_at > ?", moment);
    }

    /// Whether an inbox is one that a server has for all, and not that of somebody.
    boolean isShared(String inbox) {
        return rows.any(
                "select from fediverse_follower where shared_inbox = ? and inbox <> ?",
                inbox,
                inbox);
    }

    /// An inbox took something.
    void reached(String inbox) {
        rows.update(
                """
                update fediverse_follower set strikes = 0, struck_at = null
                where (inbox = ? or shared_inbox = ?) and strikes > 0
                """,
                inbox,
                inbox);
    }

    /// The inbox of somebody says that it is gone: they go if it says so again and again.
    ///
    /// @return how many went
    int gone(String inbox, Instant now) {
        rows.update(
                "update fediverse_follower set strikes = strikes + 1, struck_at = ?"
                        + " where inbox = ?",
                now,
                inbox);
        return rows.update(
                "delete from fediverse_follower where inbox = ? and strikes >= ?", inbox, SAYS_SO);
    }

    /// An inbox was not to be found, which counts once a day: whoever is behind it goes when that
    /// lasts.
    ///
    /// @return how many went
    int missing(String inbox, Instant now) {
        rows.update(
                """
                update fediverse_follower set strikes = strikes + 1, struck_at = ?
                where (inbox = ? or shared_inbox = ?)
                    and (struck_at is null or struck_at <= ?)
                """,
                now,
                inbox,
                inbox,
                now.minus(Duration.ofDays(1)));
        return rows.update(
                """
                delete from fediverse_follower
                where (inbox = ? or shared_inbox = ?) and strikes >= ?
                """,
                inbox,
                inbox,
                DAYS_MISSING);
    }
}
