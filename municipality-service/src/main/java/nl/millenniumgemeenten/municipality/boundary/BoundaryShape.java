package nl.millenniumgemeenten.municipality.boundary;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.millenniumgemeenten.events.BoundaryChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.MultiPolygon;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.register.TableShape;
import org.jspecify.annotations.Nullable;

/// A boundary as a row and as a published change.
final class BoundaryShape implements TableShape<Boundary> {
    private static final ObjectMapper JSON = new JsonMapper();

    @Override
    public String table() {
        return "boundary";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "code", "year", "geometry", "source");
    }

    @Override
    public Object id(Boundary boundary) {
        return boundary.id();
    }

    @Override
    public @Nullable Object[] values(Boundary boundary) {
        try {
            return new @Nullable Object[] {
                boundary.id(),
                boundary.code().value(),
                boundary.year(),
                JSON.writeValueAsString(boundary.geometry()),
                boundary.source()
            };
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Boundary read(ResultSet row) throws SQLException {
        try {
            return new Boundary(
                    new MunicipalityCode(row.getString("code")),
                    row.getInt("year"),
                    JSON.readValue(row.getString("geometry"), MultiPolygon.class),
                    row.getString("source"));
        } catch (JacksonException broken) {
            throw new SQLException("Not a geometry", broken);
        }
    }

    @Override
    public Change change(Revised<Boundary> changed) {
        var boundary = changed.state();
        return new BoundaryChange.Recorded(
                boundary.id(),
                changed.revision(),
                boundary.code().value(),
                boundary.year(),
                boundary.geometry(),
                boundary.source(),
                changed.recordedAt());
    }
}
