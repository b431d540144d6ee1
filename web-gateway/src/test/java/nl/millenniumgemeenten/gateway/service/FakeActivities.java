package nl.millenniumgemeenten.gateway.service;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The activities of municipality-service and one contact, as far as the desk needs them: it checks
/// revisions and what lacks, and keeps every file as the same picture.
public final class FakeActivities extends FakeService {
    private final Map<String, Map<String, Object>> activities = new ConcurrentHashMap<>();
    private static final List<String> WAITING = List.of("SUBMITTED", "ASKED_BACK");

    private final Map<String, List<Object>> history = new ConcurrentHashMap<>();

    /// An activity as it is stored, by id.
    public Map<String, Object> stored(String id) {
        return activities.getOrDefault(id, Map.of());
    }

    /// How many there are.
    public int count() {
        return activities.size();
    }

    /// Somebody else saves another title.
    public void saveElsewhere(String id, String title) {
        change(id, Map.of("title", title));
    }

    /// Somebody else saves other words in a field.
    public void saveElsewhere(String id, String field, String words) {
        change(id, Map.of(field, words));
    }

    /// An editor asks something.
    public void askBack(String id, String question) {
        change(id, Map.of("state", "ASKED_BACK", "question", question));
    }

    /// The municipality submits.
    public void submit(String id) {
        change(id, Map.of("state", "SUBMITTED"));
    }

    @Override
    Answered answer(Asked asked) {
        var parts = asked.path().split("/", -1);
        if (parts[1].equals("pictures")) {
            return Answered.ok(Map.of("hash", "ab".repeat(32), "width", 1600, "height", 1067));
        }
        if (parts[1].startsWith("contact")) {
            return Answered.ok(
                    Map.of(
                            "id", "1c9a8c52-6d2f-4b62-9f30-6a0a9d8b7c22",
                            "municipalities",
                                    List.of(
                                            Map.of(
                                                    "code", "GM0809",
                                                    "name", "Loon op Zand",
                                                    "slug", "loon-op-zand")),
                            "name", "Toos Test",
                            "role", "wethouder",
                            "email", "toos@example.nl",
                            "phone", "",
                            "since", "2026-01-01T00:00:00Z"));
        }
        if (!parts[1].equals("activities")) {
            return Answered.ok(Map.of("items", List.of()));
        }
        if (parts.length == 2) {
            return Answered.ok(
                    Map.of(
                            "items",
                            activities.values().stream()
                                    .filter(one -> wanted(asked, one))
                                    .toList()));
        }
        var id = parts[2];
        if (asked.path().endsWith("/revisions")) {
            return Answered.ok(Map.of("items", history.getOrDefault(id, List.of())));
        }
        if (asked.method().equals("GET")) {
            return found(id);
        }
        if (!allowed(asked.caller().roles(), parts.length > 3 ? parts[3] : "submission")) {
            return Answered.problem(403, "not-yours", "Dit mag je niet");
        }
        if (activities.containsKey(id) && asked.ifMatch() != revision(id)) {
            return Answered.problem(412, "stale-revision", "Iemand anders was eerst");
        }
        return switch (parts.length > 3 ? asked.method() + " " + parts[3] : "PUT") {
            case "PUT" -> save(id, asked.body());
            case "PUT submission" -> submitted(id);
            case "PUT publication" -> publish(id);
            case "DELETE publication" -> change(id, Map.of("state", "WITHDRAWN"));
            case "PUT question" ->
                    change(
                            id,
                            Map.of(
                                    "state",
                                    "ASKED_BACK",
                                    "question",
                                    text(asked.body(), "question")));
            default -> Answered.problem(404, "no-such-thing", "Dit is er niet");
        };
    }

    private static boolean allowed(List<String> roles, String what) {
        return roles.contains("editor")
                || roles.contains("administrator")
                || (what.equals("submission") && roles.contains("municipality-contact"));
    }

    private Answered submitted(String id) {
        return String.valueOf(stored(id).get("story")).isBlank()
                ? Answered.problem(
                        422, "invalid", "Er klopt iets niet", "/story", "Vertel wat jullie deden.")
                : change(id, Map.of("state", "SUBMITTED"));
    }

    private Answered save(String id, JsonNode body) {
        if (text(body, "title").isBlank()) {
            return Answered.problem(422, "invalid", "Er klopt iets niet", "/title", "Vul dit in.");
        }
        var content = new LinkedHashMap<String, Object>();
        for (var name : List.of("municipality", "title", "summary", "story", "startedOn")) {
            content.put(name, text(body, name));
        }
        content.put("partners", List.of());
        content.put("goals", List.of());
        content.put("pictures", pictures(body.get("pictures")));
        var state = String.valueOf(stored(id).get("state"));
        content.put("state", WAITING.contains(state) ? state : "DRAFT");
        return change(id, content);
    }

    private static List<Map<String, Object>> pictures(@Nullable JsonNode given) {
        var pictures = new ArrayList<Map<String, Object>>();
        if (given != null) {
            for (var picture : given.values()) {
                pictures.add(
                        Map.of(
                                "hash",
                                text(picture, "hash"),
                                "width",
                                1600,
                                "height",
                                1067,
                                "alternativeText",
                                text(picture, "alternativeText"),
                                "decorative",
                                false));
            }
        }
        return pictures;
    }

    private static String text(JsonNode object, String name) {
        var value = object.get(name);
        return value == null ? "" : value.coerceStringValue();
    }

    private Answered publish(String id) {
        if (String.valueOf(stored(id).get("story")).isBlank()) {
            return Answered.problem(
                    422, "invalid", "Er klopt iets niet", "/story", "Vertel wat jullie deden.");
        }
        return change(id, Map.of("state", "PUBLISHED", "slug", "markt"));
    }

    private Answered change(String id, Map<String, Object> changes) {
        var next = new LinkedHashMap<>(stored(id));
        next.put("id", id);
        next.putIfAbsent("number", activities.size() + 1);
        next.putAll(changes);
        next.put("revision", revision(id) + 1);
        next.put("recordedAt", Instant.parse("2026-11-25T12:00:00Z").toString());
        activities.put(id, next);
        history.computeIfAbsent(id, _ -> new ArrayList<>())
                .addFirst(
                        Map.of(
                                "revision", next.get("revision"),
                                "recordedAt", next.get("recordedAt"),
                                "recordedBy", Map.of("id", "1", "name", "Toos Test"),
                                "record", next));
        return found(id);
    }

    private Answered found(String id) {
        return activities.containsKey(id)
                ? new Answered(200, revision(id), stored(id))
                : Answered.problem(404, "no-such-thing", "Deze activiteit is er niet");
    }

    private long revision(String id) {
        return stored(id).get("revision") instanceof Long revision ? revision : 0;
    }

    private static boolean wanted(Asked asked, Map<String, Object> activity) {
        return !asked.query().contains("state=")
                || asked.query().contains("state=" + activity.get("state"));
    }
}
