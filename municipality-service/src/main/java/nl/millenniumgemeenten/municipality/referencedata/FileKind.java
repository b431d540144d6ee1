package nl.millenniumgemeenten.municipality.referencedata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a file of reference data can hold. A file is known by its name or, under any other name, by
/// its columns.
public enum FileKind {
    MUNICIPALITIES,
    TERRITORIAL_CHANGES,
    GOALS,
    PARTICIPATIONS,
    CAMPAIGN_COUNTS;

    /// The name that such a file has in the project itself.
    String usualName() {
        return names().getFirst();
    }

    /// Whether a name says that a file is of this kind.
    boolean isNamed(String file) {
        return names().contains(file);
    }

    /// What a column is called here.
    String column(String header) {
        return this == GOALS
                ? switch (header) {
                    case "text_nl" -> "text";
                    case "theme_nl" -> "theme";
                    default -> header;
                }
                : header;
    }

    /// The columns that matter.
    List<String> columns() {
        return Stream.concat(required().stream(), optional().stream()).toList();
    }

    /// Whether a column holds words that people read.
    boolean isInWords(String column) {
        return switch (this) {
            case PARTICIPATIONS -> List.of("date_kind", "note").contains(column);
            case CAMPAIGN_COUNTS -> column.equals("note");
            case TERRITORIAL_CHANGES -> column.equals("source");
            case MUNICIPALITIES, GOALS -> false;
        };
    }

    /// The columns that must be there and are not.
    List<String> absent(Collection<String> header) {
        var absent = new ArrayList<>(required());
        header.forEach(name -> absent.remove(column(name)));
        return List.copyOf(absent);
    }

    /// The kind of a file, by its name, else by the one kind that its columns fit.
    public static Optional<FileKind> of(String file, Collection<String> header) {
        return Stream.of(values())
                .filter(kind -> kind.isNamed(file))
                .findFirst()
                .or(() ->
                        Stream.of(values())
                                .filter(kind -> kind.absent(header).isEmpty())
                                .findFirst());
    }

    private List<String> names() {
        return switch (this) {
            case MUNICIPALITIES -> List.of(MunicipalityRows.FILE);
            case TERRITORIAL_CHANGES -> List.of(TerritorialChangeRows.FILE, "mergers.csv");
            case GOALS -> List.of(GoalRows.FILE);
            case PARTICIPATIONS -> List.of(ParticipationRows.FILE);
            case CAMPAIGN_COUNTS -> List.of(CampaignCountRows.FILE);
        };
    }

    private List<String> required() {
        return switch (this) {
            case MUNICIPALITIES -> MunicipalityRows.COLUMNS;
            case TERRITORIAL_CHANGES -> TerritorialChangeRows.COLUMNS;
            case GOALS -> GoalRows.COLUMNS;
            case PARTICIPATIONS -> ParticipationRows.COLUMNS;
            case CAMPAIGN_COUNTS -> CampaignCountRows.COLUMNS;
        };
    }

    /// Columns that a file may have.
    private List<String> optional() {
        return switch (this) {
            case MUNICIPALITIES -> MunicipalityRows.OF_YEARS;
            case TERRITORIAL_CHANGES -> TerritorialChangeRows.OPTIONAL;
            case GOALS, PARTICIPATIONS, CAMPAIGN_COUNTS -> List.of();
        };
    }
}
