package nl.millenniumgemeenten.bench.newsroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.bench.RunningSystem;
import nl.millenniumgemeenten.bench.publish.ServiceToken;

/// Editors who publish news, as the desk asks the content service to.
public final class Newsroom implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String secret;

    /// At the content service of this system.
    public Newsroom(RunningSystem system) {
        this.service = system.address("content-service");
        this.secret = system.tokenSecret();
    }

    /// Writes an article and puts it on the site.
    public void publish(Texts.Article article) throws IOException, InterruptedException {
        var fields =
                JSON.writeValueAsString(
                        Map.of(
                                "slug",
                                "meting",
                                "title",
                                article.title(),
                                "summary",
                                article.summary(),
                                "bodyHtml",
                                article.body(),
                                "datedOn",
                                "2012-09-20",
                                "goals",
                                List.of(1 + Math.floorMod(article.title().hashCode(), 8)),
                                "municipalities",
                                List.of("GM0809")));
        var made = send("POST", "/news-articles", "", fields);
        send(
                "PUT",
                "/news-articles/" + made.path("id").asText() + "/publication",
                "\"" + made.path("revision").asLong() + "\"",
                "");
    }

    /// What the desk is answered.
    public JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, "", "");
    }

    private JsonNode send(String method, String path, String revision, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(service.resolve(path))
                        .header("Authorization", "Bearer " + ServiceToken.signedWith(secret))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty() && method.equals("GET")
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (!revision.isEmpty()) {
            request.header("If-Match", revision);
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
