package nl.millenniumgemeenten.content.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.EditorJson;
import nl.millenniumgemeenten.content.editing.PictureJson;
import org.jspecify.annotations.Nullable;

/// One saved version of a page, whole.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
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
        List<Integer> goals,
        List<String> municipalities,
        List<String> themes,
        @Nullable PictureJson picture,
        Instant savedAt,
        EditorJson savedBy) {

    public PageEditionJson {
        goals = List.copyOf(goals);
        municipalities = List.copyOf(municipalities);
        themes = List.copyOf(themes);
    }

    static PageEditionJson of(Edition<PageContent> edition) {
        var content = edition.content();
        return new PageEditionJson(
                edition.number(),
                content.parent().idOrNull(),
                content.slug().value(),
                content.title(),
                content.navigationTitle(),
                content.summary(),
                content.body().value(),
                content.position(),
                content.inNavigation(),
                content.tags().goals(),
                content.tags().municipalities(),
                content.tags().themes(),
                PictureJson.of(content.picture()),
                edition.at(),
                EditorJson.of(edition.by()));
    }
}
