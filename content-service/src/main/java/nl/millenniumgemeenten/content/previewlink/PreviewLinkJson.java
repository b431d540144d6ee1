package nl.millenniumgemeenten.content.previewlink;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditorJson;
import org.jspecify.annotations.Nullable;

/// A secret link.
///
/// @param files the hashes of the files of the media library that its draft uses; told to who has
///   the secret
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
        List<String> files,
        @Nullable String token) {

    PreviewLinkJson {
        files = List.copyOf(files);
    }

    static PreviewLinkJson of(PreviewLink link) {
        return of(link, List.of(), null);
    }

    static PreviewLinkJson of(SharePreview.Made made) {
        return of(made.link(), List.of(), made.token().value());
    }

    static PreviewLinkJson of(SharePreview.Shown shown) {
        return of(shown.link(), shown.files(), null);
    }

    private static PreviewLinkJson of(
            PreviewLink link, List<String> files, @Nullable String token) {
        return new PreviewLinkJson(
                link.id(),
                link.kind(),
                link.item(),
                EditorJson.of(link.madeBy()),
                link.madeAt(),
                link.expiresAt(),
                files,
                token);
    }
}
