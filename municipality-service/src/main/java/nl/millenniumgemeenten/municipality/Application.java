package nl.millenniumgemeenten.municipality;

import io.micronaut.runtime.Micronaut;

/// Starts the municipality service.
public final class Application {
    private Application() {}

    /// Starts the service and serves until the process is told to stop.
    public static void main(String[] arguments) {
        Micronaut.run(Application.class, arguments);
    }
}
