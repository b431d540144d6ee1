package nl.millenniumgemeenten.content.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.editing.Editor;

/// Rows of `medium` and `media_file` as the domain knows them.
final class MediumRows {
    static final String SELECT =
            """
            select medium.id, position, revision, told_revision, file_name, title, credit, alternative, focal_x,
                   focal_y, made_by, made_by_name, made_at, stored_at, withdrawn_at,
                   file.hash, file.kind, file.media_type, file.width, file.height, file.bytes
            from medium join media_file file on file.hash = medium.hash
            """;

    private MediumRows() {}

    static Medium medium(ResultSet row) throws SQLException {
        var withdrawnAt = Columns.momentOrNull(row, "withdrawn_at");
        return new Medium(
                new MediumId(Columns.id(row, "id")),
                file(row),
                Columns.text(row, "file_name"),
                new Medium.Description(
                        Columns.text(row, "title"),
                        Columns.text(row, "credit"),
                        Columns.text(row, "alternative"),
                        focus(row)),
                withdrawnAt == null
                        ? new Medium.State.Stored()
                        : new Medium.State.Withdrawn(withdrawnAt),
                new Editor(Columns.text(row, "made_by"), Columns.text(row, "made_by_name")),
                Columns.moment(row, "made_at"),
                Columns.moment(row, "stored_at"),
                row.getLong("revision"),
                row.getLong("told_revision"));
    }

    static MediaFile file(ResultSet row) throws SQLException {
        var content =
                Columns.text(row, "kind").equals("picture")
                        ? new MediaFile.Content.Picture(row.getInt("width"), row.getInt("height"))
                        : new MediaFile.Content.Document();
        return new MediaFile(
                Columns.text(row, "hash"),
                content,
                Columns.text(row, "media_type"),
                row.getLong("bytes"));
    }

    private static Medium.Focus focus(ResultSet row) throws SQLException {
        var x = row.getObject("focal_x", Double.class);
        var y = row.getObject("focal_y", Double.class);
        return x == null || y == null ? new Medium.Focus.Unknown() : new Medium.Focus.Point(x, y);
    }
}
