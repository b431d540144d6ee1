package nl.millenniumgemeenten.subscription;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// What every part of the service shares and the framework does not bring.
@Factory
class Beans {
    @Primary // the framework has a clock of its own
    @Singleton
    InstantSource clock() {
        // As exact as the database keeps moments, so that what is told is what is stored.
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
