package nl.millenniumgemeenten.content.workflow.review;

import java.time.Instant;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Kind;
import nl.millenniumgemeenten.content.workflow.Item;

/// A draft that waits for an editor's eye. Saving goes on meanwhile: the review stays with the
/// edition that was handed in.
///
/// @param note what the writer says with it; may be empty
public record Review(Item item, int edition, String note, Editor by, Instant at) {

    /// What came of handing in.
    public sealed interface HandingIn {

        /// It waits now.
        record Waiting(Review review) implements HandingIn {}

        /// There is nothing that visitors do not see already.
        record NothingNew() implements HandingIn {}
    }

    /// Hands in the newest edition.
    static HandingIn of(Item item, Kind.Standing standing, String note, Editor by, Instant now) {
        return standing.draftEdition() == standing.liveEdition()
                ? new HandingIn.NothingNew()
                : new HandingIn.Waiting(new Review(item, standing.draftEdition(), note, by, now));
    }

    /// Whether somebody saved something since it was handed in.
    public boolean changedSince(int newestEdition) {
        return newestEdition != edition;
    }
}
