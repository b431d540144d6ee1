package nl.millenniumgemeenten.content.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Where a picture or document is used: what visitors see first, and no more than some.
///
/// @param total of how many places `items` are the first
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record MediaUsesJson(List<MediaUseJson> items, int total) {

    MediaUsesJson {
        items = List.copyOf(items);
    }

    static MediaUsesJson of(MediaUses.Found found) {
        return new MediaUsesJson(
                found.uses().stream().map(MediaUseJson::of).toList(), found.total());
    }
}
