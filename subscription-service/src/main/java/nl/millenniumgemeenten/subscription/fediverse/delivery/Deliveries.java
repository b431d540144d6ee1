package nl.millenniumgemeenten.subscription.fediverse.delivery;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.activitypub.Activity;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.subscription.fediverse.Rows;

/// What has to go where. A row is there until an inbox has what it is for; each in a transaction
/// that is there.
@Singleton
public class Deliveries {
    private final Rows rows;
    private final Servers servers;

    Deliveries(Rows rows, Servers servers) {
        this.rows = rows;
        this.servers = servers;
    }

    /// Something that has to go to an inbox.
    ///
    /// @param failures how often the inbox did not take it
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares what is sent.
    record Delivery(long activity, String inbox, int failures, byte[] body) {}

    /// What was done with a post, to all who follow us, once to a server where that can be.
    ///
    /// @return to how many inboxes it goes
    public int toFollowers(UUID post, Activity activity, Instant now) {
        int inboxes =
                rows.update(
                        """
                        with said as (
                            insert into fediverse_activity (body, made_at) values (?, ?)
                            returning position, made_at)
                        insert into fediverse_delivery
                            (activity, inbox, server, about, next_attempt_at)
                        select distinct said.position, f.shared_inbox, f.server, ?::uuid,
                            said.made_at
                        from said, fediverse_follower f
                        join fediverse_server s on s.host = f.server and s.blocked_at is null
                        """,
                        activity.write(),
                        now,
                        post);
        if (inboxes == 0) {
            forgetDone();
        }
        return inboxes;
    }

    /// An answer to somebody, to one inbox, of a server that is not blocked.
    public void to(Activity activity, URI inbox, Instant now) {
        var server = Addresses.server(inbox);
        servers.know(server, now);
        rows.update(
                """
                with said as (
                    insert into fediverse_activity (body, made_at) values (?, ?)
                    returning position, made_at)
                insert into fediverse_delivery (activity, inbox, server, next_attempt_at)
                select position, ?, ?, made_at from said
                """,
                activity.write(),
                now,
                inbox.toString(),
                server);
    }

    /// What has to go to a server first, in the order of its inbox.
    Optional<Delivery> first(String server, Instant now) {
        return rows.first(
                """
                select d.activity, d.inbox, d.failures, a.body
                from fediverse_delivery d join fediverse_activity a on a.position = d.activity
                where d.server = ? and d.next_attempt_at <= ? and
                """
                        + InboxOrder.IN_TURN
                        + """
                        order by d.activity, d.inbox limit 1
                        """,
                row ->
                        new Delivery(
                                row.getLong("activity"),
                                Rows.text(row, "inbox"),
                                row.getInt("failures"),
                                row.getBytes("body")),
                server,
                now);
    }

    /// Its inbox did not take it, and is left alone for a while.
    ///
    /// @return whether it is set aside with this
    boolean failed(Delivery delivery, Optional<Duration> retryAfter, Instant now) {
        int failures = delivery.failures() + 1;
        rows.update(
                """
                update fediverse_delivery set failures = ?, next_attempt_at = ?
                where activity = ? and inbox = ?
                """,
                failures,
                now.plus(Pause.after(failures, retryAfter)),
                delivery.activity(),
                delivery.inbox());
        return failures == InboxOrder.SET_ASIDE;
    }

    /// It has not to go there any more.
    void done(Delivery delivery) {
        rows.update(
                "delete from fediverse_delivery where activity = ? and inbox = ?",
                delivery.activity(),
                delivery.inbox());
    }

    /// Nothing has to go to a server any more.
    void dropAllOf(String server) {
        rows.update("delete from fediverse_delivery where server = ?", server);
    }

    /// What was said before a moment goes nowhere any more.
    ///
    /// @return to how many inboxes it did not get
    int dropBefore(Instant moment) {
        return rows.update(
                """
                delete from fediverse_delivery d using fediverse_activity a
                where a.position = d.activity and a.made_at < ?
                """,
                moment);
    }

    /// What is everywhere where it had to go need not be here.
    void forgetDone() {
        rows.update(
                """
                delete from fediverse_activity a
                where not exists (select from fediverse_delivery d where d.activity = a.position)
                """);
    }
}
