package nl.millenniumgemeenten.gateway.service;

import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A subscription-service that is an account in the fediverse, and keeps replies that wait.
public final class FakeFediverse extends FakeService {
    private static final String ACTIVITY = "application/activity+json";

    private final List<Brought> received = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();
    private final Map<String, Map<String, Object>> servers = new TreeMap<>();
    private final Map<String, Map<String, Object>> replies = new LinkedHashMap<>();
    private final Set<String> blocked = new TreeSet<>();
    private int inboxStatus = 202;

    public FakeFediverse() {
        servers.put("mastodon.example", server("mastodon.example", 12, false));
        var failing = server("stil.example", 1, false);
        failing.put("failingSince", "2026-11-24T12:00:00Z");
        failing.put("lastError", "De server is niet te bereiken.");
        servers.put("stil.example", failing);
    }

    private static Map<String, Object> server(String host, int followers, boolean blocked) {
        return new LinkedHashMap<>(
                Map.of("host", host, "followers", followers, "waiting", 0, "blocked", blocked));
    }

    /// What another server brought, as it was passed on.
    public record Brought(String method, String path, Map<String, String> headers, String body) {
        static Brought of(JsonNode json) {
            var headers = new TreeMap<String, String>();
            Objects.requireNonNull(json.get("headers"))
                    .entries()
                    .forEach(entry ->
                            headers.put(entry.getKey(), entry.getValue().getStringValue()));
            return new Brought(
                    text(json, "method"),
                    text(json, "path"),
                    headers,
                    new String(
                            Base64.getDecoder().decode(text(json, "body")),
                            StandardCharsets.UTF_8));
        }

        private static String text(JsonNode json, String name) {
            return Objects.requireNonNull(json.get(name)).getStringValue();
        }
    }

    /// What was brought by other servers.
    public synchronized List<Brought> received() {
        return List.copyOf(received);
    }

    /// The documents that were asked for, with their query.
    public synchronized List<String> documents() {
        return List.copyOf(documents);
    }

    /// Answers so from now on to what other servers bring.
    public synchronized void answerInbox(int status) {
        inboxStatus = status;
    }

    /// Something waits to be brought.
    public synchronized void reply(String id, String method, String path) {
        replies.put(
                id,
                new LinkedHashMap<>(
                        Map.of(
                                "id",
                                id,
                                "method",
                                method,
                                "path",
                                path,
                                "body",
                                Map.of("text", "Mooi plan!", "number", 3))));
    }

    /// What waits still.
    public synchronized List<String> waiting() {
        return List.copyOf(replies.keySet());
    }

    /// The servers that are blocked.
    public synchronized List<String> blocked() {
        return List.copyOf(blocked);
    }

    @Override
    synchronized Answered answer(Asked asked) {
        var parts = asked.path().split("/", -1);
        if (parts.length < 3 || !parts[1].equals("fediverse")) {
            return Answered.problem(404, "no-such-thing", "Dit bestaat niet.");
        }
        boolean desk = parts[2].equals("state") || parts[2].equals("blocks");
        if (!desk && !asked.caller().roles().contains("service")) {
            return Answered.problem(403, "not-yours", "Dit mag je niet doen.");
        }
        return switch (parts[2]) {
            case "state" ->
                    Answered.ok(
                            Map.of(
                                    "handle",
                                    "@campagne@localhost:8080",
                                    "followers",
                                    13,
                                    "waiting",
                                    0,
                                    "servers",
                                    servers.values()));
            case "blocks" -> {
                if (asked.method().equals("PUT")) {
                    blocked.add(parts[3]);
                } else {
                    blocked.remove(parts[3]);
                }
                servers.computeIfAbsent(parts[3], host -> server(host, 0, false))
                        .put("blocked", blocked.contains(parts[3]));
                yield new Answered(204, 0, "");
            }
            case "replies" -> replies(parts, asked);
            case "inbox" -> {
                received.add(Brought.of(asked.body()));
                yield inboxStatus < 400
                        ? new Answered(inboxStatus, 0, "")
                        : Answered.problem(inboxStatus, "not-signed-in", "Nobody signed this.");
            }
            default -> document(asked);
        };
    }

    private Answered replies(String[] parts, Asked asked) {
        if (asked.method().equals("DELETE")) {
            replies.remove(parts[3]);
            return new Answered(204, 0, "");
        }
        return Answered.ok(Map.of("items", replies.values().stream().limit(20).toList()));
    }

    private Answered document(Asked asked) {
        var path = asked.path().substring("/fediverse/".length());
        documents.add(path + (asked.query().isEmpty() ? "" : "?" + asked.query()));
        if (path.endsWith("/00000000-0000-0002-0000-000000000009")) {
            return new Answered(410, 0, new Document(ACTIVITY, "{\"type\":\"Tombstone\"}"));
        }
        if (asked.query().contains("niemand")) {
            return Answered.problem(404, "no-such-thing", "Dit bestaat niet.");
        }
        var type = path.equals("webfinger") ? "application/jrd+json" : ACTIVITY;
        return new Answered(200, 0, new Document(type, "{\"is\":\"" + path + "\"}"));
    }
}
