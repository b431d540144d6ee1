package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/// A picture or document that visitors see somewhere.
///
/// @param revision what the world knows of it
@Serdeable
public record ToldMediumJson(UUID id, long revision) {}
