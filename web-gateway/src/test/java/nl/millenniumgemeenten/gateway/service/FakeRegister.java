package nl.millenniumgemeenten.gateway.service;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Keeps records as municipality-service does: with revisions, a history and rights. What it finds
/// wrong is what a test says that it will.
public final class FakeRegister extends FakeService {
    private final Map<String, Map<String, @Nullable Object>> records =
            new ConcurrentSkipListMap<>();
    private final Map<String, List<Object>> history = new ConcurrentHashMap<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile @Nullable Answered refusal;
    private volatile Map<String, Object> consequences = Map.of("existences", List.of());

    /// A record that somebody recorded, under its path such as `/goals/1`.
    public void record(String path, Map<String, ? extends @Nullable Object> content) {
        change(path, content, "Toos Test");
    }

    /// Forgets everything, and is there.
    public void clear() {
        startAgain();
        records.clear();
        history.clear();
        received.clear();
        refusal = null;
        consequences(List.of());
    }

    /// A record as it is stored.
    public Map<String, @Nullable Object> stored(String path) {
        return records.getOrDefault(path, Map.of());
    }

    /// What was written, method, path and body.
    public List<String> received() {
        return List.copyOf(received);
    }

    /// The next that is written is refused: pointers and details by turns.
    public void refuseNext(String... faults) {
        refusal = Answered.problem(422, "invalid", "Er klopt iets niet.", faults);
    }

    /// What a change would come to, whichever is asked.
    public void consequences(List<Map<String, Object>> existences) {
        consequences = Map.of("existences", existences);
    }

    @Override
    Answered answer(Asked asked) {
        return asked.method().equals("GET") ? read(asked.path()) : write(asked);
    }

    private Answered read(String path) {
        if (path.indexOf('/', 1) < 0) {
            return Answered.ok(
                    Map.of(
                            "items",
                            records.entrySet().stream()
                                    .filter(there -> there.getKey().startsWith(path + "/"))
                                    .map(Map.Entry::getValue)
                                    .toList()));
        }
        return path.endsWith("/revisions")
                ? Answered.ok(Map.of("items", history.getOrDefault(parent(path), List.of())))
                : found(path);
    }

    private Answered write(Asked asked) {
        var path = asked.method().equals("POST") ? parent(asked.path()) : asked.path();
        var roles = asked.caller().roles();
        if (!roles.contains("editor") && !roles.contains("administrator")) {
            return Answered.problem(403, "not-yours", "Dit mag je niet.");
        }
        var refused = refusal;
        refusal = null;
        if (refused != null) {
            return refused;
        }
        if (asked.path().endsWith("/consequences")) {
            return Answered.ok(consequences);
        }
        if (asked.ifMatch() > 0 && !records.containsKey(path)) {
            return Answered.problem(404, "no-such-thing", "Dit staat niet in het register.");
        }
        if (Math.max(0, asked.ifMatch()) != revision(path)) {
            return Answered.problem(412, "stale-revision", "Iemand anders was eerder.");
        }
        received.add(asked.method() + " " + asked.path() + " " + written(asked.body()));
        return asked.path().endsWith("/cancellation")
                ? change(path, Map.of("status", "CANCELLED"), asked.caller().name())
                : change(path, content(asked.body()), asked.caller().name());
    }

    private Answered change(
            String path, Map<String, ? extends @Nullable Object> changes, String by) {
        var next = new LinkedHashMap<String, @Nullable Object>(stored(path));
        id(path, next);
        next.putAll(changes);
        next.put("revision", revision(path) + 1);
        next.put("recordedAt", "2026-11-25T12:00:00Z");
        records.put(path, next);
        history.computeIfAbsent(path, _ -> new ArrayList<>())
                .addFirst(
                        Map.of(
                                "revision", next.get("revision"),
                                "recordedAt", next.get("recordedAt"),
                                "recordedBy", Map.of("id", "1", "name", by),
                                "record", next));
        return found(path);
    }

    private Answered found(String path) {
        return records.containsKey(path)
                ? new Answered(200, revision(path), stored(path))
                : Answered.problem(404, "no-such-thing", "Dit staat niet in het register.");
    }

    private long revision(String path) {
        return stored(path).get("revision") instanceof Long revision ? revision : 0;
    }

    private static Map<String, @Nullable Object> content(JsonNode body) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        for (var entry : body.entries()) {
            content.put(entry.getKey(), plain(entry.getValue()));
        }
        return content;
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isArray()) {
            var list = new ArrayList<@Nullable Object>();
            value.values().forEach(part -> list.add(plain(part)));
            return list;
        }
        if (value.isObject()) {
            return content(value);
        }
        return "".equals(value.getValue()) ? null : value.getValue();
    }

    /// A record holds the name that its path ends in.
    private static void id(String path, Map<String, @Nullable Object> record) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        switch (path.split("/", -1)[1]) {
            case "goals" -> record.put("number", Integer.valueOf(id));
            case "municipalities" -> record.put("code", id);
            default -> record.put("id", id);
        }
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
