package nl.millenniumgemeenten.content.previewlink;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditorJson;
import org.jspecify.annotations.Nullable;

/// A secret link.
///
/// @param token the secret: told to who makes the link, and never again
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record PreviewLinkJson(
        UUID id,
        String kind,
        UUID item,
        EditorJson madeBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable String token) {

    static PreviewLinkJson of(PreviewLink link) {
        return of(link, null);
    }

    static PreviewLinkJson of(SharePreview.Made made) {
        return of(made.link(), made.token().value());
    }

    private static PreviewLinkJson of(PreviewLink link, @Nullable String token) {
        return new PreviewLinkJson(
                link.id(),
                link.kind(),
                link.item(),
                EditorJson.of(link.madeBy()),
                link.madeAt(),
                link.expiresAt(),
                token);
    }
}
