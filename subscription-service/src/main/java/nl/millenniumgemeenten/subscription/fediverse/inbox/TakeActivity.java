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
import java.util.regex.Pattern;
import nl.millenniumgemeenten.activitypub.Activity;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.activitypub.Received;
import nl.millenniumgemeenten.activitypub.RemoteActor;
import nl.millenniumgemeenten.activitypub.RemoteNote;
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
    private static final Duration DAY = Duration.ofDays(1);

    /// More than a person writes here in a day, and than people of one server do.
    private static final int REPLIES_OF_ACTOR = 50;

    private static final int REPLIES_OF_SERVER = 1000;

    /// What fits where contributions are kept.
    private static final int LONGEST = 190_000;

    private static final Pattern PLAIN_HANDLE =
            Pattern.compile(
                    "@[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?@[a-z0-9.:-]{1,253}");
    private static final Pattern UNKEEPABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\r\\n\\t]]");

    private final Rows rows;
    private final OurServer ours;
    private final Followers followers;
    private final Deliveries deliveries;
    private final Replies replies;
    private final Errands errands;
    private final InstantSource clock;

    TakeActivity(
            Rows rows,
            OurServer ours,
            Followers followers,
            Deliveries deliveries,
            Replies replies,
            Errands errands,
            InstantSource clock) {
        this.rows = rows;
        this.ours = ours;
        this.followers = followers;
        this.deliveries = deliveries;
        this.replies = replies;
        this.errands = errands;
        this.clock = clock;
    }

    /// Whether we had something already.
    @ReadOnly
    public boolean isSeen(URI activity) {
        return rows.any("select from fediverse_seen where id = ?", activity.toString());
    }

    /// Whether somebody follows us, or wrote something here.
    @ReadOnly
    public boolean isKnown(URI actor) {
        return followers.isFollower(actor) || replies.isWriter(actor);
    }

    /// Whether we have to know who did it, beyond their address.
    @ReadOnly
    public boolean asksWhoItIs(Received received) {
        return switch (received) {
            case Received.Follow follow -> follow.object().equals(ours.actor());
            case Received.Create create -> item(create.note()).isPresent();
            case Received.Update update -> own(update.note().id(), update.actor()).isPresent();
            case Received.Unfollow _,
                    Received.Undo _,
                    Received.Renamed _,
                    Received.Delete _,
                    Received.Other _ ->
                    false;
        };
    }

    /// Does it, if we had it not.
    ///
    /// @param actor who did it; there if that matters
    @Transactional
    public void handle(Received received, Optional<RemoteActor> actor) {
        if (received instanceof Received.Other || received instanceof Received.Renamed) {
            return;
        }
        var now = clock.instant();
        int first =
                rows.update(
                        "insert into fediverse_seen (id, seen_at) values (?, ?)"
                                + " on conflict do nothing",
                        received.id().toString(),
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
            case Received.Create create -> actor.ifPresent(by -> created(create.note(), by, now));
            case Received.Update update -> actor.ifPresent(by -> updated(update.note(), by, now));
            case Received.Delete delete when delete.isOfActor() -> left(delete.actor(), now);
            case Received.Delete delete -> deleted(delete.object(), delete.actor(), now);
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

    /// The news that a note is about, by what it answers: a post of ours, or a reply to one.
    private Optional<UUID> item(RemoteNote note) {
        return note.isPublic()
                ? note.inReplyTo()
                        .flatMap(address ->
                                ours.postAt(address)
                                        .or(() -> replies.find(address).map(Replies.Reply::item)))
                        .filter(replies::isOnSite)
                : Optional.empty();
    }

    private Optional<Replies.Reply> own(URI note, URI actor) {
        return replies.find(note).filter(reply -> reply.actor().equals(actor));
    }

    private void created(RemoteNote note, RemoteActor by, Instant now) {
        var item = item(note);
        if (item.isEmpty() || replies.find(note.id()).isPresent()) {
            return;
        }
        if (replies.countOf(by.id(), now.minus(DAY)) >= REPLIES_OF_ACTOR
                || replies.countOf(Addresses.server(by.id()), now.minus(DAY))
                        >= REPLIES_OF_SERVER) {
            log("reply not taken: too many", by);
            return;
        }
        bring(
                new Replies.Reply(note.id(), DerivedId.of(note.id()), by.id(), item.get(), 1),
                note,
                by,
                now);
    }

    private void updated(RemoteNote note, RemoteActor by, Instant now) {
        own(note.id(), by.id())
                .ifPresent(reply -> {
                    if (note.isPublic()) {
                        bring(
                                new Replies.Reply(
                                        reply.note(),
                                        reply.id(),
                                        reply.actor(),
                                        reply.item(),
                                        reply.version() + 1),
                                note,
                                by,
                                now);
                    } else {
                        deleted(note.id(), by.id(), now);
                    }
                });
    }

    private void bring(Replies.Reply reply, RemoteNote note, RemoteActor by, Instant now) {
        var html = html(note);
        if (html.length() > LONGEST || !PLAIN_HANDLE.matcher(by.handle()).matches()) {
            log("reply not taken: it does not fit", by);
            return;
        }
        replies.keep(reply, now);
        errands.put(
                reply.id(),
                new BroughtReplyJson(
                        reply.version(),
                        new BroughtReplyJson.ContributorJson(
                                DerivedId.of(by.id()),
                                keepable(by.name()),
                                by.handle(),
                                by.url().toString()),
                        reply.item(),
                        note.inReplyTo().flatMap(replies::find).map(Replies.Reply::id).orElse(null),
                        html,
                        note.url().toString()),
                by.id(),
                now);
        LOG.atInfo()
                .addKeyValue("contribution", reply.id())
                .addKeyValue("post", reply.item())
                .addKeyValue("version", reply.version())
                .log("reply from the fediverse");
    }

    /// What its writer put above it, and the text.
    private static String html(RemoteNote note) {
        var warning =
                note.warning().isBlank()
                        ? ""
                        : "<p>"
                                + note.warning()
                                        .replace("&", "&amp;")
                                        .replace("<", "&lt;")
                                        .replace(">", "&gt;")
                                + "</p>";
        return keepable(warning + note.content());
    }

    private static String keepable(String text) {
        return UNKEEPABLE.matcher(text).replaceAll("");
    }

    private void deleted(URI note, URI actor, Instant now) {
        own(note, actor)
                .ifPresent(reply -> {
                    replies.remove(note);
                    errands.delete(reply.id(), actor, now);
                    LOG.atInfo()
                            .addKeyValue("contribution", reply.id())
                            .log("reply from the fediverse taken back");
                });
    }

    /// With an account all goes that it wrote.
    private void left(URI actor, Instant now) {
        unfollowed(followers.remove(actor), actor);
        int written = replies.removeAllOf(actor);
        if (written > 0) {
            errands.forget(actor, now);
        }
        rows.update("delete from fediverse_key where owner = ?", actor.toString());
        LOG.atInfo()
                .addKeyValue("server", Addresses.server(actor))
                .addKeyValue("replies", written)
                .log("account in the fediverse gone");
    }

    private static void log(String outcome, RemoteActor by) {
        LOG.atInfo().addKeyValue("server", Addresses.server(by.id())).log(outcome);
    }
}
