package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/// A post of the campaign elsewhere as the desk sees it, hidden or not.
///
/// @param pictures how many were copied
@Serdeable
public record TimelinePostJson(
        UUID id,
        long revision,
        String sourceName,
        String url,
        String title,
        String bodyHtml,
        String warning,
        int pictures,
        String state,
        Instant publishedAt) {

    /// Whether visitors do not see it.
    public boolean hidden() {
        return state.equals("HIDDEN");
    }
}
