package nl.millenniumgemeenten.content.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.PictureJson;
import nl.millenniumgemeenten.content.editing.Slug;
import nl.millenniumgemeenten.content.editing.Tags;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.content.item.Piece;
import nl.millenniumgemeenten.events.ResourceChange;
import org.jspecify.annotations.Nullable;

/// The fields of an edition of a resource, as they are stored and as the desk reads them.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ResourceJson(
        String slug,
        String title,
        String summary,
        String bodyHtml,
        String type,
        List<FileJson> files,
        @Nullable String url,
        List<Integer> goals,
        List<String> municipalities,
        List<String> themes,
        @Nullable PictureJson picture) {

    /// A file, among the media.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FileJson(UUID media, String title) {

        static FileJson of(ResourceChange.File file) {
            return new FileJson(file.media(), file.title());
        }

        ResourceChange.File file() {
            return new ResourceChange.File(media, title);
        }
    }

    static ResourceJson of(ResourceContent content) {
        var piece = content.piece();
        return new ResourceJson(
                piece.slug().value(),
                piece.title(),
                piece.summary(),
                piece.body().value(),
                content.type().name(),
                content.files().stream().map(FileJson::of).toList(),
                content.url(),
                piece.tags().goals(),
                piece.tags().municipalities(),
                piece.tags().themes(),
                PictureJson.of(piece.picture()));
    }

    ResourceContent content() {
        return new ResourceContent(
                new Piece(
                        new Slug(slug),
                        title,
                        summary,
                        SafeHtml.stored(bodyHtml),
                        new Tags(goals, municipalities, themes),
                        PictureJson.use(picture)),
                ResourceChange.Type.valueOf(type),
                files.stream().map(FileJson::file).toList(),
                url);
    }
}
