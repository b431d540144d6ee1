package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One saved version of a page.
@Serdeable
public record PageEditionJson(
        int edition,
        @Nullable UUID parent,
        String slug,
        String title,
        String navigationTitle,
        String summary,
        String bodyHtml,
        int position,
        boolean inNavigation,
        @Nullable List<Integer> goals,
        @Nullable List<String> municipalities,
        @Nullable List<String> themes,
        @Nullable LeadPictureJson picture,
        Instant savedAt,
        EditorJson savedBy) {}
