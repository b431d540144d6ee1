package nl.millenniumgemeenten.content.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import nl.millenniumgemeenten.events.MediaUse;
import org.jspecify.annotations.Nullable;

/// A lead picture as the desk sees it.
///
/// @param alternative empty where it is only decoration
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PictureJson(UUID media, String alternative) {

    /// As JSON; null where there is none.
    public static @Nullable PictureJson of(@Nullable MediaUse picture) {
        return picture == null ? null : new PictureJson(picture.media(), picture.alternative());
    }

    /// Back from JSON; null where there is none.
    public static @Nullable MediaUse use(@Nullable PictureJson json) {
        return json == null ? null : new MediaUse(json.media(), json.alternative());
    }
}
