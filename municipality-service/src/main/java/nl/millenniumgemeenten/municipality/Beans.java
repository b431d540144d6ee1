package nl.millenniumgemeenten.municipality;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

/// What every part of the service shares and the framework does not bring.
@Factory
class Beans {
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }
}
