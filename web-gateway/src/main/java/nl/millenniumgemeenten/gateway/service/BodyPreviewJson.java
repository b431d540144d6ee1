package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;

/// What would become of a body when it is saved.
@Serdeable
public record BodyPreviewJson(String bodyHtml) {}
