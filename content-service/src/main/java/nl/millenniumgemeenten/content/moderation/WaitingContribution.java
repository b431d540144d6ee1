package nl.millenniumgemeenten.content.moderation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.discussion.Writer;
import nl.millenniumgemeenten.content.discussion.WrittenText;

/// What a participant wrote, before a moderator has decided.
///
/// @param answers what it is a reply to
/// @param first whether nothing of theirs was ever on the site
/// @param cause why it waits; absent of what came before that was kept
/// @param elsewhere where it came from; absent of what was written here
/// @param changes whether it is another text for something that is on the site
/// @param version of the text; another for each that it had
record WaitingContribution(
        ContributionId id,
        About discussion,
        Optional<Answered> answers,
        UUID contributor,
        String name,
        Optional<String> municipality,
        boolean first,
        WrittenText text,
        Instant writtenAt,
        Optional<Cause> cause,
        Optional<Elsewhere> elsewhere,
        boolean changes,
        int version) {

    /// The discussion in which it is to be.
    record About(DiscussionId id, long number, String title) {}

    /// A contribution that it is a reply to.
    record Answered(ContributionId id, long number, int position) {}

    /// Who wrote it in the fediverse, and where.
    record Elsewhere(Writer.Account account, Optional<String> original) {}

    /// Where the list goes on after it.
    String cursor() {
        return new WaitingCursor(writtenAt, id.value()).toString();
    }
}
