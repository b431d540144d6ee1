package nl.millenniumgemeenten.municipality.service;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that the test sets, in services that are started with the setting `test.now`.
@Singleton
@Primary
@Replaces(InstantSource.class)
@Requires(property = "test.now")
public final class SetClock implements InstantSource {
    /// What time it is.
    public static volatile Instant now = Instant.parse("2026-11-25T12:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }
}
