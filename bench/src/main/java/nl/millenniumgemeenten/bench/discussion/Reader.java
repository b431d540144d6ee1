package nl.millenniumgemeenten.bench.discussion;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.bench.RunningSystem;

/// A visitor who reads discussions over a kept connection.
final class Reader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern PLACE = Pattern.compile("id=\"bijdrage-(\\d+)\"");
    private static final Pattern MARK = Pattern.compile("Schrijver \\d+, bijdrage \\d+\\.");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI site;

    Reader(RunningSystem system) {
        this.site = system.address("web-gateway");
    }

    /// A page.
    String page(String path) throws IOException, InterruptedException {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /// Where an address leads for now.
    String place(String path) throws IOException, InterruptedException {
        var answer = get(path);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.headers().firstValue("Location").orElse("");
    }

    /// Asks until it leads there.
    void awaitPlace(String path, String place) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!place(path).endsWith(place)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(path + " does not lead to " + place);
            }
        }
    }

    /// The places on a page, in the order in which they stand there.
    static List<Integer> places(String page) {
        return PLACE.matcher(page).results().map(found -> Integer.valueOf(found.group(1))).toList();
    }

    /// What a crowd wrote on it, in that order.
    static List<String> marks(String page) {
        return MARK.matcher(page).results().map(found -> found.group()).toList();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(site.resolve(path)).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
