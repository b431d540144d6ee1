package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contribution as the desk sees it: of what is hidden the text too.
///
/// @param takenBack whether its writer took it away, which nobody undoes
/// @param writer who wrote it; null in the answer to a change
@Serdeable
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

        public Text {
            // What is empty is left out on the way, as of what was erased.
            markdown = Objects.requireNonNullElse(markdown, "");
            bodyHtml = Objects.requireNonNullElse(bodyHtml, "");
            pictures = ContributionPictureJson.sent(pictures);
        }
    }

    /// Whether somebody hears of what is done with it, and why.
    public boolean told() {
        return writer != null && writer.participant();
    }

    /// Whether visitors cannot read it.
    public boolean hidden() {
        return state.equals("HIDDEN");
    }
}
