package nl.millenniumgemeenten.subscription.fediverse.inbox;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.activitypub.Activity;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.activitypub.Received;
import nl.millenniumgemeenten.activitypub.RemoteActor;
import nl.millenniumgemeenten.subscription.fediverse.OurServer;
import nl.millenniumgemeenten.subscription.fediverse.Rows;
import nl.millenniumgemeenten.subscription.fediverse.delivery.Deliveries;
import nl.millenniumgemeenten.subscription.fediverse.delivery.Followers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what somebody elsewhere said, once, when it is sure that they said it. That it was done and
/// what it led to are one transaction.
@Singleton
class TakeActivity {
    private static final Logger LOG = LoggerFactory.getLogger(TakeActivity.class);

    /// Whoever has many servers has no more than this, either.
    private static final int FOLLOWERS_IN_A_DAY = 5_000;

    private final Rows rows;
    private final OurServer ours;
    private final Followers followers;
    private final Deliveries deliveries;
    private final TakeReply reply;
    private final InstantSource clock;

    TakeActivity(
            Rows rows,
            OurServer ours,
            Followers followers,
            Deliveries deliveries,
            TakeReply reply,
            InstantSource clock) {
        this.rows = rows;
        this.ours = ours;
        this.followers = followers;
        this.deliveries = deliveries;
        this.reply = reply;
        this.clock = clock;
    }

    /// Whether we had something already.
    @ReadOnly
    public boolean isSeen(String mark) {
        return rows.any("select from fediverse_seen where id = ?", mark);
    }

    /// Whether something would change anything here, if they said it. All else is told to everybody
    /// and must not make us look anything up: likes, boosts, and that strangers leave, who have no
    /// key any more.
    @ReadOnly
    public boolean hasEffect(Received received) {
        return switch (received) {
            case Received.Follow follow -> follow.object().equals(ours.actor());
            case Received.Unfollow unfollow ->
                    unfollow.object().equals(ours.actor())
                            && followers.isFollower(unfollow.actor());
            case Received.Undo undo -> followers.isFollower(undo.actor());
            case Received.Create create -> reply.isForUs(create.note());
            case Received.Update update -> reply.isKnown(update.note(), update.actor());
            case Received.Delete delete -> !delete.isOfActor() || isKnown(delete.actor());
            case Received.Renamed _, Received.Other _ -> false;
        };
    }

    private boolean isKnown(URI actor) {
        return followers.isFollower(actor) || reply.isWriter(actor);
    }

    /// Whether there may be more of it today, wherever it comes from.
    @ReadOnly
    public boolean hasRoom(Received received) {
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        return switch (received) {
            case Received.Follow follow ->
                    followers.isFollower(follow.actor())
                            || followers.countSince(yesterday) < FOLLOWERS_IN_A_DAY;
            case Received.Create _ -> reply.hasRoom(yesterday);
            case Received.Unfollow _,
                    Received.Undo _,
                    Received.Update _,
                    Received.Delete _,
                    Received.Renamed _,
                    Received.Other _ ->
                    true;
        };
    }

    /// Does it, if we had it not.
    ///
    /// @param actor who did it; there if that matters
    /// @param mark by which we know that we had it
    @Transactional
    public void handle(Received received, Optional<RemoteActor> actor, String mark) {
        var now = clock.instant();
        int first =
                rows.update(
                        "insert into fediverse_seen (id, seen_at) values (?, ?)"
                                + " on conflict do nothing",
                        mark,
                        now);
        if (first == 0) {
            return;
        }
        switch (received) {
            case Received.Follow follow -> actor.ifPresent(by -> followed(follow, by, now));
            case Received.Unfollow unfollow -> {
                if (unfollow.object().equals(ours.actor())) {
                    unfollowed(followers.remove(unfollow.actor()), unfollow.actor());
                }
            }
            case Received.Undo undo ->
                    unfollowed(followers.remove(undo.actor(), undo.undone()), undo.actor());
            case Received.Create create ->
                    actor.ifPresent(by -> reply.created(create.note(), by, now));
            case Received.Update update ->
                    actor.ifPresent(by -> reply.updated(update.note(), by, now));
            case Received.Delete delete when delete.isOfActor() -> left(delete.actor(), now);
            case Received.Delete delete -> reply.deleted(delete.object(), delete.actor(), now);
            case Received.Renamed _, Received.Other _ -> {}
        }
    }

    private void followed(Received.Follow follow, RemoteActor by, Instant now) {
        followers.keep(by, follow.id(), now);
        deliveries.to(
                new Activity.Accept(ours.answer(UUID.randomUUID()), ours.actor(), follow),
                by.inbox(),
                now);
        LOG.atInfo()
                .addKeyValue("server", Addresses.server(by.id()))
                .log("followed from the fediverse");
    }

    private static void unfollowed(boolean followed, URI actor) {
        if (followed) {
            LOG.atInfo()
                    .addKeyValue("server", Addresses.server(actor))
                    .log("unfollowed from the fediverse");
        }
    }

    /// With an account all goes that is of it.
    private void left(URI actor, Instant now) {
        unfollowed(followers.remove(actor), actor);
        reply.forgetAllOf(actor, now);
        rows.update("delete from fediverse_key where owner = ?", actor.toString());
    }
}
