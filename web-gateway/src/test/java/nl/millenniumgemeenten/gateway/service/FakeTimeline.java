package nl.millenniumgemeenten.gateway.service;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A content-service that keeps sources of the timeline, and one post.
public final class FakeTimeline extends FakeService {
    private static final String NOON = "2026-11-24T12:00:00Z";

    private final Map<UUID, Map<String, Object>> sources = new LinkedHashMap<>();
    private final Map<String, Object> post = new LinkedHashMap<>();
    private final List<String> fetched = new ArrayList<>();
    private @Nullable String waits;

    public FakeTimeline() {
        post.putAll(
                Map.of(
                        "id",
                        new UUID(51, 1),
                        "number",
                        1,
                        "revision",
                        1L,
                        "source",
                        new UUID(52, 1),
                        "sourceName",
                        "Onze campagne",
                        "url",
                        "https://mastodon.example/@campagne/1",
                        "title",
                        "",
                        "bodyHtml",
                        "<p>Hallo</p>",
                        "pictures",
                        2,
                        "state",
                        "SHOWN"));
        post.put("warning", "");
        post.put("publishedAt", NOON);
    }

    /// Which sources were asked for.
    public synchronized List<String> fetched() {
        return List.copyOf(fetched);
    }

    /// From now on servers want to be left alone, for this reason.
    public synchronized void askToWait(String why) {
        waits = why;
    }

    /// Somebody else renames every source.
    public synchronized void renamedByAnother(String name) {
        sources.values()
                .forEach(source -> {
                    source.put("name", name);
                    source.merge("revision", 1L, (old, _) -> (Long) old + 1);
                });
    }

    @Override
    synchronized Answered answer(Asked asked) {
        var parts = asked.path().split("/", -1);
        if (!asked.caller().roles().contains("editor")) {
            return Answered.problem(403, "not-yours", "Dit mag je niet doen.");
        }
        return switch (parts[1]) {
            case "timeline-sources" -> source(parts, asked);
            case "timeline-posts" -> post(parts, asked);
            default -> Answered.problem(404, "no-such-thing", "Dit bestaat niet.");
        };
    }

    private Answered source(String[] parts, Asked asked) {
        if (parts.length == 2) {
            return asked.method().equals("GET")
                    ? Answered.ok(Map.of("items", List.copyOf(sources.values())))
                    : keep(UUID.fromString(asked.key()), asked, 1);
        }
        var id = UUID.fromString(parts[2]);
        var known = sources.get(id);
        if (known == null) {
            return Answered.problem(404, "no-such-thing", "Deze bron bestaat niet.");
        }
        if (parts.length == 4) {
            if (waits != null) {
                return Answered.problem(409, "not-now", waits);
            }
            fetched.add(parts[2]);
            return new Answered(204, 0, Map.of());
        }
        long revision = (Long) Objects.requireNonNull(known.get("revision"));
        if (!asked.method().equals("GET") && asked.ifMatch() != revision) {
            return Answered.problem(412, "stale-revision", "Iemand anders wijzigde dit.");
        }
        return switch (asked.method()) {
            case "PUT" -> keep(id, asked, revision + 1);
            case "DELETE" -> {
                sources.remove(id);
                yield new Answered(204, 0, Map.of());
            }
            default -> new Answered(200, revision, known);
        };
    }

    private Answered keep(UUID id, Asked asked, long revision) {
        var address = field(asked, "address").getStringValue();
        if (address.startsWith("http://")) {
            return Answered.problem(
                    422, "invalid", "Er klopt iets niet.", "/address", "Gebruik https.");
        }
        var source = new LinkedHashMap<String, Object>();
        source.put("id", id);
        source.put("revision", revision);
        source.put("kind", field(asked, "kind").getStringValue());
        source.put("address", address);
        source.put("name", field(asked, "name").getStringValue());
        source.put("active", field(asked, "active").getBooleanValue());
        source.put("posts", 3);
        source.put("outcome", "De server heeft een storing (500).");
        source.put("succeeded", false);
        source.put("fetchedAt", NOON);
        source.put("nextAt", NOON);
        source.put("changedAt", NOON);
        sources.put(id, source);
        return new Answered(200, revision, source);
    }

    private static JsonNode field(Asked asked, String name) {
        return Objects.requireNonNull(asked.body().get(name), name);
    }

    private Answered post(String[] parts, Asked asked) {
        if (parts.length == 2) {
            return Answered.ok(Map.of("items", List.of(post)));
        }
        if (asked.ifMatch() != (Long) Objects.requireNonNull(post.get("revision"))) {
            return Answered.problem(412, "stale-revision", "Iemand anders wijzigde dit.");
        }
        post.put("state", asked.method().equals("PUT") ? "HIDDEN" : "SHOWN");
        post.merge("revision", 1L, (old, _) -> (Long) old + 1);
        return new Answered(200, (Long) Objects.requireNonNull(post.get("revision")), post);
    }
}
