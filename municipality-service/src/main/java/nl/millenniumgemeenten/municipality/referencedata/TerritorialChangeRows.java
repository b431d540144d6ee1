package nl.millenniumgemeenten.municipality.referencedata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Kind;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Status;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;
import nl.millenniumgemeenten.municipality.territory.TerritorialChange;
import nl.millenniumgemeenten.municipality.territory.TerritorialChangeId;

/// Reads `territorial-changes.csv`: one row per old code and new code. Rows that say one thing
/// become one change: all of a day that go wholly to one code (a merger or an absorption), and all
/// of a day that one code is split into. So territory goes from each code of a change to each
/// other, and a reader of a change never learns of a successor that is none: what Boarnsterhim was
/// split over in 2014 is one change, the merger of three others into De Friese Meren another.
final class TerritorialChangeRows {
    static final String FILE = "territorial-changes.csv";
    static final List<String> COLUMNS =
            List.of("date", "old_code", "new_code", "kind", "status", "source");

    /// Columns that a file may have.
    static final List<String> OPTIONAL = List.of("legal_ground");

    private static final List<String> ALL =
            Stream.concat(COLUMNS.stream(), OPTIONAL.stream()).toList();

    private static final MunicipalityCode NONE = new MunicipalityCode("GM0000");
    private static final Map<String, Kind> KINDS =
            Map.of(
                    "new_municipality", Kind.MERGER,
                    "absorbed", Kind.ABSORPTION,
                    "split", Kind.SPLIT,
                    "rename", Kind.RENAME);
    private static final Map<String, Status> STATUSES =
            Map.of("in_force", Status.IN_FORCE, "planned", Status.PLANNED);

    private TerritorialChangeRows() {}

    private record Succession(
            ReferenceRow row,
            LocalDate on,
            MunicipalityCode from,
            MunicipalityCode to,
            Kind kind,
            Status status) {
        TerritorialChangeId change() {
            return new TerritorialChangeId(on + "-" + (kind == Kind.SPLIT ? from : to));
        }
    }

    /// The changes in sound rows, between municipalities that are known.
    static List<Candidate<TerritorialChange>> read(
            List<ReferenceRow> rows, Predicate<MunicipalityCode> known) {
        var groups = new LinkedHashMap<TerritorialChangeId, List<Succession>>();
        for (var row : rows) {
            succession(row, known)
                    .ifPresent(succession ->
                            groups.computeIfAbsent(succession.change(), _ -> new ArrayList<>())
                                    .add(succession));
        }
        var candidates = new ArrayList<Candidate<TerritorialChange>>();
        groups.forEach((id, group) -> candidate(id, group).ifPresent(candidates::add));
        return candidates;
    }

    private static Optional<Succession> succession(
            ReferenceRow row, Predicate<MunicipalityCode> known) {
        row.required("date");
        var on = row.day("date").orElse(LocalDate.EPOCH);
        if (on.getYear() > 9999) {
            row.refuse("date", "dit jaartal kan niet kloppen");
        }
        var succession =
                new Succession(
                        row,
                        on,
                        code(row, "old_code", known),
                        code(row, "new_code", known),
                        choice(row, "kind", KINDS, Kind.MERGER),
                        choice(row, "status", STATUSES, Status.PLANNED));
        return Optional.of(succession).filter(_ -> row.sound());
    }

    private static Optional<Candidate<TerritorialChange>> candidate(
            TerritorialChangeId id, List<Succession> group) {
        var first = group.getFirst();
        for (var other : group) {
            if (other.kind() != first.kind() || other.status() != first.status()) {
                other.row().refuse("kind", "anders dan een eerdere rij van " + id);
                return Optional.empty();
            }
        }
        var decision =
                TerritorialChange.of(
                        id,
                        first.kind(),
                        first.status(),
                        first.on(),
                        group.stream().map(Succession::from).distinct().toList(),
                        group.stream().map(Succession::to).distinct().toList(),
                        first.row().text("legal_ground"),
                        first.row().text("source"));
        return switch (decision) {
            case Decision.Refused<TerritorialChange>(var faults) -> {
                faults.forEach(fault -> first.row().refuse(column(fault), fault.detail()));
                yield Optional.empty();
            }
            case Decision.Accepted<TerritorialChange>(var change) ->
                    Optional.of(
                            new Candidate<>(
                                    id.value(),
                                    change,
                                    Fingerprint.of(
                                            group.stream().map(Succession::row).toList(), ALL),
                                    group.stream().map(Succession::row).toList()));
        };
    }

    /// The column that a field of a change is read from.
    static String column(Fault fault) {
        return switch (fault.field().replaceFirst("/.*", "")) {
            case "from" -> "old_code";
            case "to" -> "new_code";
            default -> "date";
        };
    }

    private static MunicipalityCode code(
            ReferenceRow row, String column, Predicate<MunicipalityCode> known) {
        var code = MunicipalityCode.parse(column, row.text(column)).orRefuse(row::refuse, NONE);
        if (!code.equals(NONE) && !known.test(code)) {
            row.refuse(column, code + " staat niet in het register");
        }
        return code;
    }

    private static <E> E choice(
            ReferenceRow row, String column, Map<String, E> choices, E harmless) {
        var chosen = choices.get(row.text(column));
        if (chosen == null) {
            row.refuse(column, "'" + row.text(column) + "' kennen we niet");
            return harmless;
        }
        return chosen;
    }
}
