package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;

/// Who saved something.
@Serdeable
public record EditorJson(String id, String name) {}
