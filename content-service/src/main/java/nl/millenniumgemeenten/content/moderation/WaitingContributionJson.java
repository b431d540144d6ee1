package nl.millenniumgemeenten.content.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionPictureJson;
import org.jspecify.annotations.Nullable;

/// What waits, as a moderator sees it: not the address of who wrote it.
///
/// @param cause why it waits: `FIRST`, `LATER`, `LINKS`, `PICTURES`, `SPAM` or `ELSEWHERE`; null of
///   what is older
/// @param suspicion how likely it is advertising, where it is; null otherwise
/// @param handle of who wrote it in the fediverse, as `@user@host`; null of what was written here
/// @param profile where that account is
/// @param original where it stands there
/// @param changes whether it is another text for something that is on the site
/// @param version of the text, which who places it has to have read; another for each that it had
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record WaitingContributionJson(
        UUID id,
        DiscussionRefJson discussion,
        @Nullable AnsweredJson answers,
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

    @Serdeable
    record DiscussionRefJson(UUID id, long number, String title) {}

    @Serdeable
    record AnsweredJson(long number, int position) {}

    static WaitingContributionJson of(WaitingContribution waiting, OptionalDouble suspicion) {
        var about = waiting.discussion();
        return new WaitingContributionJson(
                waiting.id().value(),
                new DiscussionRefJson(about.id().value(), about.number(), about.title()),
                waiting.answers()
                        .map(answered -> new AnsweredJson(answered.number(), answered.position()))
                        .orElse(null),
                waiting.contributor(),
                waiting.name(),
                waiting.municipality().orElse(null),
                waiting.first(),
                waiting.text().markdown(),
                waiting.text().html(),
                waiting.writtenAt(),
                waiting.cause().map(Enum::name).orElse(null),
                suspicion.isPresent() ? suspicion.getAsDouble() : null,
                waiting.elsewhere().map(from -> from.account().handle()).orElse(null),
                waiting.elsewhere().map(from -> from.account().profile()).orElse(null),
                waiting.elsewhere().flatMap(WaitingContribution.Elsewhere::original).orElse(null),
                waiting.changes(),
                waiting.version(),
                ContributionPictureJson.of(waiting.text().pictures()));
    }
}
