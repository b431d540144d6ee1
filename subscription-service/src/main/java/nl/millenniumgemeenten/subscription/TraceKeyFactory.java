package nl.millenniumgemeenten.subscription;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;

/// Brings the secret under which traces are made.
@Factory
class TraceKeyFactory {
    @Singleton
    TraceKey traceKey(@Property(name = "address.key") String secret) {
        return new TraceKey(secret);
    }
}
