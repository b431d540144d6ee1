package nl.millenniumgemeenten.gateway.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import org.jspecify.annotations.Nullable;

/// The register as the reference data of the municipality service has it.
public final class ReferenceRegister {
    /// When all of it was recorded.
    public static final Instant RECORDED_AT = Instant.parse("2026-11-24T12:00:00Z");

    private static final Path DATA =
            Path.of("..", "municipality-service", "src", "main", "resources", "reference-data");

    private ReferenceRegister() {}

    /// All its changes.
    public static List<Change> changes() {
        var changes = new ArrayList<Change>();
        rows("municipalities.csv").map(ReferenceRegister::municipality).forEach(changes::add);
        rows("territorial-changes.csv").map(ReferenceRegister::change).forEach(changes::add);
        rows("participants.csv").map(ReferenceRegister::participation).forEach(changes::add);
        rows("goals.csv").map(ReferenceRegister::goal).forEach(changes::add);
        return changes;
    }

    private static MunicipalityChange.Recorded municipality(Map<String, String> row) {
        var counts =
                row.getOrDefault("population", "").isEmpty()
                        ? List.<MunicipalityChange.Population>of()
                        : List.of(
                                new MunicipalityChange.Population(
                                        Integer.parseInt(value(row, "population")),
                                        Integer.parseInt(value(row, "population_year"))));
        return new MunicipalityChange.Recorded(
                value(row, "code"),
                1,
                slug(value(row, "code"), value(row, "name")),
                value(row, "name"),
                Stream.of(value(row, "aliases").split(";", -1))
                        .filter(alias -> !alias.isBlank())
                        .toList(),
                value(row, "province"),
                day(value(row, "valid_from")),
                day(value(row, "valid_to")),
                counts.isEmpty() ? null : counts.getLast(),
                Double.valueOf(value(row, "lat")),
                Double.valueOf(value(row, "lon")),
                RECORDED_AT,
                List.of(),
                counts);
    }

    /// The part of its address of a municipality.
    public static String slug(String code, String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + code.substring(2);
    }

    private static TerritorialChangeChange.Recorded change(Map<String, String> row) {
        return new TerritorialChangeChange.Recorded(
                value(row, "date") + "-" + value(row, "old_code") + "-" + value(row, "new_code"),
                1,
                switch (value(row, "kind")) {
                    case "absorbed" -> TerritorialChangeChange.Kind.ABSORPTION;
                    case "split" -> TerritorialChangeChange.Kind.SPLIT;
                    case "rename" -> TerritorialChangeChange.Kind.RENAME;
                    default -> TerritorialChangeChange.Kind.MERGER;
                },
                value(row, "status").equals("planned")
                        ? TerritorialChangeChange.Status.PLANNED
                        : TerritorialChangeChange.Status.IN_FORCE,
                LocalDate.parse(value(row, "date")),
                List.of(value(row, "old_code")),
                List.of(value(row, "new_code")),
                null,
                value(row, "source"),
                RECORDED_AT);
    }

    private static ParticipationChange.Recorded participation(Map<String, String> row) {
        return new ParticipationChange.Recorded(
                value(row, "code"),
                1,
                ParticipationChange.Status.valueOf(value(row, "status").toUpperCase(Locale.ROOT)),
                text(value(row, "date")),
                text(value(row, "date_kind")),
                text(value(row, "sign_unveiled")),
                text(value(row, "ended")),
                value(row, "goals").isEmpty()
                        ? List.of()
                        : Stream.of(value(row, "goals").split(";", -1))
                                .map(Integer::valueOf)
                                .toList(),
                text(value(row, "source")),
                RECORDED_AT,
                ParticipationChange.Steps.UNKNOWN,
                ParticipationChange.Profile.EMPTY,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private static GoalChange.Defined goal(Map<String, String> row) {
        return new GoalChange.Defined(
                Integer.parseInt(value(row, "number")),
                1,
                value(row, "text"),
                value(row, "theme"),
                RECORDED_AT);
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }

    private static @Nullable LocalDate day(String value) {
        return value.isEmpty() ? null : LocalDate.parse(value);
    }

    private static Stream<Map<String, String>> rows(String file) {
        try {
            var lines = Files.readAllLines(DATA.resolve(file));
            var names = cells(lines.getFirst());
            return lines.stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> {
                        var cells = cells(line);
                        var row = new HashMap<String, String>();
                        for (int at = 0; at < names.size(); at++) {
                            row.put(names.get(at), cells.get(at));
                        }
                        return row;
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
