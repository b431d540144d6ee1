package nl.millenniumgemeenten.content.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Request bodies of every kind of content, with what each needs.
public final class Bodies {
    /// Every kind of content.
    public static final List<String> KINDS =
            List.of("pages", "news-articles", "agenda-items", "resources", "alerts");

    private Bodies() {}

    /// A body that can be changed.
    public static Map<String, Object> of(String kind, String slug, String title) {
        var body = new HashMap<String, Object>();
        body.put("title", title);
        body.put("bodyHtml", "<p>Tekst.</p>");
        if (!kind.equals("alerts")) {
            body.put("slug", slug);
            body.put("summary", "Waar het over gaat.");
        }
        body.putAll(
                switch (kind) {
                    case "pages" -> Map.of("position", 1, "inNavigation", true);
                    case "news-articles" -> Map.of("datedOn", "2012-09-24");
                    case "agenda-items" -> Map.of("days", List.of(Map.of("on", "2026-12-08")));
                    case "resources" -> Map.of("type", "GUIDE");
                    case "alerts" -> Map.of("severity", "WARNING", "path", "/");
                    case String other -> throw new IllegalArgumentException(other);
                });
        return body;
    }
}
