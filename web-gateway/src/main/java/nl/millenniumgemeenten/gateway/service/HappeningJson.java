package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something on the site that an issue of the newsletter can tell of.
///
/// @param kind such as `news`
/// @param occursOn the next day on which it is, of what is on the agenda
@Serdeable
public record HappeningJson(
        String kind,
        String id,
        String title,
        String summary,
        String path,
        Instant newAt,
        @Nullable LocalDate occursOn) {

    public HappeningJson {
        summary = Objects.requireNonNullElse(summary, "");
    }
}
