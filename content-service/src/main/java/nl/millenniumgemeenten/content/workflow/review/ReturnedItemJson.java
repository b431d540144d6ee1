package nl.millenniumgemeenten.content.workflow.review;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditorJson;

/// Something that an editor sent back, for who handed it in.
///
/// @param title that of the draft
@Serdeable
public record ReturnedItemJson(
        String kind, UUID item, String title, EditorJson returnedBy, Instant returnedAt) {}
