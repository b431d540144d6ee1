package nl.millenniumgemeenten.content.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditorJson;
import org.jspecify.annotations.Nullable;

/// A news article in the list of the desk; slug, title and date are those of the draft.
///
/// @param liveEdition the edition that visitors see; null if they see none
/// @param hasDraft whether there is something to publish
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ArticleItemJson(
        UUID id,
        long revision,
        String state,
        long number,
        String slug,
        String title,
        LocalDate datedOn,
        @Nullable Integer liveEdition,
        int draftEdition,
        boolean hasDraft,
        Instant savedAt,
        EditorJson savedBy) {

    /// Where the list goes on after this article.
    String cursor() {
        return new ArticleCursor(datedOn, number).toString();
    }
}
