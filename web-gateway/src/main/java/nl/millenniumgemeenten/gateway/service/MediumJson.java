package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A picture or document of the media library.
///
/// @param state `stored` or `withdrawn`
/// @param kind `picture` or `document`
/// @param alternative what a picture shows: a first proposal for each use of it
@Serdeable
public record MediumJson(
        UUID id,
        long revision,
        String state,
        String kind,
        String hash,
        String mediaType,
        String fileName,
        String title,
        String credit,
        String alternative,
        @Nullable Double focalX,
        @Nullable Double focalY,
        @Nullable Integer width,
        @Nullable Integer height,
        long bytes,
        EditorJson madeBy,
        Instant madeAt,
        Instant storedAt) {

    public boolean isPicture() {
        return kind.equals("picture");
    }

    public boolean isWithdrawn() {
        return state.equals("withdrawn");
    }
}
