package nl.millenniumgemeenten.gateway.service;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// One revision of a record of the register, with the record as it was.
@Serdeable
public record RevisionJson(
        long revision, Instant recordedAt, EditorJson recordedBy, JsonNode record) {}
