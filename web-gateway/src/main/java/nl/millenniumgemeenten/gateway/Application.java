package nl.millenniumgemeenten.gateway;

import io.micronaut.runtime.Micronaut;

/// Starts the website.
public final class Application {
    private Application() {}

    /// Starts the service and serves until the process is told to stop.
    public static void main(String[] arguments) {
        Micronaut.run(Application.class, arguments);
    }
}
