package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contribution as the desk sees it: of what is hidden the text too.
///
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
        Instant writtenAt,
        Text text,
        @Nullable WriterJson writer) {

    /// One saved version.
    @Serdeable
    public record Text(
            int edition, String markdown, String bodyHtml, Instant savedAt, EditorJson savedBy) {}

    /// Whether somebody hears of what is done with it, and why.
    public boolean told() {
        return writer != null && writer.participant();
    }

    /// Whether visitors cannot read it.
    public boolean hidden() {
        return state.equals("HIDDEN");
    }
}
