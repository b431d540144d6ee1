package nl.millenniumgemeenten.subscription.fediverse.inbox;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.activitypub.RemoteActor;
import nl.millenniumgemeenten.activitypub.RemoteNote;
import nl.millenniumgemeenten.subscription.fediverse.OurServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what people elsewhere write in reply to what we posted, and has it brought to where
/// contributions are kept. Each in a transaction that is there.
@Singleton
class TakeReply {
    private static final Logger LOG = LoggerFactory.getLogger(TakeReply.class);
    private static final Duration DAY = Duration.ofDays(1);

    /// More than a person writes here in a day, than people of one server do, and than anybody
    /// reads.
    private static final int REPLIES_OF_ACTOR = 50;

    private static final int REPLIES_OF_SERVER = 1000;
    private static final int REPLIES_IN_A_DAY = 2000;

    /// What fits where contributions are kept.
    private static final int LONGEST = 190_000;

    private static final Pattern PLAIN_HANDLE =
            Pattern.compile(
                    "@[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?@[a-z0-9.:-]{1,253}");
    private static final Pattern UNKEEPABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\r\\n\\t]]");

    private final OurServer ours;
    private final Replies replies;
    private final Errands errands;

    TakeReply(OurServer ours, Replies replies, Errands errands) {
        this.ours = ours;
        this.replies = replies;
        this.errands = errands;
    }

    /// Whether a note is about news of ours.
    boolean isForUs(RemoteNote note) {
        return item(note).isPresent();
    }

    /// Whether a note of somebody is a reply that came before.
    boolean isKnown(RemoteNote note, URI actor) {
        return own(note.id(), actor).isPresent();
    }

    /// Whether somebody ever wrote something that was brought.
    boolean isWriter(URI actor) {
        return replies.isWriter(actor);
    }

    /// Whether there may be more replies, after those since a moment.
    boolean hasRoom(Instant since) {
        return replies.count(since) < REPLIES_IN_A_DAY;
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

    /// Somebody wrote something.
    void created(RemoteNote note, RemoteActor by, Instant now) {
        var item = item(note);
        if (item.isEmpty()
                || replies.find(note.id()).isPresent()
                || replies.isGone(note.id(), by.id())) {
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

    /// Somebody changed something.
    void updated(RemoteNote note, RemoteActor by, Instant now) {
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
                        takenBack(reply, now);
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

    /// Something that somebody wrote is gone, also if it is still under way.
    void deleted(URI note, URI actor, Instant now) {
        replies.gone(note, actor, now);
        own(note, actor).ifPresent(reply -> takenBack(reply, now));
    }

    private void takenBack(Replies.Reply reply, Instant now) {
        replies.remove(reply.note());
        errands.delete(reply.id(), reply.actor(), now);
        LOG.atInfo()
                .addKeyValue("contribution", reply.id())
                .log("reply from the fediverse taken back");
    }

    /// Somebody is gone, with all that they wrote. That is told even if nothing of it is here any
    /// more: who wrote it may be known there still.
    void forgetAllOf(URI actor, Instant now) {
        int written = replies.removeAllOf(actor);
        errands.forget(actor, now);
        LOG.atInfo()
                .addKeyValue("server", Addresses.server(actor))
                .addKeyValue("replies", written)
                .log("account in the fediverse gone");
    }

    private static void log(String outcome, RemoteActor by) {
        LOG.atInfo().addKeyValue("server", Addresses.server(by.id())).log(outcome);
    }
}
