package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mail in the list of all; `at` and `by` tell who changed its words last, if somebody did.
@Serdeable
public record MailTextLineJson(
        String kind,
        String group,
        String title,
        String when,
        String subject,
        boolean changed,
        @Nullable Instant at,
        @Nullable String by) {}
