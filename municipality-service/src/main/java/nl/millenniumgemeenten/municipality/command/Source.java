package nl.millenniumgemeenten.municipality.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A file to read, on disk or fetched from an address: over http or https only, no larger than is
/// sensible, and not for longer than somebody would wait.
final class Source implements AutoCloseable {
    /// Boundaries of all municipalities in full detail are some 100 MB. What is larger does not fit
    /// in the memory of `bin/register`.
    static final long LARGEST = 150L * 1024 * 1024;

    private static final Duration CONNECTING = Duration.ofSeconds(15);
    private static final Duration FETCHING = Duration.ofMinutes(5);

    private final Path path;
    private final boolean fetched;

    private Source(Path path, boolean fetched) {
        this.path = path;
        this.fetched = fetched;
    }

    /// What stands there.
    ///
    /// @param largest in bytes
    static Source open(String from, long largest) throws IOException {
        if (from.startsWith("http://") || from.startsWith("https://")) {
            return fetch(from, largest, FETCHING);
        }
        if (from.contains("://")) {
            throw new IOException("alleen een bestand, of een adres met http of https");
        }
        var path = Path.of(from);
        if (!Files.exists(path)) {
            throw new NoSuchFileException(from);
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException(from + " is geen bestand");
        }
        if (Files.size(path) > largest) {
            throw tooLarge(from, largest);
        }
        return new Source(path, false);
    }

    /// The same from an address, within a time.
    static Source fetch(String address, long largest, Duration patience) throws IOException {
        var file = Files.createTempFile("register", ".import");
        boolean done = false;
        try (var client =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECTING)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            var answer =
                    client.sendAsync(
                            HttpRequest.newBuilder(URI.create(address)).timeout(patience).build(),
                            HttpResponse.BodyHandlers.limiting(
                                    HttpResponse.BodyHandlers.ofFile(file), largest));
            try {
                int status = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
                if (status != 200) {
                    throw new IOException(address + " antwoordt met status " + status);
                }
            } finally {
                // Nothing goes on behind who gave up.
                client.shutdownNow();
            }
            done = true;
            return new Source(file, true);
        } catch (TimeoutException _) {
            throw new IOException(
                    address + " geeft niet alles binnen " + patience.toSeconds() + " seconden");
        } catch (ExecutionException failed) {
            // The one word that a limited answer and no other failure has.
            throw reason(failed).contains("capacity")
                    ? tooLarge(address, largest)
                    : new IOException(address + ": " + reason(failed), failed);
        } catch (IllegalArgumentException _) {
            throw new IOException(address + " is geen adres");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("onderbroken", stopped);
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Where it can be read.
    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (fetched) {
            Files.deleteIfExists(path);
        }
    }

    /// That something is larger than is sensible, for people.
    static String largerThan(long largest) {
        return "is groter dan " + largest / (1024 * 1024) + " MB";
    }

    private static IOException tooLarge(String from, long largest) {
        return new IOException(from + " " + largerThan(largest));
    }

    private static String reason(ExecutionException failed) {
        var cause = failed.getCause();
        return cause == null || cause.getMessage() == null ? "geen verbinding" : cause.getMessage();
    }
}
