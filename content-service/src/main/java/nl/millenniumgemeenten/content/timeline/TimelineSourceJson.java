package nl.millenniumgemeenten.content.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A source as the desk sees it.
///
/// @param posts how many of its posts visitors can see
/// @param outcome what came of asking it last; empty if it was not asked yet
/// @param nextAt when it is asked again
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record TimelineSourceJson(
        UUID id,
        long revision,
        String kind,
        String address,
        String name,
        boolean active,
        int posts,
        String outcome,
        boolean succeeded,
        @Nullable Instant fetchedAt,
        Instant nextAt,
        Instant changedAt) {

    static TimelineSourceJson of(Sources.Listed listed) {
        var source = listed.source();
        var settings = source.settings();
        return new TimelineSourceJson(
                source.id(),
                source.revision(),
                settings.kind().name(),
                settings.address(),
                settings.name(),
                settings.active(),
                listed.posts(),
                listed.outcome(),
                listed.succeeded(),
                listed.fetchedAt(),
                listed.nextAt(),
                source.changedAt());
    }
}
