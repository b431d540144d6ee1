package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One saved version of a news article.
@Serdeable
public record ArticleEditionJson(
        int edition,
        String slug,
        String title,
        String summary,
        String bodyHtml,
        LocalDate datedOn,
        List<Integer> goals,
        List<String> municipalities,
        Instant savedAt,
        EditorJson savedBy) {

    public ArticleEditionJson {
        goals = List.copyOf(goals);
        municipalities = List.copyOf(municipalities);
    }
}
