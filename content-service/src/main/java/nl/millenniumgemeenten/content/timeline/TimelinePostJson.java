package nl.millenniumgemeenten.content.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/// A post as the desk sees it, hidden or not.
///
/// @param pictures how many were copied
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record TimelinePostJson(
        UUID id,
        long number,
        long revision,
        UUID source,
        String sourceName,
        String url,
        String title,
        String bodyHtml,
        String warning,
        int pictures,
        String state,
        Instant publishedAt) {

    static TimelinePostJson of(Post post) {
        return new TimelinePostJson(
                post.id(),
                post.number(),
                post.revision(),
                post.source(),
                post.sourceName(),
                post.said().url(),
                post.said().title(),
                post.said().html(),
                post.said().warning(),
                post.media().size(),
                post.state().name(),
                post.publishedAt());
    }
}
