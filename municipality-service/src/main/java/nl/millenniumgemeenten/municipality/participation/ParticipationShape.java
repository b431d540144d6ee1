package nl.millenniumgemeenten.municipality.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.BrokenRow;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.register.TableShape;
import org.jspecify.annotations.Nullable;

/// A participation as a row and as a published change. The remarks stay here.
final class ParticipationShape implements TableShape<Participation> {
    @Override
    public String table() {
        return "participation";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "code",
                "status",
                "joined_on",
                "joined_note",
                "sign_unveiled_on",
                "ended_on",
                "goals",
                "source",
                "remarks");
    }

    @Override
    public Object id(Participation participation) {
        return participation.code().value();
    }

    @Override
    public @Nullable Object[] values(Participation participation) {
        return new @Nullable Object[] {
            participation.code().value(),
            participation.status().name(),
            absent(participation.joinedOn().text()),
            absent(participation.joinedNote()),
            absent(participation.signUnveiledOn().text()),
            absent(participation.endedOn().text()),
            participation.goals().stream().mapToInt(Integer::intValue).toArray(),
            absent(participation.source()),
            absent(participation.remarks()),
        };
    }

    @Override
    public Participation read(ResultSet row) throws SQLException {
        return new Participation(
                new MunicipalityCode(row.getString("code")),
                ParticipationChange.Status.valueOf(row.getString("status")),
                date(row, "joined_on"),
                text(row, "joined_note"),
                date(row, "sign_unveiled_on"),
                date(row, "ended_on"),
                List.of((Integer[]) row.getArray("goals").getArray()),
                text(row, "source"),
                text(row, "remarks"));
    }

    @Override
    public Change change(Revised<Participation> changed) {
        var participation = changed.state();
        return new ParticipationChange.Recorded(
                participation.code().value(),
                changed.revision(),
                participation.status(),
                absent(participation.joinedOn().text()),
                absent(participation.joinedNote()),
                absent(participation.signUnveiledOn().text()),
                absent(participation.endedOn().text()),
                participation.goals(),
                absent(participation.source()),
                changed.recordedAt(),
                ParticipationChange.Steps.UNKNOWN,
                ParticipationChange.Profile.EMPTY,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }

    private static PartialDate date(ResultSet row, String column) throws SQLException {
        return PartialDate.parse(column, text(row, column)).orThrow(BrokenRow::new);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
