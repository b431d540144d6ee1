package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What would become of a body when it is saved. A service leaves out what is empty.
@Serdeable
public record BodyPreviewJson(@Nullable String bodyHtml) {

    /// The body, which may be empty.
    public String html() {
        return Objects.requireNonNullElse(bodyHtml, "");
    }
}
