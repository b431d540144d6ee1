package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.millenniumgemeenten.events.MediaChange;
import org.jspecify.annotations.Nullable;

/// A picture or document of the media library.
///
/// @param state `stored` or `withdrawn`
/// @param kind `picture` or `document`
/// @param toldRevision what visitors may know of it; 0 while they know nothing
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
        Instant storedAt,
        long toldRevision) {

    public MediumJson {
        credit = Objects.requireNonNullElse(credit, "");
        alternative = Objects.requireNonNullElse(alternative, "");
    }

    /// Whether visitors may know how it is now.
    public boolean isTold() {
        return toldRevision == revision;
    }

    /// How visitors would know it.
    public MediaChange.Stored stored() {
        return new MediaChange.Stored(
                id,
                revision,
                hash,
                mediaType,
                fileName,
                title,
                width,
                height,
                bytes,
                focalX,
                focalY,
                credit.isEmpty() ? null : credit,
                storedAt);
    }

    public boolean isPicture() {
        return kind.equals("picture");
    }

    public boolean isWithdrawn() {
        return state.equals("withdrawn");
    }
}
