package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a piece of content stands in the workflow. `liveEdition` is 0 if visitors see nothing;
/// `mine` tells whether who asks made it; `remarks` come oldest first, `history` newest first.
@Serdeable
public record WorkflowJson(
        long revision,
        int draftEdition,
        int liveEdition,
        String state,
        EditorJson madeBy,
        boolean mine,
        @Nullable Review review,
        Schedules schedule,
        List<Remark> remarks,
        List<Entry> history) {

    public WorkflowJson {
        remarks = List.copyOf(remarks);
        history = List.copyOf(history);
    }

    /// What waits for an editor's eye; `changed` tells whether something was saved since.
    @Serdeable
    public record Review(
            int edition,
            boolean changed,
            EditorJson requestedBy,
            Instant requestedAt,
            String note) {

        public Review {
            // What is empty is left out on the way.
            note = Objects.requireNonNullElse(note, "");
        }
    }

    /// What is planned, or failed and was not looked after yet.
    @Serdeable
    public record Schedules(@Nullable Schedule publication, @Nullable Schedule withdrawal) {}

    /// Something that is planned; `state` is `planned` or `failed`.
    @Serdeable
    public record Schedule(
            UUID id,
            Instant at,
            @Nullable Integer edition,
            EditorJson by,
            Instant plannedAt,
            String state,
            @Nullable Instant failedAt,
            String reason) {

        public Schedule {
            reason = Objects.requireNonNullElse(reason, "");
        }

        /// Whether it could not be carried out.
        public boolean failed() {
            return state.equals("failed");
        }
    }

    /// A remark; `resolvedBy` and `resolvedAt` are absent until somebody has dealt with it.
    @Serdeable
    public record Remark(
            UUID id,
            EditorJson by,
            Instant at,
            String text,
            @Nullable EditorJson resolvedBy,
            @Nullable Instant resolvedAt) {}

    /// What somebody did; `act` is such as `handed-in`.
    @Serdeable
    public record Entry(
            String act,
            @Nullable Integer edition,
            EditorJson by,
            Instant at,
            String text,
            @Nullable Instant dueAt) {

        public Entry {
            text = Objects.requireNonNullElse(text, "");
        }
    }
}
