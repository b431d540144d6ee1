package nl.millenniumgemeenten.content.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditorJson;
import org.jspecify.annotations.Nullable;

/// A picture or document as the desk sees it.
///
/// @param state `stored` or `withdrawn`
/// @param kind `picture` or `document`
/// @param toldRevision what the world knows of it; 0 while it knows nothing
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record MediumJson(
        UUID id,
        long revision,
        String state,
        String kind,
        String hash,
        String mediaType,
        String fileName,
        String title,
        String credit,
        String alternative,
        @Nullable Double focalX,
        @Nullable Double focalY,
        @Nullable Integer width,
        @Nullable Integer height,
        long bytes,
        EditorJson madeBy,
        Instant madeAt,
        Instant storedAt,
        long toldRevision) {

    static MediumJson of(Medium medium) {
        var file = medium.file();
        var description = medium.description();
        var picture = file.content() instanceof MediaFile.Content.Picture found ? found : null;
        var focus = description.focus() instanceof Medium.Focus.Point found ? found : null;
        return new MediumJson(
                medium.id().value(),
                medium.revision(),
                medium.isWithdrawn() ? "withdrawn" : "stored",
                picture == null ? "document" : "picture",
                file.hash(),
                file.mediaType(),
                medium.fileName(),
                description.title(),
                description.credit(),
                description.alternative(),
                focus == null ? null : focus.x(),
                focus == null ? null : focus.y(),
                picture == null ? null : picture.width(),
                picture == null ? null : picture.height(),
                file.bytes(),
                EditorJson.of(medium.madeBy()),
                medium.madeAt(),
                medium.storedAt(),
                medium.toldRevision());
    }
}
