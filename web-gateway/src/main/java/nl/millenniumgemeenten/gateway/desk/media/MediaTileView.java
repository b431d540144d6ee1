package nl.millenniumgemeenten.gateway.desk.media;

import nl.millenniumgemeenten.gateway.library.MediaPictureView;
import org.jspecify.annotations.Nullable;

/// A picture or document in the library.
///
/// @param picture absent for a document, and for what was withdrawn
/// @param kind what it is, such as "Beeld, 1500 × 1000"
/// @param alternative what it shows: a first proposal for a use of it
public record MediaTileView(
        String id,
        String path,
        String title,
        String kind,
        @Nullable MediaPictureView picture,
        String alternative) {}
