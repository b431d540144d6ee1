package nl.millenniumgemeenten.outbox;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// What a service gives the outbox, and the framework does not bring.
@Factory
class Beans {
    @Primary // the framework has a clock of its own
    @Singleton
    InstantSource noonForEver() {
        return InstantSource.fixed(Goals.NOON);
    }
}
