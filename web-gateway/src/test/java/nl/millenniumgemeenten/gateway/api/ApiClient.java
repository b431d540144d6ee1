package nl.millenniumgemeenten.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A client of the public API.
public final class ApiClient {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NEXT =
            Pattern.compile("<http://localhost:8080([^>]*)>; rel=\"next\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI site;

    public ApiClient(URI site) {
        this.site = site;
    }

    /// Sends a request with headers, name and value by turns.
    public Answer send(String method, String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(site + path))
                        .method(method, BodyPublishers.noBody());
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /// All items of a collection, page by page; `between` happens after each page.
    public List<JsonNode> walk(String path, Consumer<Answer> between) {
        var items = new ArrayList<JsonNode>();
        var next = path;
        while (!next.isEmpty()) {
            var page = get(next);
            if (page.status() != 200) {
                throw new AssertionError(next + ": " + page.body());
            }
            page.json().get("items").forEach(items::add);
            between.accept(page);
            next = page.next();
        }
        return items;
    }

    /// What came back.
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException noJson) {
                throw new AssertionError(response.body(), noJson);
            }
        }

        /// A property of each item.
        public List<String> items(String property) {
            return stream(json().get("items")).map(item -> item.at(property).asText()).toList();
        }

        /// The path of the next page, empty after the last.
        public String next() {
            var next = NEXT.matcher(header("link"));
            return next.find() ? next.group(1) : "";
        }
    }

    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
