package nl.millenniumgemeenten.content.fediverse;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import nl.millenniumgemeenten.content.discussion.BeginDiscussion;
import nl.millenniumgemeenten.content.discussion.Contribution;
import nl.millenniumgemeenten.content.discussion.Contributions;
import nl.millenniumgemeenten.content.discussion.Contributors;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.discussion.Discussions;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.content.erasure.EraseContributor;
import nl.millenniumgemeenten.content.fingerprint.Fingerprint;
import nl.millenniumgemeenten.content.measure.Measures;
import nl.millenniumgemeenten.content.moderation.SubmitContribution;
import nl.millenniumgemeenten.content.moderation.WaitingReplies;
import nl.millenniumgemeenten.events.DiscussionChange.Kind;
import nl.millenniumgemeenten.events.DiscussionChange.Under;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a reply from the fediverse, or what its writer made of it since. It always waits for a
/// moderator: a new reply, and another text for one that is on the site. What is not taken is so
/// quietly: its writer is on a server elsewhere and would not hear of it.
@Singleton
class TakeReply {
    private static final Logger LOG = LoggerFactory.getLogger(TakeReply.class);

    private final Replies replies;
    private final Discussions discussions;
    private final Contributions contributions;
    private final Contributors contributors;
    private final BeginDiscussion begin;
    private final WaitingReplies waiting;
    private final Measures measures;
    private final EraseContributor erase;
    private final InstantSource clock;

    TakeReply(
            Replies replies,
            Discussions discussions,
            Contributions contributions,
            Contributors contributors,
            BeginDiscussion begin,
            WaitingReplies waiting,
            Measures measures,
            EraseContributor erase,
            InstantSource clock) {
        this.replies = replies;
        this.discussions = discussions;
        this.contributions = contributions;
        this.contributors = contributors;
        this.begin = begin;
        this.waiting = waiting;
        this.measures = measures;
        this.erase = erase;
        this.clock = clock;
    }

    /// What became of a reply.
    enum Taken {
        WAITS,
        /// It, or what is newer than it, came before.
        KNOWN,
        BLOCKED,
        /// What it answers is not on the site, or nobody may write about it.
        NOT_HERE,
        /// Nothing is left of its text, or too much.
        NO_TEXT,
        /// It was refused, or taken back, or forgotten.
        OVER
    }

    /// Whoever brings the same twice, or an older one later, changes nothing.
    @Transactional
    Taken handle(Reply reply) {
        var taken = taken(reply);
        LOG.atInfo()
                .addKeyValue("contribution", reply.id().value())
                .addKeyValue("item", reply.item())
                .addKeyValue("outcome", taken)
                .log("reply from elsewhere");
        return taken;
    }

    private Taken taken(Reply reply) {
        contributors.lockElsewhere(reply.from().id());
        discussions.reserve(reply.id().value());
        var known = replies.find(reply.id());
        if (known.filter(Replies.Known::gone).isPresent()) {
            return Taken.OVER;
        }
        if (known.filter(before -> before.version() >= reply.version()).isPresent()) {
            return Taken.KNOWN;
        }
        if (erase.isGoingOn(reply.from().id()) || replies.isAccountGone(reply.from().id())) {
            return Taken.OVER;
        }
        if (measures.block(reply.from().id()).isPresent()) {
            return Taken.BLOCKED;
        }
        var text = ReplyText.of(reply.html(), replies.ourName());
        if (text.isEmpty()) {
            return Taken.NO_TEXT;
        }
        return known.isEmpty() ? first(reply, text.get()) : changed(reply, known.get(), text.get());
    }

    private Taken first(Reply reply, WrittenText text) {
        var discussion = discussion(reply);
        if (discussion.isEmpty()) {
            return Taken.NOT_HERE;
        }
        var name = name(reply);
        contributors.addElsewhere(reply.from().id(), name, reply.from().account(), clock.instant());
        var answered = answered(reply, discussion.get());
        waiting.add(
                new SubmitContribution.Command(
                        reply.id(),
                        answered.map(Contribution::discussion).orElse(discussion.get()),
                        answered.map(Contribution::id),
                        text,
                        reply.from().id(),
                        name,
                        Optional.empty()),
                reply.original(),
                reply.version(),
                clock.instant());
        replies.keep(reply, Fingerprint.of(text.markdown()));
        return Taken.WAITS;
    }

    private Optional<DiscussionId> discussion(Reply reply) {
        return replies.titleOfNews(reply.item())
                .flatMap(title ->
                        begin.about(
                                new Under(Kind.NEWS_ARTICLE, reply.item().toString()),
                                title,
                                clock.instant()));
    }

    /// What a reply answers that is on the site, also where it was moved to; one that waits still
    /// is nothing to answer.
    private Optional<Contribution> answered(Reply reply, DiscussionId discussion) {
        return reply.inReplyTo()
                .flatMap(contributions::find)
                .filter(found -> found.isOrWasIn(discussion));
    }

    private Taken changed(Reply reply, Replies.Known known, WrittenText text) {
        var digest = Fingerprint.of(text.markdown());
        replies.keep(reply, digest);
        if (waiting.change(reply.id(), name(reply), text, reply.version())) {
            return Taken.WAITS;
        }
        var onSite = contributions.find(reply.id()).filter(one -> !one.takenBack());
        if (onSite.isEmpty() || waiting.isKnown(reply.id())) {
            return Taken.OVER;
        }
        if (known.digest().equals(digest)) {
            return Taken.KNOWN;
        }
        waiting.add(
                new SubmitContribution.Command(
                        reply.id(),
                        onSite.get().discussion(),
                        onSite.get().inReplyTo(),
                        text,
                        reply.from().id(),
                        name(reply),
                        Optional.empty()),
                reply.original(),
                reply.version(),
                clock.instant());
        return Taken.WAITS;
    }

    private static String name(Reply reply) {
        return ElsewhereName.of(reply.from().name(), reply.from().account().handle());
    }
}
