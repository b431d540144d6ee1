package nl.millenniumgemeenten.content.discussion;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.DiscussionChange.Openness;
import nl.millenniumgemeenten.events.DiscussionChange.State;
import nl.millenniumgemeenten.events.DiscussionChange.Under;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds where people discuss something on the site, or begins a discussion about it, for what came
/// from elsewhere and waits. Only the desk opens discussions: so the world is told of this one when
/// a moderator puts the first contribution in it.
@Singleton
public class BeginDiscussion {
    private static final int LONGEST_TITLE = 150;
    private static final Logger LOG = LoggerFactory.getLogger(BeginDiscussion.class);

    private final Discussions discussions;
    private final Contributors contributors;

    BeginDiscussion(Discussions discussions, Contributors contributors) {
        this.discussions = discussions;
        this.contributors = contributors;
    }

    /// The newest discussion in which everybody may write about something, in a transaction that is
    /// there; of one that was merged, what it became part of. Nothing if there are discussions
    /// about it and none of them is open: the desk chose so.
    public Optional<DiscussionId> about(Under under, String title, Instant now) {
        discussions.reserve(UUID.fromString(under.id()));
        var existing = discussions.under(under);
        if (existing.isEmpty()) {
            return Optional.of(begun(under, title, now));
        }
        return existing.stream()
                .map(one -> discussions.at(discussions.end(one.id())).discussion())
                .filter(one ->
                        Discussion.takesContributions(one.subject().state())
                                && one.subject().openTo() == Openness.EVERYONE)
                .map(Discussion::id)
                .findFirst();
    }

    private DiscussionId begun(Under under, String title, Instant now) {
        var discussion =
                new Discussion(
                        new DiscussionId(UUID.randomUUID()),
                        discussions.nextNumber(),
                        0,
                        new Subject(
                                titled(title),
                                Optional.of(under),
                                Openness.EVERYONE,
                                State.OPEN,
                                false),
                        contributors.desk(now),
                        now,
                        now,
                        Optional.empty());
        discussions.addUntold(discussion);
        LOG.atInfo()
                .addKeyValue("discussion", discussion.id().value())
                .addKeyValue("number", discussion.number())
                .log("discussion begun for what waits");
        return discussion.id();
    }

    private static String titled(String title) {
        var whole = "Reacties op: " + title;
        int length = whole.codePointCount(0, whole.length());
        return length <= LONGEST_TITLE
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_TITLE - 1)).strip() + "…";
    }
}
