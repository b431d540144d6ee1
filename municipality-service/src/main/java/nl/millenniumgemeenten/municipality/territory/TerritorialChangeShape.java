package nl.millenniumgemeenten.municipality.territory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.register.TableShape;
import org.jspecify.annotations.Nullable;

/// A territorial change as a row and as a published change.
final class TerritorialChangeShape implements TableShape<TerritorialChange> {
    @Override
    public String table() {
        return "territorial_change";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "kind",
                "status",
                "effective_on",
                "from_codes",
                "to_codes",
                "legal_ground",
                "source");
    }

    @Override
    public Object id(TerritorialChange change) {
        return change.id().value();
    }

    @Override
    public @Nullable Object[] values(TerritorialChange change) {
        return new @Nullable Object[] {
            change.id().value(),
            change.kind().name(),
            change.status().name(),
            change.effectiveOn(),
            texts(change.from()).toArray(String[]::new),
            texts(change.to()).toArray(String[]::new),
            absent(change.legalGround()),
            absent(change.source()),
        };
    }

    @Override
    public TerritorialChange read(ResultSet row) throws SQLException {
        return new TerritorialChange(
                new TerritorialChangeId(row.getString("id")),
                TerritorialChangeChange.Kind.valueOf(row.getString("kind")),
                TerritorialChangeChange.Status.valueOf(row.getString("status")),
                row.getObject("effective_on", LocalDate.class),
                codes(row.getArray("from_codes")),
                codes(row.getArray("to_codes")),
                Objects.requireNonNullElse(row.getString("legal_ground"), ""),
                Objects.requireNonNullElse(row.getString("source"), ""));
    }

    @Override
    public Change change(Revised<TerritorialChange> changed) {
        var change = changed.state();
        return new TerritorialChangeChange.Recorded(
                change.id().value(),
                changed.revision(),
                change.kind(),
                change.status(),
                change.effectiveOn(),
                texts(change.from()),
                texts(change.to()),
                absent(change.legalGround()),
                absent(change.source()),
                changed.recordedAt());
    }

    static List<String> texts(List<MunicipalityCode> codes) {
        return codes.stream().map(MunicipalityCode::value).toList();
    }

    static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<MunicipalityCode> codes(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(MunicipalityCode::new).toList();
    }
}
