package nl.millenniumgemeenten.bench.start;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waiting until an address answers 200.
final class Readiness {
    private Readiness() {}

    /// Asks every ten milliseconds, and returns the seconds since the start.
    ///
    /// @param alive whether there is still something to wait for
    /// @param said what to show when it takes too long
    static double await(
            URI address,
            long startedAt,
            Duration patience,
            BooleanSupplier alive,
            Supplier<String> said)
            throws InterruptedException, IOException {
        while (!answers(address)) {
            if (!alive.getAsBoolean() || System.nanoTime() - startedAt > patience.toNanos()) {
                throw new IllegalStateException(address + " did not answer:\n" + said.get());
            }
            Thread.sleep(10);
        }
        return (System.nanoTime() - startedAt) / 1e9;
    }

    private static boolean answers(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(500);
        connection.setReadTimeout(5_000);
        try {
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        } finally {
            connection.disconnect();
        }
    }
}
