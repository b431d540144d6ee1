package nl.millenniumgemeenten.gateway.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.PageChange;

/// The pages and the news that a new site begins with, as the content service has them.
public final class ReferenceContent {
    private static final Path DATA =
            Path.of("..", "content-service", "src", "main", "resources", "first-content");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private ReferenceContent() {}

    /// All its changes.
    public static List<Change> changes() {
        var changes = new ArrayList<Change>();
        files("pages").map(ReferenceContent::page).forEach(changes::add);
        files("news").map(ReferenceContent::article).forEach(changes::add);
        return changes;
    }

    private static PageChange.Published page(Map<String, String> file) {
        var title = file.getOrDefault("title", "");
        return new PageChange.Published(
                id(file.getOrDefault("path", "")),
                1,
                1,
                file.getOrDefault("path", ""),
                List.of(),
                null,
                1,
                true,
                title,
                file.getOrDefault("navigationTitle", title),
                file.getOrDefault("summary", ""),
                file.getOrDefault("", ""),
                NOON,
                NOON,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static NewsArticleChange.Published article(Map<String, String> file) {
        return new NewsArticleChange.Published(
                id(file.getOrDefault("number", "")),
                1,
                1,
                Long.parseLong(file.getOrDefault("number", "")),
                file.getOrDefault("slug", ""),
                file.getOrDefault("title", ""),
                file.getOrDefault("summary", ""),
                file.getOrDefault("", ""),
                LocalDate.parse(file.getOrDefault("datedOn", "")),
                words(file.getOrDefault("goals", "")).map(Integer::valueOf).toList(),
                words(file.getOrDefault("municipalities", "")).toList(),
                NOON,
                NOON,
                List.of(),
                null);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("[ ,;]+", -1)).filter(word -> !word.isBlank());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// The fields by name, and the body without one.
    private static Stream<Map<String, String>> files(String folder) {
        try (var files = Files.list(DATA.resolve(folder))) {
            return files.sorted().map(ReferenceContent::file).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> file(Path path) {
        try {
            var parts = Files.readString(path).split("(?m)^---\\n", 3);
            var fields = new HashMap<String, String>();
            parts[1].lines()
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
                    });
            fields.put("", parts[2]);
            return fields;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
