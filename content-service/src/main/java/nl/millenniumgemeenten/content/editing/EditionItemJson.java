package nl.millenniumgemeenten.content.editing;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// A saved version in the list of versions.
///
/// @param live whether visitors see it now
/// @param draft whether it is the newest
@Serdeable
public record EditionItemJson(
        int edition,
        String title,
        boolean live,
        boolean draft,
        Instant savedAt,
        EditorJson savedBy) {

    /// This version of something that is in this state and has this draft.
    public static <C> EditionItemJson of(
            Edition<C> edition, String title, State<C> state, Edition<C> draft) {
        return new EditionItemJson(
                edition.number(),
                title,
                edition.number() == state.liveEdition(),
                edition.number() == draft.number(),
                edition.at(),
                EditorJson.of(edition.by()));
    }
}
