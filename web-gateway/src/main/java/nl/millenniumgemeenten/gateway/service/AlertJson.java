package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An announcement as its editors know it: its newest draft, and what visitors see (absent if they
/// see nothing).
@Serdeable
public record AlertJson(
        UUID id,
        long revision,
        String state,
        long number,
        boolean hasDraft,
        @Nullable Instant firstPublishedAt,
        AlertEditionJson draft,
        @Nullable AlertEditionJson live,
        List<ToldMediumJson> media)
        implements ContentJson {

    public AlertJson {
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
