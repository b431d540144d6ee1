package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A secret link to the newest draft of an item; `token` is told when the link is made and never
/// again.
///
/// @param files the hashes of the files of the media library that the draft uses; told with what a
///   secret shows
@Serdeable
public record PreviewLinkJson(
        UUID id,
        String kind,
        UUID item,
        EditorJson madeBy,
        Instant madeAt,
        Instant expiresAt,
        List<String> files,
        @Nullable String token) {

    public PreviewLinkJson {
        files = List.copyOf(files);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "PreviewLinkJson[" + id + "]";
    }
}
