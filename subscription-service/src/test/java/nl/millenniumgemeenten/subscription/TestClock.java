package nl.millenniumgemeenten.subscription;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// Stands still until a test moves it. Begins in the past: a broker refuses messages from the
/// future.
@Singleton
@Primary
@Replaces(bean = InstantSource.class, factory = Beans.class)
@Requires(property = "test-clock", notEquals = "false")
public class TestClock implements InstantSource {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2025-11-25T10:00:00Z"));

    @Override
    public Instant instant() {
        return now.get();
    }

    /// Lets time pass.
    public void pass(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
    }
}
