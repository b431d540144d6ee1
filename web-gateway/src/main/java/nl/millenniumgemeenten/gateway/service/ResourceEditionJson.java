package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One saved version of a resource.
///
/// @param type the name of its type, such as `GUIDE`
@Serdeable
public record ResourceEditionJson(
        int edition,
        String slug,
        String title,
        String summary,
        String bodyHtml,
        String type,
        List<FileJson> files,
        @Nullable String url,
        @Nullable List<Integer> goals,
        @Nullable List<String> municipalities,
        @Nullable List<String> themes,
        @Nullable LeadPictureJson picture,
        Instant savedAt,
        EditorJson savedBy) {

    public ResourceEditionJson {
        files = List.copyOf(files);
    }

    /// A file of the media library, with what it is called here.
    @Serdeable
    public record FileJson(UUID media, String title) {}
}
