package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A resource as its editors know it: its newest draft, and what visitors see (absent if they see
/// nothing).
@Serdeable
public record ResourceJson(
        UUID id,
        long revision,
        String state,
        long number,
        boolean hasDraft,
        @Nullable Instant firstPublishedAt,
        ResourceEditionJson draft,
        @Nullable ResourceEditionJson live,
        List<ToldMediumJson> media)
        implements ContentJson {

    public ResourceJson {
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
