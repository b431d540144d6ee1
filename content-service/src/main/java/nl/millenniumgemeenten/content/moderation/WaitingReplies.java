package nl.millenniumgemeenten.content.moderation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.WrittenText;

/// What came from the fediverse and waits for a moderator, as all of it does, whatever the settings
/// say of what is written here. Each in a transaction that is there and has reserved its writer.
@Singleton
public class WaitingReplies {
    private final WaitingContributions waiting;

    WaitingReplies(WaitingContributions waiting) {
        this.waiting = waiting;
    }

    /// Keeps a reply, or another text for one that is on the site, until a moderator has decided.
    public void add(SubmitContribution.Command reply, String original, int version, Instant now) {
        waiting.addFromElsewhere(reply, original, version, now);
    }

    /// Gives one that waits another name and text; false if it does not wait.
    public boolean change(ContributionId id, String name, WrittenText text, int version) {
        return waiting.change(id, name, text, version);
    }

    /// Whether one waits or was refused.
    public boolean isKnown(ContributionId id) {
        return waiting.isKnown(id);
    }

    /// One does not wait any more: it was taken back.
    public void forget(ContributionId id) {
        waiting.forget(id);
    }

    /// Nothing of somebody waits any more, nor is what was refused remembered.
    public void forgetAllOf(UUID contributor) {
        waiting.forgetAllOf(contributor);
    }
}
