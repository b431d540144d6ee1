package nl.millenniumgemeenten.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// A table of `docs/authorisation.md`: who may do what, route by route. It is documentation that
/// people read, and tests hold it to what the services really do. A test that runs with
/// `-Dauthorisation.write=true` writes the table as it found it, so that a new route costs a look
/// at a difference instead of typing.
public final class AuthorisationTable {
    /// May do it.
    public static final String YES = "yes";

    /// May do it to what is their own.
    public static final String OWN = "own";

    /// Is refused.
    public static final String NO = "–";

    private static final String FILE = "docs/authorisation.md";

    private final Path file;
    private final String begin;
    private final List<String> columns;

    private AuthorisationTable(Path file, String begin, List<String> columns) {
        this.file = file;
        this.begin = begin;
        this.columns = List.copyOf(columns);
    }

    /// The table with this name, with a column for each of these.
    public static AuthorisationTable named(String name, List<String> columns) {
        var directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.exists(directory.resolve(FILE))) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new IllegalStateException(FILE + " is in none of the directories above");
        }
        return new AuthorisationTable(
                directory.resolve(FILE), "<!-- table: " + name + " -->", columns);
    }

    /// A route as the tables name it: `GET /pages/{id}`, whatever pattern a variable has.
    ///
    /// @param template the path with its variables in braces, such as `/{id:[0-9]+}`
    public static String route(String method, String template) {
        return method + " " + template.replaceAll("\\{([A-Za-z]+):[^/]*}", "{$1}");
    }

    /// What stands in the table: for each route what each column says.
    public Map<String, Map<String, String>> rows() {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        boolean inside = false;
        for (var line : lines()) {
            if (line.startsWith("<!-- ")) {
                inside = line.equals(begin);
            } else if (inside && line.startsWith("| `")) {
                var cells = line.substring(1, line.lastIndexOf('|')).split("\\|", -1);
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), i + 1 < cells.length ? cells[i + 1].strip() : "");
                }
                rows.put(cells[0].strip().replace("`", ""), row);
            }
        }
        return rows;
    }

    /// In what the table differs from what was found, as sentences. Writes it first if that was
    /// asked for.
    public List<String> differences(SortedMap<String, Map<String, String>> found) {
        if (Boolean.getBoolean("authorisation.write")) {
            write(found);
        }
        var written = rows();
        var differences = new ArrayList<String>();
        found.forEach((route, row) -> {
            var other = written.get(route);
            if (other == null) {
                differences.add(route + " has no row; it would be " + row);
            } else if (!other.equals(row)) {
                differences.add(route + " is " + row + " and not " + other);
            }
        });
        written.keySet().stream()
                .filter(route -> !found.containsKey(route))
                .forEach(route -> differences.add(route + " has a row and does not exist"));
        return differences;
    }

    private void write(SortedMap<String, Map<String, String>> found) {
        var text = new ArrayList<String>();
        boolean skipping = false;
        for (var line : lines()) {
            if (line.startsWith("<!-- ")) {
                skipping = line.equals(begin);
                text.add(line);
                if (skipping) {
                    text.add("| route | " + String.join(" | ", columns) + " |");
                    text.add("|---|" + "---|".repeat(columns.size()));
                    found.forEach((route, row) ->
                            text.add(
                                    "| `"
                                            + route
                                            + "` | "
                                            + String.join(
                                                    " | ",
                                                    columns.stream()
                                                            .map(column ->
                                                                    row.getOrDefault(column, NO))
                                                            .toList())
                                            + " |"));
                }
            } else if (!skipping) {
                text.add(line);
            }
        }
        try {
            Files.write(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
