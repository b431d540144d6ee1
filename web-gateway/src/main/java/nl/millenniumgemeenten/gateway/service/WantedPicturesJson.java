package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Pictures that everybody is to see before an issue begins.
///
/// @param edition the one that shows them
@Serdeable
public record WantedPicturesJson(UUID issue, int edition, List<UUID> media) {

    public WantedPicturesJson {
        media = List.copyOf(Objects.requireNonNullElse(media, List.of()));
    }
}
