package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/// The picture that stands for a piece of content.
///
/// @param alternative what it shows, empty where it is only decoration
@Serdeable
public record LeadPictureJson(UUID media, String alternative) {}
