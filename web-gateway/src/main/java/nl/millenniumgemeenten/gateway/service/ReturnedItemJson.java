package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/// Something of any kind that an editor sent back to who asks.
@Serdeable
public record ReturnedItemJson(
        String kind, UUID item, String title, EditorJson returnedBy, Instant returnedAt) {}
