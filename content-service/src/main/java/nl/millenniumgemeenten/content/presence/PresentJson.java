package nl.millenniumgemeenten.content.presence;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import nl.millenniumgemeenten.content.editing.EditorJson;

/// Somebody who has a form open, and since when.
@Serdeable
record PresentJson(EditorJson editor, Instant since) {}
