package nl.millenniumgemeenten.content.fediverse;

import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.Writer;

/// A reply in the fediverse to something that the site posted there.
///
/// @param version grows with each change of it; what is not newer than what is known is late
/// @param item what the post is about that it answers
/// @param inReplyTo another reply that it answers, if it does
/// @param html as it came: nothing of it is safe
/// @param original where it stands there
record Reply(
        ContributionId id,
        int version,
        From from,
        UUID item,
        Optional<ContributionId> inReplyTo,
        String html,
        String original) {

    /// Who wrote it.
    ///
    /// @param id stands for the account
    /// @param name as they call themselves there: anything at all
    record From(UUID id, String name, Writer.Account account) {}
}
