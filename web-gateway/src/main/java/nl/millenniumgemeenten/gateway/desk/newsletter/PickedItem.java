package nl.millenniumgemeenten.gateway.desk.newsletter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.service.HappeningJson;

/// Something on the site that was picked for an issue.
record PickedItem(String kind, String key, String title, String summary, String path) {
    private static final String BETWEEN = "\t";

    static PickedItem of(HappeningJson happening) {
        return new PickedItem(
                happening.kind(),
                happening.id(),
                happening.title(),
                happening.summary(),
                happening.path());
    }

    static PickedItem of(Map<?, ?> json) {
        return new PickedItem(
                text(json, "kind"),
                text(json, "key"),
                text(json, "title"),
                text(json, "summary"),
                text(json, "path"));
    }

    /// As it goes along in a form.
    static PickedItem of(String value) {
        var parts = List.of(value.split(BETWEEN, -1));
        return new PickedItem(at(parts, 0), at(parts, 1), at(parts, 2), at(parts, 3), at(parts, 4));
    }

    /// As it goes along in a form.
    String value() {
        return String.join(BETWEEN, flat(kind), flat(key), flat(title), flat(summary), flat(path));
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", kind);
        json.put("key", key);
        json.put("title", title);
        json.put("summary", summary);
        json.put("path", path);
        return json;
    }

    /// What it is, as people call it.
    String kindName() {
        return switch (kind) {
            case "news" -> "Nieuws";
            case "activities" -> "Activiteit";
            case "agenda" -> "Agenda";
            case "resources" -> "Hulpbron";
            case "participants" -> "Deelnemer";
            default -> "Op de site";
        };
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String at(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    private static String text(Map<?, ?> json, String name) {
        return json.get(name) instanceof String text ? text : "";
    }
}
