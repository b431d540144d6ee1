package nl.millenniumgemeenten.bench.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import nl.millenniumgemeenten.bench.RunningSystem;

/// An editor at work on one page: what the desk asks of the content service.
final class Desk implements Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TITLE = "Een pagina om te meten";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String secret;
    private final String slug;
    private URI page;
    private long revision;
    private String path;

    private Desk(URI service, String secret, String slug) throws IOException, InterruptedException {
        this.service = service;
        this.secret = secret;
        this.slug = slug;
        this.page = service.resolve("/pages");
        var made = send("POST", page, content("<p>Nog leeg.</p>"));
        this.page = service.resolve("/pages/" + made.path("id").asText());
        this.path = made.path("path").asText();
    }

    /// Makes a page, of which nothing is to be seen yet.
    static Desk withNewPage(RunningSystem system, String slug)
            throws IOException, InterruptedException {
        return new Desk(system.address("content-service"), system.tokenSecret(), slug);
    }

    /// Where visitors find it.
    String path() {
        return path;
    }

    /// Saves a text; visitors see nothing of it.
    void save(String html) throws IOException, InterruptedException {
        send("PUT", page, content(html));
    }

    /// Puts what was saved last before the visitors.
    void publish() throws IOException, InterruptedException {
        send("PUT", service.resolve(page.getPath() + "/publication"), "");
    }

    @Override
    public void close() {
        http.close();
    }

    private JsonNode send(String method, URI address, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + ServiceToken.signedWith(secret))
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + revision + "\"")
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s %s: %d %s".formatted(method, address, answer.statusCode(), answer.body()));
        }
        var json = JSON.readTree(answer.body());
        revision = json.path("revision").asLong();
        return json;
    }

    private String content(String html) throws IOException {
        return JSON.writeValueAsString(
                Map.of(
                        "slug",
                        slug,
                        "title",
                        TITLE,
                        "navigationTitle",
                        TITLE,
                        "summary",
                        "Deze pagina wordt steeds opnieuw gepubliceerd.",
                        "bodyHtml",
                        html,
                        "position",
                        9000,
                        "inNavigation",
                        false));
    }
}
