package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// Somebody who has a form open, and since when.
@Serdeable
public record PresentJson(EditorJson editor, Instant since) {}
