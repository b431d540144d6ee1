package nl.millenniumgemeenten.content.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.content.editing.PictureJson;
import nl.millenniumgemeenten.content.editing.Slug;
import nl.millenniumgemeenten.content.editing.Tags;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.content.item.Piece;
import org.jspecify.annotations.Nullable;

/// The fields of an edition of a news article, as they are stored and as the desk reads them.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ArticleJson(
        String slug,
        String title,
        String summary,
        String bodyHtml,
        LocalDate datedOn,
        List<Integer> goals,
        List<String> municipalities,
        List<String> themes,
        @Nullable PictureJson picture) {

    static ArticleJson of(ArticleContent content) {
        var piece = content.piece();
        return new ArticleJson(
                piece.slug().value(),
                piece.title(),
                piece.summary(),
                piece.body().value(),
                content.datedOn(),
                piece.tags().goals(),
                piece.tags().municipalities(),
                piece.tags().themes(),
                PictureJson.of(piece.picture()));
    }

    ArticleContent content() {
        return new ArticleContent(
                new Piece(
                        new Slug(slug),
                        title,
                        summary,
                        SafeHtml.stored(bodyHtml),
                        new Tags(goals, municipalities, themes),
                        PictureJson.use(picture)),
                datedOn);
    }
}
