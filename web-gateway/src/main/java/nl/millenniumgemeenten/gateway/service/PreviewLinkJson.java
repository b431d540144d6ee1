package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A secret link to the newest draft of an item; `token` is told when the link is made and never
/// again.
@Serdeable
public record PreviewLinkJson(
        UUID id,
        String kind,
        UUID item,
        EditorJson madeBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable String token) {

    /// Without the secret.
    @Override
    public String toString() {
        return "PreviewLinkJson[" + id + "]";
    }
}
