package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contribution that waits for the desk.
///
/// @param answers what it is a reply to
/// @param municipality the code of what its writer says to be of
/// @param first whether nothing of its writer is on the site yet
/// @param cause why it waits: `FIRST`, `LATER`, `LINKS`, `PICTURES`, `SPAM` or `ELSEWHERE`
/// @param suspicion how likely it is advertising, where that is likely
/// @param handle of who wrote it in the fediverse, as `@user@host`; null of what was written here
/// @param profile where that account is
/// @param original where it stands there
/// @param changes whether it is another text for something that is on the site
/// @param version of the text, another for each that it had; 0 if that is not told
@Serdeable
public record WaitingContributionJson(
        UUID id,
        Discussion discussion,
        @Nullable Answers answers,
        UUID contributor,
        String name,
        @Nullable String municipality,
        boolean first,
        String markdown,
        String bodyHtml,
        Instant writtenAt,
        @Nullable String cause,
        @Nullable Double suspicion,
        @Nullable String handle,
        @Nullable String profile,
        @Nullable String original,
        boolean changes,
        long version,
        List<ContributionPictureJson> pictures) {

    public WaitingContributionJson {
        pictures = ContributionPictureJson.sent(pictures);
    }

    /// Where it is meant to stand.
    @Serdeable
    public record Discussion(UUID id, long number, String title) {}

    /// The contribution that it replies to.
    @Serdeable
    public record Answers(long number, int position) {}
}
