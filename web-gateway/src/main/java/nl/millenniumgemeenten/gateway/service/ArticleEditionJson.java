package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One saved version of a news article.
@Serdeable
public record ArticleEditionJson(
        int edition,
        String slug,
        String title,
        String summary,
        String bodyHtml,
        LocalDate datedOn,
        @Nullable List<Integer> goals,
        @Nullable List<String> municipalities,
        @Nullable List<String> themes,
        @Nullable LeadPictureJson picture,
        Instant savedAt,
        EditorJson savedBy) {}
