package nl.millenniumgemeenten.content.redirect;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditorJson;

/// A redirect as the desk sees it.
@Serdeable
record RedirectJson(
        UUID id, long revision, String from, String to, Instant savedAt, EditorJson savedBy) {

    static RedirectJson of(Redirect redirect) {
        return new RedirectJson(
                redirect.id(),
                redirect.revision(),
                redirect.from().value(),
                redirect.to(),
                redirect.savedAt(),
                EditorJson.of(redirect.savedBy()));
    }
}
