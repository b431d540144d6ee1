package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page as its editors know it: the newest draft, and what visitors see. `state` is
/// `unpublished`, `live` or `withdrawn`; `parent` and `path` say where visitors find it.
@Serdeable
public record PageJson(
        UUID id,
        long revision,
        String state,
        @Nullable UUID parent,
        String path,
        List<String> formerPaths,
        @Nullable Integer liveEdition,
        boolean hasDraft,
        @Nullable Instant firstPublishedAt,
        @Nullable Instant publishedAt,
        PageEditionJson draft) {

    public PageJson {
        formerPaths = List.copyOf(formerPaths);
    }

    /// Whether visitors see it.
    public boolean live() {
        return state.equals("live");
    }
}
