package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// A picture at its place in an activity.
@Serdeable
public record IllustrationJson(
        String hash,
        int width,
        int height,
        @Nullable String alternativeText,
        boolean decorative,
        @Nullable String credit) {}
