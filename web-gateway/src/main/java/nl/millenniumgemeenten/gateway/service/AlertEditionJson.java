package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// One saved version of an announcement.
///
/// @param severity such as `WARNING`
/// @param path the page on which it stands, and on all pages under it; `/` is the whole site
@Serdeable
public record AlertEditionJson(
        int edition,
        String title,
        String bodyHtml,
        String severity,
        String path,
        Instant savedAt,
        EditorJson savedBy) {}
