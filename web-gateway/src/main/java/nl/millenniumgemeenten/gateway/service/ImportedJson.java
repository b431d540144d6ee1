package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;

/// What came of a list of redirects.
@Serdeable
public record ImportedJson(int recorded, int unchanged) {}
