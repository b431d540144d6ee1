package nl.millenniumgemeenten.gateway.service;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.FakeService.Answered;
import nl.millenniumgemeenten.gateway.service.FakeService.Asked;
import org.jspecify.annotations.Nullable;

/// The redirects and menus of [FakeContent].
final class FakeWays {
    private static final Map<String, String> EDITOR = Map.of("id", "1", "name", "Anna");

    private final Map<UUID, Map<String, Object>> redirects = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> menus = new LinkedHashMap<>();
    private final Map<String, Long> menuRevisions = new LinkedHashMap<>();

    Answered answer(Asked asked) {
        var parts = asked.path().split("/", -1);
        return parts[1].equals("menus") ? menu(parts[2], asked) : redirect(parts, asked);
    }

    /// Where a path is sent, empty if nowhere.
    String target(String from) {
        return redirects.values().stream()
                .filter(redirect -> from.equals(redirect.get("from")))
                .map(redirect -> String.valueOf(redirect.get("to")))
                .findFirst()
                .orElse("");
    }

    /// Somebody else changes every redirect.
    void touch() {
        redirects.values().forEach(one -> one.merge("revision", 1L, (old, _) -> (Long) old + 1));
    }

    /// What stands in a menu, by the words or else the page of each link.
    List<String> links(String menu) {
        return menus.getOrDefault(menu, List.of()).stream()
                .map(item -> text(item, "label") + text(item, "page") + text(item, "address"))
                .toList();
    }

    private Answered redirect(String[] parts, Asked asked) {
        if (parts.length == 2) {
            return asked.method().equals("POST")
                    ? record(UUID.randomUUID(), 1, asked.body(), "")
                    : items(new ArrayList<>(redirects.values()));
        }
        if (parts[2].equals("automatic")) {
            return items(
                    List.of(
                            Map.of(
                                    "page", UUID.randomUUID().toString(),
                                    "from", "/oude-plek",
                                    "to", "/nieuwe-plek",
                                    "title", "Verhuisd")));
        }
        if (parts[2].equals("import")) {
            return importAll(asked);
        }
        if (parts[2].equals("import-previews")) {
            return previewImport(asked);
        }
        var id = UUID.fromString(parts[2]);
        var known = redirects.get(id);
        if (known == null) {
            return Answered.problem(404, "no-such-thing", "Dit bestaat niet.");
        }
        long revision = (Long) Objects.requireNonNull(known.get("revision"));
        if (asked.method().equals("GET")) {
            return new Answered(200, revision, known);
        }
        if (asked.ifMatch() != revision) {
            return Answered.problem(412, "stale-revision", "De nieuwste versie is anders.");
        }
        if (asked.method().equals("DELETE")) {
            redirects.remove(id);
            return new Answered(200, 0, Map.of());
        }
        return record(id, revision + 1, asked.body(), "");
    }

    private Answered importAll(Asked asked) {
        int row = 0;
        for (var one : Objects.requireNonNull(asked.body().get("rows")).values()) {
            var answered = record(known(text(one, "from")), 1, one, "/rows/" + row++);
            if (answered.status() >= 400) {
                return answered;
            }
        }
        return Answered.ok(Map.of("recorded", row, "unchanged", 0));
    }

    private UUID known(String from) {
        return redirects.entrySet().stream()
                .filter(redirect -> from.equals(redirect.getValue().get("from")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(UUID::randomUUID);
    }

    private Answered previewImport(Asked asked) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var one : Objects.requireNonNull(asked.body().get("rows")).values()) {
            var from = text(one, "from");
            if (!from.startsWith("/")) {
                return Answered.problem(
                        422,
                        "invalid",
                        "Fout",
                        "/rows/" + rows.size() + "/from",
                        "Begin met een schuine streep.");
            }
            var row = new LinkedHashMap<String, Object>();
            row.put("from", from);
            if (!target(from).isEmpty()) {
                row.put("before", target(from));
            }
            row.put("to", text(one, "to"));
            rows.add(row);
        }
        return items(rows);
    }

    private Answered record(UUID id, long revision, JsonNode body, String row) {
        var from = text(body, "from");
        if (!from.startsWith("/")) {
            return Answered.problem(
                    422, "invalid", "Fout", row + "/from", "Begin met een schuine streep.");
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("id", id.toString());
        json.put("revision", revision);
        json.put("from", from);
        json.put("to", text(body, "to"));
        json.put("savedAt", "2026-11-25T09:12:00Z");
        json.put("savedBy", EDITOR);
        redirects.put(id, json);
        return new Answered(201, revision, json);
    }

    private Answered menu(String id, Asked asked) {
        long revision = menuRevisions.getOrDefault(id, 0L);
        if (asked.method().equals("PUT")) {
            if (asked.ifMatch() != revision) {
                return Answered.problem(412, "stale-revision", "De nieuwste versie is anders.");
            }
            var items = new ArrayList<JsonNode>();
            for (var item : Objects.requireNonNull(asked.body().get("items")).values()) {
                if (text(item, "page").isEmpty() && text(item, "address").isEmpty()) {
                    return Answered.problem(
                            422,
                            "invalid",
                            "Fout",
                            "/items/" + items.size() + "/address",
                            "Kies een pagina of een adres.");
                }
                items.add(item);
            }
            menus.put(id, items);
            menuRevisions.put(id, ++revision);
        }
        var items =
                menus.getOrDefault(id, List.of()).stream()
                        .map(item -> {
                            var json = new LinkedHashMap<String, Object>();
                            json.put("label", text(item, "label"));
                            if (!text(item, "page").isEmpty()) {
                                json.put("page", text(item, "page"));
                            }
                            if (!text(item, "address").isEmpty()) {
                                json.put("address", text(item, "address"));
                            }
                            return json;
                        })
                        .toList();
        // A first revision of 0 is no ETag here, as it is none of a record that was never saved.
        return new Answered(200, revision, Map.of("id", id, "revision", revision, "items", items));
    }

    private static Answered items(List<Map<String, Object>> items) {
        return Answered.ok(Map.of("items", items));
    }

    private static String text(JsonNode node, String name) {
        @Nullable JsonNode value = node.get(name);
        return value == null || value.isNull() ? "" : value.getStringValue();
    }
}
