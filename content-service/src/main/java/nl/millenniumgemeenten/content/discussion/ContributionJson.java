package nl.millenniumgemeenten.content.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.EditorJson;
import org.jspecify.annotations.Nullable;

/// A contribution as the desk sees it: of what is hidden the text too.
///
/// @param takenBack whether its writer took it away, which nobody undoes
/// @param writer who wrote it; null in the answer to a change, which leaves that as it was
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ContributionJson(
        UUID id,
        long number,
        long revision,
        UUID discussion,
        int position,
        @Nullable UUID inReplyTo,
        String state,
        boolean takenBack,
        Instant writtenAt,
        Text text,
        @Nullable WriterJson writer) {

    /// One saved version.
    @Serdeable
    public record Text(
            int edition,
            String markdown,
            String bodyHtml,
            Instant savedAt,
            EditorJson savedBy,
            List<ContributionPictureJson> pictures) {
        static Text of(Edition<WrittenText> edition) {
            return new Text(
                    edition.number(),
                    edition.content().markdown(),
                    edition.content().html(),
                    edition.at(),
                    EditorJson.of(edition.by()),
                    ContributionPictureJson.of(edition.content().pictures()));
        }
    }

    static ContributionJson of(ReadDiscussions.Written written) {
        return of(written.contribution(), WriterJson.of(written.writer()));
    }

    public static ContributionJson of(Contribution contribution) {
        return of(contribution, null);
    }

    private static ContributionJson of(Contribution contribution, @Nullable WriterJson writer) {
        return new ContributionJson(
                contribution.id().value(),
                contribution.number(),
                contribution.revision(),
                contribution.discussion().value(),
                contribution.position(),
                contribution.inReplyTo().map(ContributionId::value).orElse(null),
                contribution.state().name(),
                contribution.takenBack(),
                contribution.writtenAt(),
                Text.of(contribution.current()),
                writer);
    }
}
