package nl.millenniumgemeenten.content.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.EditorJson;
import nl.millenniumgemeenten.content.editing.Kind;
import nl.millenniumgemeenten.content.workflow.remark.Remark;
import nl.millenniumgemeenten.content.workflow.review.Review;
import nl.millenniumgemeenten.content.workflow.schedule.ScheduleJson;
import org.jspecify.annotations.Nullable;

/// How a piece of content stands in the workflow.
///
/// @param revision that of the content
/// @param liveEdition what visitors see; 0 if they see nothing
/// @param mine whether who asks made it
/// @param review what waits for an editor's eye; null if nothing does
/// @param remarks the newest, oldest of them first
/// @param history the newest acts, newest first
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WorkflowJson(
        long revision,
        int draftEdition,
        int liveEdition,
        String state,
        EditorJson madeBy,
        boolean mine,
        @Nullable ReviewJson review,
        SchedulesJson schedule,
        List<RemarkJson> remarks,
        List<EntryJson> history) {

    public WorkflowJson {
        remarks = List.copyOf(remarks);
        history = List.copyOf(history);
    }

    /// A review.
    ///
    /// @param changed whether something was saved since it was handed in
    @Serdeable
    public record ReviewJson(
            int edition,
            boolean changed,
            EditorJson requestedBy,
            Instant requestedAt,
            String note) {
        static ReviewJson of(Review review, Kind.Standing standing) {
            return new ReviewJson(
                    review.edition(),
                    review.changedSince(standing.draftEdition()),
                    EditorJson.of(review.by()),
                    review.at(),
                    review.note());
        }
    }

    /// What is planned, or failed and was not looked after yet; each null if there is none.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record SchedulesJson(
            @Nullable ScheduleJson publication, @Nullable ScheduleJson withdrawal) {}

    /// A remark; `resolvedBy` and `resolvedAt` are null until somebody has dealt with it.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RemarkJson(
            UUID id,
            EditorJson by,
            Instant at,
            String text,
            @Nullable EditorJson resolvedBy,
            @Nullable Instant resolvedAt) {
        static RemarkJson of(Remark remark) {
            var open =
                    new RemarkJson(
                            remark.id(),
                            EditorJson.of(remark.by()),
                            remark.at(),
                            remark.text(),
                            null,
                            null);
            return switch (remark.resolution()) {
                case Remark.Resolution.Open() -> open;
                case Remark.Resolution.Resolved(Editor by, Instant at) ->
                        new RemarkJson(
                                open.id(),
                                open.by(),
                                open.at(),
                                open.text(),
                                EditorJson.of(by),
                                at);
            };
        }
    }

    /// One line of the history.
    ///
    /// @param act such as `handed-in`
    /// @param dueAt the moment that was planned; null if none was
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record EntryJson(
            String act,
            @Nullable Integer edition,
            EditorJson by,
            Instant at,
            String text,
            @Nullable Instant dueAt) {
        static EntryJson of(Entry entry) {
            return new EntryJson(
                    entry.act().label(),
                    entry.edition(),
                    EditorJson.of(entry.by()),
                    entry.at(),
                    entry.text(),
                    entry.dueAt());
        }
    }
}
