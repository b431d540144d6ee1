package nl.millenniumgemeenten.content.editing;

import io.micronaut.serde.annotation.Serdeable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import nl.millenniumgemeenten.content.database.Columns;

/// A saved version in the list of versions.
///
/// @param live whether visitors see it now
/// @param draft whether it is the newest
@Serdeable
public record EditionItemJson(
        int edition,
        String title,
        boolean live,
        boolean draft,
        Instant savedAt,
        EditorJson savedBy) {

    /// A row of the list, with a column for each of these.
    public static EditionItemJson of(ResultSet row) throws SQLException {
        return new EditionItemJson(
                row.getInt("number"),
                Columns.text(row, "title"),
                row.getBoolean("live"),
                row.getBoolean("draft"),
                Columns.moment(row, "saved_at"),
                new EditorJson(Columns.text(row, "saved_by"), Columns.text(row, "saved_by_name")));
    }
}
