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
/// @param cause why it waits: `FIRST`, `LATER`, `LINKS`, `PICTURES` or `SPAM`; null of what is
///   older
/// @param suspicion how likely it is advertising, where it is; null otherwise
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
                ContributionPictureJson.of(waiting.text().pictures()));
    }
}
