package nl.millenniumgemeenten.subscription.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A piece of the list of issues.
///
/// @param next what to send as `after` for the piece that follows; null at the end
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record IssueListJson(List<LineJson> items, @Nullable String next) {

    IssueListJson {
        items = List.copyOf(items);
    }

    /// One of them.
    ///
    /// @param total how many readers it has; null until they were counted
    @Serdeable
    record LineJson(
            UUID id,
            long number,
            String subject,
            String state,
            @Nullable Instant dueAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Long total,
            Instant savedAt,
            String savedBy) {
        static LineJson of(Issues.Line line) {
            return new LineJson(
                    line.id().value(),
                    line.number(),
                    line.subject(),
                    line.state(),
                    line.dueAt(),
                    line.startedAt(),
                    line.endedAt(),
                    line.recipients(),
                    line.savedAt(),
                    line.savedBy());
        }
    }

    /// What was found, of which one more was read than goes into it.
    static IssueListJson of(List<Issues.Line> found, int size) {
        var piece = found.stream().limit(size).map(LineJson::of).toList();
        return new IssueListJson(
                piece, found.size() > size ? Long.toString(piece.getLast().number()) : null);
    }
}
