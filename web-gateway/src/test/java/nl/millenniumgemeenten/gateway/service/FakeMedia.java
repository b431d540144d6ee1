package nl.millenniumgemeenten.gateway.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// The media library of content-service, as far as the desk needs it: it checks revisions, and
/// takes every file whose name does not say that it is bad.
public final class FakeMedia extends FakeService {
    private final Map<String, Map<String, Object>> media = new LinkedHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private List<Map<String, Object>> uses = List.of();
    private int total;

    /// What came in, method and path with query.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// One as it is stored.
    public synchronized Map<String, Object> stored(String id) {
        return media.getOrDefault(id, Map.of());
    }

    /// Puts one in, added by an account; its id.
    public synchronized String add(String title, String kind, String account) {
        var id = UUID.randomUUID().toString();
        var medium = new LinkedHashMap<String, Object>();
        medium.put("id", id);
        medium.put("revision", 1L);
        medium.put("state", "stored");
        medium.put("kind", kind);
        medium.put("hash", "ab".repeat(32));
        medium.put("mediaType", kind.equals("picture") ? "image/jpeg" : "application/pdf");
        medium.put("fileName", kind.equals("picture") ? "foto.jpg" : "gids.pdf");
        medium.put("title", title);
        medium.put("credit", "Jan");
        medium.put("alternative", "Kramen");
        medium.put("bytes", 2_000_000);
        if (kind.equals("picture")) {
            medium.put("width", 1500);
            medium.put("height", 1000);
        }
        medium.put("madeBy", Map.of("id", account, "name", "Toos Test"));
        medium.put("madeAt", "2026-11-25T12:00:00Z");
        medium.put("storedAt", "2026-11-25T12:00:00Z");
        media.put(id, medium);
        return id;
    }

    /// Somebody else changes one.
    public synchronized void changeElsewhere(String id, String title) {
        change(id, Map.of("title", title));
    }

    /// Says where each is used, and that it is one of this many places.
    public void usedIn(String kind, String title, int places) {
        total = places;
        uses =
                List.of(
                        Map.of(
                                "kind",
                                kind,
                                "id",
                                new UUID(2, 1).toString(),
                                "title",
                                title,
                                "draft",
                                true,
                                "live",
                                true));
    }

    @Override
    synchronized Answered answer(Asked request) {
        asked.add(request.method() + " " + request.path() + "?" + request.query());
        var parts = request.path().split("/", -1);
        if (!parts[1].equals("media")) {
            return Answered.ok(Map.of("items", List.of()));
        }
        if (parts.length == 2) {
            return request.method().equals("POST") ? added(request) : list(request);
        }
        var id = parts[2];
        if (!media.containsKey(id)) {
            return Answered.problem(404, "no-such-thing", "Dit is er niet");
        }
        if (request.path().endsWith("/uses")) {
            return Answered.ok(Map.of("items", uses, "total", total));
        }
        if (request.method().equals("GET")) {
            return found(id);
        }
        if (request.method().equals("PUT") && parts.length == 5 && parts[3].equals("issues")) {
            return new Answered(204, 0, "");
        }
        if (request.ifMatch() != revision(id)) {
            return Answered.problem(412, "stale-revision", "Iemand anders was eerst");
        }
        return switch (request.method() + (parts.length > 3 ? " " + parts[3] : "")) {
            case "PUT" -> described(id, request);
            case "PUT file" ->
                    change(id, Map.of("fileName", request.query().substring("name=".length())));
            case "PUT publication" -> change(id, Map.of("state", "stored"));
            case "DELETE publication" ->
                    uses.isEmpty()
                            ? change(id, Map.of("state", "withdrawn"))
                            : Answered.problem(409, "not-now", "Dit staat nog op 1 plek.");
            default -> Answered.problem(404, "no-such-thing", "Dit is er niet");
        };
    }

    private Answered added(Asked request) {
        var name = request.query().substring("name=".length());
        if (name.contains("fout")) {
            return Answered.problem(
                    422,
                    "invalid",
                    "Er klopt iets niet",
                    "/file",
                    name + ": Dit is een webpagina.");
        }
        var id = add(name, "picture", request.caller().subject());
        return new Answered(201, 1, stored(id));
    }

    private Answered list(Asked request) {
        var items =
                new ArrayList<>(
                        media.values().stream()
                                .filter(medium ->
                                        !request.query().contains("kind=")
                                                || request.query()
                                                        .contains("kind=" + medium.get("kind")))
                                .filter(medium ->
                                        request.query().contains("state=" + medium.get("state")))
                                .toList());
        return Answered.ok(Map.of("items", items.reversed()));
    }

    private Answered described(String id, Asked request) {
        var title = request.body().get("title");
        if (title == null || title.coerceStringValue().isBlank()) {
            return Answered.problem(422, "invalid", "Er klopt iets niet", "/title", "Vul dit in.");
        }
        var changes = new LinkedHashMap<String, Object>();
        changes.put("title", title.coerceStringValue());
        var x = request.body().get("focalX");
        if (x != null) {
            if (!x.isNumber()) {
                return Answered.problem(
                        422,
                        "invalid",
                        "Er klopt iets niet",
                        "/focalX",
                        "Dit moet een getal zijn.");
            }
            changes.put("focalX", x.getDoubleValue());
            var y = request.body().get("focalY");
            changes.put("focalY", y == null ? x.getDoubleValue() : y.getDoubleValue());
        }
        return change(id, changes);
    }

    private Answered change(String id, Map<String, Object> changes) {
        var next = new LinkedHashMap<>(stored(id));
        next.putAll(changes);
        next.put("revision", revision(id) + 1);
        media.put(id, next);
        return found(id);
    }

    private Answered found(String id) {
        return new Answered(200, revision(id), stored(id));
    }

    private long revision(String id) {
        return stored(id).get("revision") instanceof Long revision ? revision : 0;
    }
}
