package nl.millenniumgemeenten.gateway.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// What an editor typed, to be saved as the draft of a page. Nothing is checked here: the service
/// names every field at fault. A position that is no number is sent as the text that it is.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PageDraftJson(
        @Nullable String parent,
        String slug,
        String title,
        String navigationTitle,
        String summary,
        String bodyHtml,
        Object position,
        boolean inNavigation) {}
