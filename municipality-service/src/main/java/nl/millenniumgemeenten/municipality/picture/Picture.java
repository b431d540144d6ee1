package nl.millenniumgemeenten.municipality.picture;

import io.micronaut.serde.annotation.Serdeable;

/// A picture that is kept.
///
/// @param hash the SHA-256 of its largest rendition, in hexadecimal
/// @param width of the largest rendition, in pixels
/// @param height of the largest rendition, in pixels
@Serdeable
public record Picture(String hash, int width, int height) {}
