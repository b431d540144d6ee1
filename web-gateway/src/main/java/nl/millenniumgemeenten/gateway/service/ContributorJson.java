package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the desk knows of somebody who writes in discussions.
///
/// @param since since when they take part, or wrote first
/// @param texts what they wrote last, the newest first
/// @param measures what the desk did about them, the newest first
@Serdeable
public record ContributorJson(
        WriterJson writer,
        @Nullable Instant since,
        Counts counts,
        List<Text> texts,
        List<Measure> measures) {

    public ContributorJson {
        // What is empty is left out on the way.
        texts = texts == null ? List.of() : List.copyOf(texts);
        measures = measures == null ? List.of() : List.copyOf(measures);
    }

    /// How much they wrote.
    @Serdeable
    public record Counts(
            int onSite, int hidden, int takenBack, int waiting, int refused, int reported) {
        /// All of it that is kept.
        public int all() {
            return onSite + hidden + takenBack + waiting + refused;
        }
    }

    /// Something that they wrote.
    ///
    /// @param number of the contribution; null while it is not on the site
    /// @param standing `ON_SITE`, `HIDDEN`, `TAKEN_BACK`, `WAITS` or `REFUSED`
    /// @param reason why it was refused; empty of what was not
    /// @param reports how often visitors said of late that something is wrong with it
    @Serdeable
    public record Text(
            UUID id,
            UUID discussion,
            String title,
            @Nullable Long number,
            @Nullable Integer position,
            String bodyHtml,
            Instant writtenAt,
            String standing,
            String reason,
            int reports) {

        public Text {
            // What is empty is left out on the way.
            bodyHtml = Objects.requireNonNullElse(bodyHtml, "");
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    /// Something that the desk did about them.
    ///
    /// @param kind `WARNING`, `BLOCK`, `EDIT`, `HIDING` or `MOVE`
    /// @param contribution of theirs that it was done with
    /// @param liftedAt when a block ended
    @Serdeable
    public record Measure(
            UUID id,
            String kind,
            @Nullable UUID contribution,
            String reason,
            Instant takenAt,
            EditorJson takenBy,
            @Nullable Instant liftedAt,
            @Nullable EditorJson liftedBy) {}
}
