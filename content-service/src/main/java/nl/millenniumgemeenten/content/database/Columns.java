package nl.millenniumgemeenten.content.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads columns as the types the domain uses. A column that may not be null in the table may not
/// be null here.
public final class Columns {
    private Columns() {}

    /// Text that is always there.
    public static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    /// An id that is always there.
    public static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    /// An id that may be absent.
    public static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /// A number that may be absent.
    public static @Nullable Integer numberOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    /// A moment that is always there.
    public static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(momentOrNull(row, column), column);
    }

    /// A moment that may be absent.
    public static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /// An array of texts.
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /// An array of numbers.
    public static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        return List.of((Integer[]) row.getArray(column).getArray());
    }
}
