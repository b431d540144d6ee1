package nl.millenniumgemeenten.bench.search;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.millenniumgemeenten.bench.RunningSystem;

/// A visitor who searches.
final class Searcher implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI site;

    Searcher(RunningSystem system) {
        this.site = system.address("web-gateway");
    }

    /// The page with what was found.
    String search(String query) throws IOException, InterruptedException {
        return get("/zoeken?q=" + encoded(query));
    }

    /// What is suggested.
    String suggest(String typed) throws IOException, InterruptedException {
        return get("/zoeken/suggesties?q=" + encoded(typed));
    }

    /// Searches without a pause until the page says this.
    void awaitFound(String query, String text) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!search(query).contains(text)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(query + " does not find " + text);
            }
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        var answer =
                http.send(
                        HttpRequest.newBuilder(site.resolve(path)).build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
