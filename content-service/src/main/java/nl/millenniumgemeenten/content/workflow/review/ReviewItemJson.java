package nl.millenniumgemeenten.content.workflow.review;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditorJson;
import nl.millenniumgemeenten.content.editing.Kind;

/// Something that waits for review, in the list of all of it.
///
/// @param title that of the draft
/// @param changed whether something was saved since it was handed in
@Serdeable
public record ReviewItemJson(
        String kind,
        UUID item,
        String title,
        int edition,
        boolean changed,
        EditorJson requestedBy,
        Instant requestedAt,
        String note) {

    static ReviewItemJson of(Review review, Kind.Newest newest) {
        return new ReviewItemJson(
                review.item().kind(),
                review.item().id(),
                newest.title(),
                review.edition(),
                review.changedSince(newest.edition()),
                EditorJson.of(review.by()),
                review.at(),
                review.note());
    }
}
