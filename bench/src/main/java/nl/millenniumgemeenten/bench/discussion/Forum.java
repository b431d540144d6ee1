package nl.millenniumgemeenten.bench.discussion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.bench.RunningSystem;
import nl.millenniumgemeenten.bench.publish.ServiceToken;

/// Somebody who writes in discussions, as the website asks the content service to. Safe for many
/// who write at once.
final class Forum implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PIECE = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String secret;

    Forum(RunningSystem system) {
        this.service = system.address("content-service");
        this.secret = system.tokenSecret();
    }

    /// A discussion.
    record Opened(UUID id, long number, String slug) {
        /// Where visitors read a page of it, counted from 1.
        String path(int page) {
            var path = "/discussies/" + number + "-" + slug;
            return page == 1 ? path : path + "?pagina=" + page;
        }
    }

    /// Something that was written.
    record Written(UUID id, long number, int position, String text) {}

    /// Opens a discussion; that is its first contribution.
    Opened open(String title) throws IOException, InterruptedException {
        var made =
                send(
                        "/discussions",
                        UUID.randomUUID(),
                        Map.of(
                                "title", title,
                                "openTo", "EVERYONE",
                                "state", "OPEN",
                                "pinned", false,
                                "markdown", "Wie heeft hier ervaring mee?"));
        return new Opened(
                UUID.fromString(made.path("id").asText()),
                made.path("number").asLong(),
                made.path("slug").asText());
    }

    /// Writes something at its end, under a key.
    Written write(Opened discussion, UUID key, String text)
            throws IOException, InterruptedException {
        return written(
                send(
                        "/discussions/" + discussion.id() + "/contributions",
                        key,
                        Map.of("markdown", text)));
    }

    /// Everything that was written in it, in its order.
    List<Written> all(Opened discussion) throws IOException, InterruptedException {
        var all = new ArrayList<Written>();
        int size;
        do {
            size = all.size();
            int after = all.isEmpty() ? 0 : all.getLast().position();
            var piece =
                    get(
                            "/discussions/%s/contributions?after=%d&limit=%d"
                                    .formatted(discussion.id(), after, PIECE));
            piece.path("items").forEach(item -> all.add(written(item)));
        } while (all.size() > size);
        return all;
    }

    private static Written written(JsonNode json) {
        return new Written(
                UUID.fromString(json.path("id").asText()),
                json.path("number").asLong(),
                json.path("position").asInt(),
                json.at("/text/markdown").asText());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(service.resolve(path)));
    }

    private JsonNode send(String path, UUID key, Map<String, ?> fields)
            throws IOException, InterruptedException {
        return answer(
                HttpRequest.newBuilder(service.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key.toString())
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(fields))));
    }

    private JsonNode answer(HttpRequest.Builder building) throws IOException, InterruptedException {
        var request =
                building.header("Authorization", "Bearer " + ServiceToken.signedWith(secret))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s: %d %s".formatted(request.uri(), answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
