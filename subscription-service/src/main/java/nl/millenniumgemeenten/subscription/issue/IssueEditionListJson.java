package nl.millenniumgemeenten.subscription.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of the list of the saves of an issue, without what they say.
///
/// @param next what to send as `before` for the piece that follows; null at the end
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record IssueEditionListJson(List<LineJson> items, @Nullable Integer next) {

    IssueEditionListJson {
        items = List.copyOf(items);
    }

    /// One of them.
    @Serdeable
    record LineJson(int edition, String subject, Instant savedAt, IssueJson.EditorJson savedBy) {
        static LineJson of(Issues.Saved saved) {
            return new LineJson(
                    saved.number(),
                    saved.subject(),
                    saved.savedAt(),
                    IssueJson.EditorJson.of(saved.savedBy()));
        }
    }

    /// What was found, of which one more was read than goes into it.
    static IssueEditionListJson of(List<Issues.Saved> found, int size) {
        var piece = found.stream().limit(size).map(LineJson::of).toList();
        return new IssueEditionListJson(
                piece, found.size() > size ? piece.getLast().edition() : null);
    }
}
