package nl.millenniumgemeenten.gateway.desk.media;

import org.jspecify.annotations.Nullable;

/// What came of one file.
///
/// @param tile absent if it was refused
/// @param refusal why, naming the file; empty if it was taken
public record UploadedView(@Nullable MediaTileView tile, String refusal) {}
