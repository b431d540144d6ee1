package nl.millenniumgemeenten.localstack.system;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Makes the start-up caches of the services: runs the whole system once on data that is thrown
/// away, visits it, and stops it, upon which each JVM writes down what it had loaded.
final class Training {
    /// A JVM makes its cache while it stops, and they all do at once.
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final List<String> VISITED =
            List.of("/", "/gemeenten", "/doelen/1", "/nieuws", "/redactie", "/nieuwsbrief", "/nee");

    private Training() {}

    /// Where `bin/build` comes in.
    public static void main(String[] arguments) {
        var progress = new Progress(System.out);
        try {
            train(Path.of("").toAbsolutePath(), progress);
        } catch (StartFailure | IOException failed) {
            // Everything works without, only slower.
            System.out.println("Start-up caches could not be made: " + failed.getMessage());
        }
        System.exit(0);
    }

    private static void train(Path repository, Progress progress) throws IOException {
        var system = LocalSystem.throwaway(repository, progress, true);
        try (system) {
            for (var path : VISITED) {
                visit(system.addresses().siteUrl().resolve(path));
            }
            progress.say("the start-up caches are being written");
        }
        for (var program : system.programs()) {
            var made = new StartupCache(program).confirm();
            progress.say(
                    program.name() + (made ? " has its start-up cache" : " goes without a cache"));
        }
    }

    /// Whatever it answers, the classes that answer have been loaded.
    private static void visit(URI page) throws IOException {
        var connection = (HttpURLConnection) page.toURL().openConnection();
        connection.setReadTimeout(10_000);
        connection.getResponseCode();
        connection.disconnect();
    }
}
