package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page as its editors know it, with its newest draft. `path` says where visitors find it, or did
/// last.
@Serdeable
public record PageJson(
        UUID id,
        long revision,
        String state,
        String path,
        List<String> formerPaths,
        boolean hasDraft,
        @Nullable Instant firstPublishedAt,
        PageEditionJson draft,
        List<ToldMediumJson> media)
        implements ContentJson {

    public PageJson {
        formerPaths = List.copyOf(formerPaths);
        media = List.copyOf(Objects.requireNonNullElse(media, List.of()));
    }

    @Override
    public int draftEdition() {
        return draft.edition();
    }

    @Override
    public Instant savedAt() {
        return draft.savedAt();
    }

    @Override
    public EditorJson savedBy() {
        return draft.savedBy();
    }

    @Override
    public String title() {
        return draft.title();
    }
}
