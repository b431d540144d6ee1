package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;

/// A picture that is kept; the sizes are those of its largest rendition.
@Serdeable
public record PictureJson(String hash, int width, int height) {}
