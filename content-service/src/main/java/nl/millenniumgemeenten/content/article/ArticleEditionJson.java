package nl.millenniumgemeenten.content.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.EditorJson;

/// One saved version of a news article, whole.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
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

    static ArticleEditionJson of(Edition<ArticleContent> edition) {
        var content = edition.content();
        return new ArticleEditionJson(
                edition.number(),
                content.slug().value(),
                content.title(),
                content.summary(),
                content.body().value(),
                content.datedOn(),
                content.goals(),
                content.municipalities(),
                edition.at(),
                EditorJson.of(edition.by()));
    }
}
